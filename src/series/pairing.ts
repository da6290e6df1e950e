import { InvalidInputError } from './errors';
import type { Pair, Series } from './series';

/** @throws InvalidInputError unless the arguments have as many values as the first. */
export function requireSameLength(first: Series, ...others: readonly Series[]): void {
  for (const other of others) {
    if (other.values.length !== first.values.length) {
      throw new InvalidInputError(
        `${first.argument} has ${first.values.length} values but ${other.argument} has ${other.values.length}; give ranges of the same length.`,
      );
    }
  }
}

/** Rows up to the last in which any of the columns has a value. */
export function usedRowCount(...columns: readonly Float64Array[]): number {
  let count = Math.max(0, ...columns.map((column) => column.length));
  while (count > 0 && columns.every((column) => !hasValue(column, count - 1))) count--;
  return count;
}

/** The rows, counted from 0, in which every column has a value (pairwise deletion). The columns are of one length. */
export function completeRows(...columns: readonly Float64Array[]): Int32Array {
  const [first = new Float64Array(), ...others] = columns;
  const rows = new Int32Array(first.length);
  let count = 0;
  for (let row = 0; row < rows.length; row++) if (hasValue(first, row)) rows[count++] = row;
  for (const column of others) {
    const candidates = count;
    count = 0;
    for (let i = 0; i < candidates; i++) {
      const row = rows[i] as number;
      if (hasValue(column, row)) rows[count++] = row;
    }
  }
  return rows.subarray(0, count);
}

/** The values in those rows; a view of `values`, not a copy, where the rows follow each other. */
export function pick(values: Float64Array, rows: Int32Array): Float64Array {
  const [first = 0] = rows;
  if (followEachOther(rows)) return values.subarray(first, first + rows.length);
  const picked = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i] as number] as number;
  return picked;
}

/**
 * The rows in which every argument has a value, and where they were.
 * @throws InvalidInputError where the lengths differ
 */
export function keepCompleteRows<Arguments extends readonly [Series, ...Series[]]>(
  ...series: Arguments
): { readonly columns: { readonly [Position in keyof Arguments]: Float64Array }; readonly rows: Int32Array } {
  const [first, ...others] = series;
  requireSameLength(first, ...others);
  const rows = completeRows(...series.map(({ values }) => values));
  const columns = series.map(({ values }) => pick(values, rows)) as {
    readonly [Position in keyof Arguments]: Float64Array;
  };
  return { columns, rows };
}

export function pairColumns(asset: Float64Array, benchmark: Float64Array): Pair {
  const rows = completeRows(asset, benchmark);
  return { asset: pick(asset, rows), benchmark: pick(benchmark, rows), rows };
}

/** @throws InvalidInputError where the lengths differ. */
export function pairSeries(asset: Series, benchmark: Series): Pair {
  requireSameLength(asset, benchmark);
  return pairColumns(asset.values, benchmark.values);
}

function followEachOther(rows: Int32Array): boolean {
  for (let i = 1; i < rows.length; i++) if (rows[i] !== (rows[i - 1] as number) + 1) return false;
  return true;
}

function hasValue(column: Float64Array, row: number): boolean {
  return !Number.isNaN(column[row] ?? NaN);
}
