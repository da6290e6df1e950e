import { RecipeError } from '../recipe';
import type { ChosenRange, RecipeInputs } from '../recipe';
import { columnLabel, numberInput, priceAt, requireColumn, requireRows, requiredRange } from './cells';
import { readDates, requireDated } from './dateColumn';
import { sinceYear } from './sinceYear';

export const DEFAULT_BASE = 100;

/** What a relative strength chart is drawn from, checked. */
export interface RelativeStrengthRows {
  readonly asset: ChosenRange;
  readonly benchmark: ChosenRange;
  readonly assetLabel: string;
  readonly benchmarkLabel: string;
  readonly base: number;
  readonly dates?: ChosenRange;
  /** Whether the chart can take its dates from the cells themselves. */
  readonly datesAreNumbers: boolean;
  /** What each row stands at on the horizontal axis: its date, or its number counted from the first pair. */
  readonly positions: readonly (number | undefined)[];
  /** First and last row in which asset and benchmark both have a price. */
  readonly firstRow: number;
  readonly lastRow: number;
}

/** @throws RecipeError */
export function readRelativeStrengthRows(given: RecipeInputs): RelativeStrengthRows {
  const inputs = sinceYear(given, 'dates', ['asset', 'benchmark']);
  const asset = requiredRange(inputs, 'asset', 'the prices of the asset');
  requireColumn('asset', asset.cells, 'the prices of the asset');
  const benchmark = requiredRange(inputs, 'benchmark', 'the prices of the benchmark');
  requireColumn('benchmark', benchmark.cells, 'the prices of the benchmark');
  requireRows('benchmark', benchmark.cells, asset.cells.length, 'the asset');

  const paired = asset.cells.flatMap((_, row) =>
    priceAt(asset.cells, row) !== undefined && priceAt(benchmark.cells, row) !== undefined ? [row] : [],
  );
  const [firstRow, lastRow] = [paired[0], paired[paired.length - 1]];
  if (firstRow === undefined || lastRow === undefined || paired.length < 2) {
    const found = paired.length === 1 ? 'one row has' : 'no row has';
    throw new RecipeError(
      'asset',
      `Two rows with a price of both are needed, but ${found} one. Choose the columns with the prices.`,
    );
  }

  const base = numberInput(inputs, 'base', DEFAULT_BASE);
  if (!(base > 0)) throw new RecipeError('base', 'Enter a number above 0.');

  const common = {
    asset,
    benchmark,
    assetLabel: columnLabel(asset, 0) ?? 'Asset',
    benchmarkLabel: columnLabel(benchmark, 0) ?? 'Benchmark',
    base,
    firstRow,
    lastRow,
  };
  const dates = inputs.ranges['dates'];
  if (!dates) {
    const positions = asset.cells.map((_, row) => (row < firstRow || row > lastRow ? undefined : row - firstRow + 1));
    return { ...common, datesAreNumbers: false, positions };
  }
  requireColumn('dates', dates.cells, 'the dates');
  requireRows('dates', dates.cells, asset.cells.length, 'the asset');
  const column = readDates('dates', dates.cells);
  requireDated('dates', paired, column.serials, 'prices');
  return { ...common, dates, datesAreNumbers: column.numeric, positions: column.serials };
}
