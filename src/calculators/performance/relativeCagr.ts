import { NotEnoughDataError } from '../../series/errors';
import type { Pair } from '../../series/series';
import { compareGrowth } from './relativePerformance';

/**
 * Relative performance at a yearly rate, from the compound annual growth rates of both sides over all n rows:
 *
 *   CAGR = (end/start)^(periodsPerYear/(n − 1)) − 1
 *   difference  CAGR_A − CAGR_B
 *   ratio       (1 + CAGR_A)/(1 + CAGR_B) − 1
 *
 * @throws NotEnoughDataError for fewer than two rows
 * @see Bacon, Practical Portfolio Performance Measurement and Attribution (2008), annualised excess return
 */
export function relativeCagr(pair: Pair, periodsPerYear = 252, method: 'difference' | 'ratio' = 'difference'): number {
  const last = pair.rows.length - 1;
  if (last < 1) throw new NotEnoughDataError(2, last + 1);
  const assetGrowth = (pair.asset[last] as number) / (pair.asset[0] as number);
  const benchmarkGrowth = (pair.benchmark[last] as number) / (pair.benchmark[0] as number);
  // Equal growth is 0 apart even where its yearly rate is beyond the largest number.
  if (assetGrowth === benchmarkGrowth) return 0;
  const exponent = periodsPerYear / last;
  return method === 'ratio'
    ? (assetGrowth / benchmarkGrowth) ** exponent - 1
    : compareGrowth(assetGrowth ** exponent, benchmarkGrowth ** exponent, method);
}
