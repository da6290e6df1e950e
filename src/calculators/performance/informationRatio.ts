import { DivisionByZeroError } from '../../series/errors';
import type { Pair } from '../../series/series';
import { mean } from '../../statistics/moments';
import { relativeReturns } from './relativeReturns';
import { trackingError } from './trackingError';

/**
 * Mean one-period relative return a − b at a yearly rate, per unit of tracking error: mean(a − b) × periodsPerYear/trackingError.
 * @throws NotEnoughDataError for fewer than three rows
 * @throws DivisionByZeroError where the relative returns do not vary
 * @see Grinold & Kahn, Active Portfolio Management (2000)
 */
export function informationRatio(pair: Pair, periodsPerYear = 252): number {
  const risk = trackingError(pair, periodsPerYear);
  if (risk === 0) throw new DivisionByZeroError('The relative returns do not vary.');
  return (mean(relativeReturns(pair).subarray(1)) * periodsPerYear) / risk;
}
