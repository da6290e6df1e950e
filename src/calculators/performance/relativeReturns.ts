import { NotEnoughDataError } from '../../series/errors';
import type { Pair } from '../../series/series';
import { rollingRelativePerformance } from './rollingRelativePerformance';
import type { RelativeMethod } from './relativePerformance';

/**
 * One-period relative returns between consecutive rows: a − b, (1 + a)/(1 + b) − 1, or its logarithm. The first row has none (NaN).
 * @throws NotEnoughDataError for fewer than two rows
 */
export function relativeReturns(pair: Pair, method: RelativeMethod = 'difference'): Float64Array {
  if (pair.rows.length < 2) throw new NotEnoughDataError(2, pair.rows.length);
  return rollingRelativePerformance(pair, 1, method);
}
