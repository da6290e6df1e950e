import type { Panel, Series } from '../../series/series';
import { crossSection } from './crossSection';
import { latestRows } from './latestRows';

/**
 * Share of a panel's columns, 0 to 1, whose return over the last `periods` returns exceeds the benchmark's. The window is counted
 * on the rows in which the benchmark has a value; a column counts if it has a price at both ends.
 * @throws NotEnoughDataError for fewer than periods + 1 rows with a benchmark
 * @throws NotAvailableError where no column counts
 */
export function breadth(prices: Panel, benchmark: Series, periods = 21): number {
  const rows = latestRows([benchmark.values], periods + 1);
  const { ends, growth } = crossSection(prices, rows, [periods], 1, 'rows with a value of the benchmark');
  const [end, start] = ends.map((row) => benchmark.values[row] as number) as [number, number];
  const ofColumns = growth[0] as Float64Array;
  let above = 0;
  for (const ofColumn of ofColumns) if (ofColumn > end / start) above++;
  return above / ofColumns.length;
}
