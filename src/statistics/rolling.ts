import { DIVIDES_BY_ZERO } from '../series/series';
import { zeroIfNoise } from './moments';

/**
 * Mean of the `window` values that end at each position; NaN before the window is full.
 *
 * Every window holds the first value of one block of `window` values: it is the end of the block before and the beginning of
 * this one. Two running sums of distances from that value, one back through the block before and one forward through this,
 * make every mean in O(n) without ever taking a value off again: no error is carried along, and a window of equal values has
 * exactly their mean.
 */
export function rollingMean(values: Float64Array, window: number): Float64Array {
  const length = values.length;
  const share = 1 / window;
  const means = new Float64Array(length).fill(NaN, 0, window - 1);
  for (let start = 0; start < length; start += window) {
    const centre = at(values, start);
    let total = 0;
    // What the block before adds to a window waits where the window will end.
    for (let position = start - 1; position > start - window && position >= 0; position--) {
      total += at(values, position) - centre;
      if (position + window - 1 < length) means[position + window - 1] = total;
    }
    total = 0;
    const end = Math.min(start + window, length);
    for (let position = start; position < end; position++) {
      total += at(values, position) - centre;
      means[position] = centre + (total + at(means, position)) * share;
    }
  }
  return means;
}

/**
 * z-score of each value in the `window` values that end with it, (value − mean)/deviation with the sample deviation (n − 1): NaN
 * before the window is full, infinite where it is flat. O(n), as `rollingMean`.
 *
 * No value lies further than √(n − 1) deviations from the mean of n values (Samuelson's inequality), the one from which distances
 * are taken included, so that the squares lose no more than a factor of n to cancellation. It also is as large as any of them
 * where the deviation is rounding noise.
 */
export function rollingScores(values: Float64Array, window: number): Float64Array {
  const length = values.length;
  const [share, degree] = [1 / window, 1 / (window - 1)];
  const scores = new Float64Array(length).fill(NaN, 0, window - 1);
  const earlierSquares = new Float64Array(length);
  for (let start = 0; start < length; start += window) {
    const centre = at(values, start);
    const scale = Math.abs(centre);
    let [total, squares] = [0, 0];
    for (let position = start - 1; position > start - window && position >= 0; position--) {
      const distance = at(values, position) - centre;
      total += distance;
      squares += distance * distance;
      if (position + window - 1 >= length) continue;
      scores[position + window - 1] = total;
      earlierSquares[position + window - 1] = squares;
    }
    [total, squares] = [0, 0];
    const end = Math.min(start + window, length);
    for (let position = start; position < end; position++) {
      const distance = at(values, position) - centre;
      total += distance;
      squares += distance * distance;
      const joined = total + at(scores, position);
      const mean = joined * share;
      const variation = Math.max(0, squares + at(earlierSquares, position) - joined * mean);
      const deviation = zeroIfNoise(Math.sqrt(variation * degree), scale);
      scores[position] = deviation === 0 ? DIVIDES_BY_ZERO : (distance - mean) / deviation;
    }
  }
  return scores;
}

/** Exponential average with α = 2/(span + 1), seeded with the mean of the first `span` values; NaN before. */
export function exponentialAverage(values: Float64Array, span: number): Float64Array {
  const averages = new Float64Array(values.length).fill(NaN, 0, span - 1);
  if (values.length < span) return averages;
  const weight = 2 / (span + 1);
  let average = 0;
  for (let position = 0; position < span; position++) average += (at(values, position) - average) / (position + 1);
  averages[span - 1] = average;
  for (let position = span; position < values.length; position++) {
    average += weight * (at(values, position) - average);
    averages[position] = average;
  }
  return averages;
}

function at(values: Float64Array, position: number): number {
  return values[position] as number;
}
