import { NotAvailableError } from '../../series/errors';
import { usedRowCount } from '../../series/pairing';
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
  const missing = cellError('notAvailable');
  const line = Array<ResultCell>(usedRowCount(...inputs.map((input) => input.values))).fill(missing);
  let entries = 0;
  results.forEach((result, i) => {
    if (Number.isNaN(result)) return;
    line[rows ? (rows[i] as number) : i] = entryCell(result);
    entries++;
  });
  if (entries === 0) {
    throw new NotAvailableError(
      `There is no row with a result: ${inputs.map((input) => input.argument).join(' and ')} together have ${rows?.length ?? 0} rows with values, too few.`,
    );
  }
  return first.horizontal ? [line] : line.map((cell) => [cell]);
}

/** A table of two columns with a header: what it is, and its value. */
export function labelledCells(
  header: readonly [string, string],
  entries: readonly (readonly [string, number])[],
): ResultGrid {
  return [[...header], ...entries.map(([label, value]) => [label, entryCell(value)])];
}
