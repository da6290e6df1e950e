import type { Panel, Series } from '../../series/series';
import { requireColumns, windowEnds } from './crossSection';
import { latestRows } from './latestRows';

/**
 * Share of a panel's columns, 0 to 1, whose return over the last `periods` returns exceeds the benchmark's. The window is counted
 * on the rows in which the benchmark has a value; a column counts if it has a price at both ends.
 * @throws NotEnoughDataError for fewer than periods + 1 rows with a benchmark
 * @throws NotAvailableError where no column counts
 */
export function breadth(prices: Panel, benchmark: Series, periods = 21): number {
  const rows = latestRows([benchmark.values], periods + 1);
  const [end, start] = windowEnds(rows, [periods], 'rows with a value of the benchmark') as [number, number];
  const ofBenchmark = (benchmark.values[end] as number) / (benchmark.values[start] as number);
  let above = 0;
  let counted = 0;
  for (const column of prices.columns) {
    const growth = (column[end] as number) / (column[start] as number);
    if (Number.isNaN(growth)) continue;
    counted++;
    if (growth > ofBenchmark) above++;
  }
  requireColumns(counted, 1, prices, [periods]);
  return above / counted;
}
