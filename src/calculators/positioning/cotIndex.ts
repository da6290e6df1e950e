import { DivisionByZeroError } from '../../series/errors';
import { largestAbsolute, zeroIfNoise } from '../../statistics/moments';
import { latestValues } from './latestValues';

/**
 * Place of the latest net position between the lowest (0) and highest (100) of the last `window`, itself included:
 * 100 × (latest − minimum)/(maximum − minimum). Where there are fewer values than the window, all count.
 * @param net Without gaps, oldest first.
 * @throws NotEnoughDataError for fewer than two values
 * @throws DivisionByZeroError where they do not vary
 * @see Briese, The Commitments of Traders Bible (2008)
 */
export function cotIndex(net: Float64Array, window = 156): number {
  const values = latestValues(net, window);
  const lowest = values.reduce((least, value) => Math.min(least, value), Infinity);
  const highest = values.reduce((most, value) => Math.max(most, value), -Infinity);
  const span = zeroIfNoise(highest - lowest, largestAbsolute(values));
  if (span === 0) throw new DivisionByZeroError('The values do not vary.');
  return 100 * (((values[values.length - 1] as number) - lowest) / span);
}
