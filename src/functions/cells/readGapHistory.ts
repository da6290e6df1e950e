import type { GapHistory } from '../../calculators/valuation/forwardPerformance';
import { completeRows, pick, requireSameLength } from '../../series/pairing';
import { readSeries } from './readSeries';

/** The rows in which the gap and both levels have a value. A gap of 0 is a figure. */
export function readGapHistory(gap: unknown, asset: unknown, benchmark: unknown): GapHistory {
  const gaps = readSeries(gap, 'gap', 'quantity');
  const levels = readSeries(asset, 'asset', 'level');
  const compared = readSeries(benchmark, 'benchmark', 'level');
  requireSameLength(gaps, levels, compared);
  const rows = completeRows(gaps.values, levels.values, compared.values);
  return { gap: pick(gaps.values, rows), asset: pick(levels.values, rows), benchmark: pick(compared.values, rows) };
}
