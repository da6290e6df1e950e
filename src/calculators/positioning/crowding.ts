import { DivisionByZeroError } from '../../series/errors';
import { mean, sampleDeviation } from '../../statistics/moments';
import { latestValues } from './latestValues';

/**
 * z-score of the latest value within the last `window`, itself included: (latest − mean)/stdev, sample standard deviation.
 * Where there are fewer values than the window, all count.
 * @param values Without gaps, oldest first.
 * @throws NotEnoughDataError for fewer than two values
 * @throws DivisionByZeroError where they do not vary
 */
export function crowding(values: Float64Array, window = 156): number {
  const latest = latestValues(values, window);
  const deviation = sampleDeviation(latest);
  if (deviation === 0) throw new DivisionByZeroError('The values do not vary.');
  return ((latest[latest.length - 1] as number) - mean(latest)) / deviation;
}
