import { NotEnoughDataError } from '../../series/errors';
import type { Pair } from '../../series/series';
import { performanceBetween, type RelativeMethod } from './relativePerformance';

/**
 * Relative performance over the `window` returns that end at each row; NaN before.
 * @throws NotEnoughDataError for fewer than window + 1 rows
 */
export function rollingRelativePerformance(
  pair: Pair,
  window: number,
  method: RelativeMethod = 'difference',
): Float64Array {
  const length = pair.rows.length;
  if (length <= window) throw new NotEnoughDataError(window + 1, length);
  const results = new Float64Array(length).fill(NaN, 0, window);
  for (let row = window; row < length; row++) results[row] = performanceBetween(pair, row - window, row, method);
  return results;
}
