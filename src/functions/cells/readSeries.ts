import { InvalidInputError, InvalidNumberError } from '../../series/errors';
import type { Panel, Series } from '../../series/series';
import { readCell } from './cell';
import { gridOf, holds, type Grid } from './grid';

/**
 * What the numbers of an argument are, which decides how 0 and negative numbers are read.
 * `level`: a price, index level, multiple or market value; 0 is a blank cell of Excel on Windows, and a negative one is #NUM!.
 * `ratio`: an RS-Ratio or RS-Momentum; 0 is a blank cell.
 * `quantity`: anything else, such as a rate, a return or a net position; every number is a value.
 */
export type Measure = 'level' | 'ratio' | 'quantity';

/** A series, and whether it lies in a row (1×n). */
export interface ReadSeries extends Series {
  readonly horizontal: boolean;
}

/** Reads a range of n×1 or 1×n cells. Text in the first cell is the label. */
export function readSeries(cells: unknown, argument: string, measure: Measure): ReadSeries {
  const grid = gridOf(cells, argument);
  const horizontal = requireLine(grid, argument);
  const length = horizontal ? grid.columnCount : grid.rowCount;
  const cellAt = horizontal
    ? (position: number) => readValue(grid, 0, position, position === 0)
    : (position: number) => readValue(grid, position, 0, position === 0);
  const { values, label } = readLine(length, argument, measure, horizontal, cellAt);
  return { argument, values, horizontal, ...(label === undefined ? {} : { label }) };
}

/** As `readSeries`, for an argument that may be left out. */
export function readOptionalSeries(cells: unknown, argument: string, measure: Measure): ReadSeries | undefined {
  return isOmitted(cells) ? undefined : readSeries(cells, argument, measure);
}

/** Reads a range of n×k cells, one column an asset; 1×n cells are one asset in a row. Text in the first row labels its column. */
export function readPanel(cells: unknown, argument: string, measure: Measure): Panel {
  const grid = gridOf(cells, argument);
  if (grid.rowCount === 1 && grid.columnCount > 1) {
    const series = readSeries(cells, argument, measure);
    return {
      argument,
      names: [series.label ?? assetName(0)],
      columns: [series.values],
      rowCount: series.values.length,
    };
  }
  const names: string[] = [];
  const columns: Float64Array[] = [];
  for (let column = 0; column < grid.columnCount; column++) {
    const { values, label } = readLine(
      grid.rowCount,
      argument,
      measure,
      false,
      (row) => readValue(grid, row, column, row === 0),
      column,
    );
    names.push(label ?? assetName(column));
    columns.push(values);
  }
  return { argument, names, columns, rowCount: grid.rowCount };
}

/** Whether an optional range was left out. A single blank cell counts as left out. */
export function isOmitted(cells: unknown): boolean {
  if (cells === null || cells === undefined || cells === '') return true;
  if (!Array.isArray(cells) || cells.length !== 1) return false;
  const row = (cells as readonly unknown[])[0];
  const only: unknown = Array.isArray(row) && row.length === 1 ? (row as readonly unknown[])[0] : row;
  return only === null || only === undefined || only === '';
}

/** Whether the range lies in a row. @throws InvalidInputError where it is neither row nor column. */
export function requireLine(grid: Grid, argument: string): boolean {
  if (grid.rowCount > 1 && grid.columnCount > 1) {
    throw new InvalidInputError(
      `${argument} has ${grid.rowCount} rows and ${grid.columnCount} columns; give a single row or a single column.`,
    );
  }
  return grid.rowCount === 1 && grid.columnCount > 1;
}

/** The value of a cell; a text where it may be a label; otherwise what stands there. */
type ReadValue = ReturnType<typeof readCell> | { readonly kind: 'label'; readonly text: string };

function readValue(grid: Grid, row: number, column: number, mayBeLabel: boolean): ReadValue {
  const value = readCell(grid.cell(row, column));
  return mayBeLabel && typeof value === 'object' && value.kind === 'text' ? { kind: 'label', text: value.text } : value;
}

function readLine(
  length: number,
  argument: string,
  measure: Measure,
  horizontal: boolean,
  valueAt: (position: number) => ReadValue,
  line = 0,
): { values: Float64Array; label: string | undefined } {
  const values = new Float64Array(length);
  const place = (position: number): [number, number] => (horizontal ? [line, position] : [position, line]);
  let label: string | undefined;
  let negative = -1;
  for (let position = 0; position < length; position++) {
    const value = valueAt(position);
    if (typeof value === 'number') {
      values[position] = value === 0 && measure !== 'quantity' ? NaN : value;
      if (value < 0 && negative < 0) negative = position;
    } else if (value.kind === 'label') {
      label = value.text;
      values[position] = NaN;
    } else {
      throw new InvalidInputError(
        `${holds(argument, ...place(position), value)}. Put a number there or leave it blank.`,
      );
    }
  }
  if (negative >= 0 && measure === 'level') {
    const [row, column] = place(negative);
    throw new InvalidNumberError(`${argument}, row ${row + 1}, column ${column + 1}, is negative.`);
  }
  return { values, label };
}

function assetName(column: number): string {
  return `Asset ${column + 1}`;
}
