import type { GapHistory } from '../../calculators/valuation/forwardPerformance';
import { keepCompleteRows } from '../../series/pairing';
import { readSeries } from './readSeries';

/** The rows in which the gap and both levels have a value. A gap of 0 is a figure. */
export function readGapHistory(gap: unknown, asset: unknown, benchmark: unknown): GapHistory {
  const { columns } = keepCompleteRows(
    readSeries(gap, 'gap', 'quantity'),
    readSeries(asset, 'asset', 'level'),
    readSeries(benchmark, 'benchmark', 'level'),
  );
  return { gap: columns[0], asset: columns[1], benchmark: columns[2] };
}
