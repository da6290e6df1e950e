import { NotEnoughDataError } from '../../series/errors';
import type { Pair } from '../../series/series';
import { compareGrowth, type RelativeMethod } from './relativePerformance';

/**
 * Relative performance over the `window` returns that end at each row; NaN before.
 * @throws NotEnoughDataError for fewer than window + 1 rows
 */
export function rollingRelativePerformance(
  pair: Pair,
  window: number,
  method: RelativeMethod = 'difference',
): Float64Array {
  const { asset, benchmark } = pair;
  const length = asset.length;
  if (length <= window) throw new NotEnoughDataError(window + 1, length);
  const results = new Float64Array(length).fill(NaN, 0, window);
  // Told apart before the loop, in which comparing texts would take as long as the divisions.
  const isDifference = method === 'difference';
  for (let row = window, before = 0; row < length; row++, before++) {
    const assetGrowth = (asset[row] as number) / (asset[before] as number);
    const benchmarkGrowth = (benchmark[row] as number) / (benchmark[before] as number);
    results[row] = isDifference
      ? compareGrowth(assetGrowth, benchmarkGrowth, 'difference')
      : compareGrowth(assetGrowth, benchmarkGrowth, method);
  }
  return results;
}
