import { dateText } from '../dates';
import type { Moment, RecipeInputs } from '../recipe';
import type { CellValue } from '../../workbook/workbook';
import { cellAt, columnCount, numberAt, requireColumn, requireRows } from './cells';
import { readDates } from './dateColumn';

/** Columns of ROTATIONTAIL. */
export const NAME = 0;
export const STEP = 1;
export const RATIO = 2;
export const MOMENTUM = 3;

type Cells = readonly (readonly CellValue[])[];

/** Points of all assets together that are worked out at most; a long history of many assets begins later. */
const MOST_POINTS = 120_000;
const NOT_AVAILABLE: CellValue = { error: '#N/A' };

/** How many points of each asset the history holds. */
export function historyLength(prices: Cells): number {
  return Math.max(1, Math.min(prices.length, Math.floor(MOST_POINTS / Math.max(1, columnCount(prices)))));
}

/** Rows in which an asset and the benchmark both have a price: one point of its trail each, the earliest aside. */
function keptRows(prices: Cells, benchmark: Cells, column: number): readonly number[] {
  const known = (value: number | undefined): boolean => value !== undefined && value !== 0;
  return prices.flatMap((_, row) =>
    known(numberAt(prices, row, column)) && known(numberAt(benchmark, row, 0)) ? [row] : [],
  );
}

/** One asset's part of the history: where its points lie in it, and the rows of the prices they are of. */
interface Track {
  readonly name: CellValue;
  /** Row of the history that holds the point of the last of `kept`. */
  readonly lastRow: number;
  readonly firstRow: number;
  readonly kept: readonly number[];
}

function tracksOf(prices: Cells, benchmark: Cells, history: Cells): readonly Track[] {
  const length = historyLength(prices);
  return Array.from({ length: columnCount(prices) }, (_, column) => {
    const firstRow = 1 + column * length;
    const lastRow = firstRow + length - 1;
    return { name: cellAt(history, firstRow, NAME), firstRow, lastRow, kept: keptRows(prices, benchmark, column) };
  });
}

/** The row of the history with the asset's point of one of its rows; undefined where that is older than the history. */
function pointRow({ firstRow, lastRow, kept }: Track, index: number): number | undefined {
  const row = lastRow - (kept.length - 1 - index);
  return index >= 0 && row >= firstRow ? row : undefined;
}

function rowText(inputs: RecipeInputs, row: number): string {
  const dates = inputs.ranges['dates'];
  const serial = dates && readDates('dates', dates.cells).serials[row];
  return serial === undefined ? `row ${row + 1}` : dateText(serial);
}

/** What the row is called that the chart ends at; undefined without dates where it is the last. */
export function momentText(inputs: RecipeInputs, prices: Cells): string | undefined {
  if (inputs.asOf === undefined && !inputs.ranges['dates']) return undefined;
  return rowText(inputs, inputs.asOf ?? prices.length - 1);
}

/** @throws RecipeError where the dates do not stand beside the prices */
export function requireDates(inputs: RecipeInputs, prices: Cells): void {
  const dates = inputs.ranges['dates'];
  if (!dates) return;
  requireColumn('dates', dates.cells, 'the dates');
  requireRows('dates', dates.cells, prices.length, 'the prices');
  readDates('dates', dates.cells);
}

export function rotationMoments(inputs: RecipeInputs, history: Cells): readonly Moment[] {
  const [prices, benchmark] = [inputs.ranges['prices']?.cells ?? [], inputs.ranges['benchmark']?.cells ?? []];
  const dates = inputs.ranges['dates'];
  const serials = dates ? readDates('dates', dates.cells).serials : [];
  const rows = new Set<number>();
  for (const track of tracksOf(prices, benchmark, history)) {
    track.kept.forEach((row, index) => {
      const point = pointRow(track, index);
      if (point !== undefined && numberAt(history, point, MOMENTUM) !== undefined) rows.add(row);
    });
  }
  return [...rows]
    .sort((one, other) => one - other)
    .map((row) => {
      const serial = serials[row];
      return { row, label: serial === undefined ? `row ${row + 1}` : dateText(serial) };
    });
}

/** What ROTATIONTAIL gives for the rows up to one of them, taken from the history instead. */
export function tailsAsOf(inputs: RecipeInputs, history: Cells, tail: number): Cells {
  const [prices, benchmark] = [inputs.ranges['prices']?.cells ?? [], inputs.ranges['benchmark']?.cells ?? []];
  const end = inputs.asOf ?? prices.length - 1;
  const body = tracksOf(prices, benchmark, history).flatMap((track) => {
    const latest = track.kept.reduce((last, row, index) => (row <= end ? index : last), -1);
    return Array.from({ length: tail }, (_, step): CellValue[] => {
      const row = pointRow(track, latest - (tail - 1 - step));
      const at = (column: number): CellValue =>
        row === undefined ? NOT_AVAILABLE : (numberAt(history, row, column) ?? NOT_AVAILABLE);
      return [track.name, step - (tail - 1), at(RATIO), at(MOMENTUM)];
    });
  });
  return [(history[0] ?? []).slice(), ...body];
}
