import { NotEnoughDataError } from '../../series/errors';
import type { Pair } from '../../series/series';
import { sampleDeviation } from '../../statistics/moments';
import { largestReturn } from './largestReturn';
import { relativeReturns } from './relativeReturns';

/**
 * Sample standard deviation (n − 1) of the one-period relative returns a − b, at a yearly rate: stdev(a − b) × √periodsPerYear.
 * @throws NotEnoughDataError for fewer than three rows, which make two returns
 * @see Grinold & Kahn, Active Portfolio Management (2000), active risk
 */
export function trackingError(pair: Pair, periodsPerYear = 252): number {
  const length = pair.rows.length;
  if (length < 3) throw new NotEnoughDataError(3, length);
  const returns = relativeReturns(pair).subarray(1);
  return sampleDeviation(returns, largestReturn(pair, 1, 1, length - 1)) * Math.sqrt(periodsPerYear);
}
