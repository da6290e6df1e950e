import { InvalidInputError, NotEnoughDataError } from '../../series/errors';
import type { Pair } from '../../series/series';

/** How the performance of two sides is set against each other. */
export type RelativeMethod = 'difference' | 'ratio' | 'log';

/**
 * Relative performance over the last `periods` returns (all, if left out), as a fraction:
 *
 *   difference  (A_n/A_0 − 1) − (B_n/B_0 − 1)
 *   ratio       (A_n/A_0)/(B_n/B_0) − 1
 *   log         ln of that ratio of growth
 *
 * @throws NotEnoughDataError for fewer than periods + 1 rows
 */
export function relativePerformance(pair: Pair, periods?: number, method: RelativeMethod = 'difference'): number {
  const last = pair.asset.length - 1;
  if (last < (periods ?? 1)) throw new NotEnoughDataError((periods ?? 1) + 1, last + 1);
  return performanceBetween(pair, last - (periods ?? last), last, method);
}

/** Relative performance from row `from` to row `to`. */
export function performanceBetween(pair: Pair, from: number, to: number, method: RelativeMethod): number {
  const assetGrowth = (pair.asset[to] as number) / (pair.asset[from] as number);
  const benchmarkGrowth = (pair.benchmark[to] as number) / (pair.benchmark[from] as number);
  return compareGrowth(assetGrowth, benchmarkGrowth, method);
}

/** Sets two factors of growth (1.05 for +5 %) against each other. */
export function compareGrowth(asset: number, benchmark: number, method: RelativeMethod): number {
  switch (method) {
    case 'difference':
      return asset - 1 - (benchmark - 1);
    case 'ratio':
      return asset / benchmark - 1;
    case 'log':
      return Math.log(asset / benchmark);
    default:
      throw new InvalidInputError(`Unknown method ${String(method)}.`);
  }
}
