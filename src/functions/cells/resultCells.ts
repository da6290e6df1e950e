import { NotAvailableError } from '../../series/errors';
import { usedRowCount } from '../../series/pairing';
import { MISSING } from '../../series/series';
import { cellError, entryCell, type ResultCell, type ResultGrid } from './answer';
import type { ReadSeries } from './readSeries';

/**
 * A series as cells, lying as the first argument lies, a cell for each input row up to the last in which any argument has a value.
 * @param rows Where in the input each result belongs; left out, result i belongs to row i.
 * @throws NotAvailableError where no row has a value.
 */
export function seriesCells(
  inputs: readonly [ReadSeries, ...ReadSeries[]],
  results: Float64Array,
  rows?: Int32Array,
): ResultGrid {
  const [first] = inputs;
  const values = new Float64Array(usedRowCount(...inputs.map((input) => input.values))).fill(MISSING);
  let hasValue = false;
  for (let i = 0; i < results.length; i++) {
    const result = results[i] as number;
    if (Number.isNaN(result)) continue;
    values[rows ? (rows[i] as number) : i] = result;
    hasValue = true;
  }
  if (!hasValue) {
    throw new NotAvailableError(
      `There is no row with a result: ${inputs.map((input) => input.argument).join(' and ')} together have ${rows?.length ?? 0} rows with values, too few.`,
    );
  }
  const missing = cellError('notAvailable');
  const cellOf = (value: number): ResultCell => (Number.isNaN(value) ? missing : entryCell(value));
  if (first.horizontal) return [Array.from(values, cellOf)];
  const cells = Array<ResultCell[]>(values.length);
  for (let row = 0; row < values.length; row++) cells[row] = [cellOf(values[row] as number)];
  return cells;
}

/** A table of two columns with a header: what it is, and its value. */
export function labelledCells(
  header: readonly [string, string],
  entries: readonly (readonly [string, number])[],
): ResultGrid {
  return [[...header], ...entries.map(([label, value]) => [label, entryCell(value)])];
}
