import { DIVIDES_BY_ZERO } from '../series/series';
import { ZERO_DEVIATION } from './moments';

/**
 * Mean of the `window` values that end at each position; NaN before the window is full, and where it holds a missing value.
 *
 * Every window holds the first value of one block of `window` values: it is the end of the block before and the beginning of
 * this one. Two running sums of distances from that value, one back through the block before and one forward through this,
 * make every mean in O(n) without ever taking a value off again: no error is carried along, and a window of equal values has
 * exactly their mean.
 */
export function rollingMean(values: Float64Array, window: number): Float64Array {
  return meansOrPercentages(values, window);
}

/** 100·numerator/mean of the `window` values that end at each position; NaN as `rollingMean`. One pass less over long columns. */
export function percentOfRollingMean(numerators: Float64Array, values: Float64Array, window: number): Float64Array {
  return meansOrPercentages(values, window, numerators);
}

function meansOrPercentages(values: Float64Array, window: number, numerators?: Float64Array): Float64Array {
  const length = values.length;
  const share = 1 / window;
  const means = new Float64Array(length);
  for (let start = 0; start < length; start += window) {
    const centre = at(values, start);
    let total = 0;
    let position = start - 1;
    // Values at the end that belong to no further full window count all the same.
    for (; position > length - window; position--) total += at(values, position) - centre;
    // What the block before adds to a window waits where the window will end.
    for (; position > start - window && position >= 0; position--) {
      total += at(values, position) - centre;
      means[position + window - 1] = total;
    }
    total = 0;
    const end = Math.min(start + window, length);
    for (position = start; position < end; position++) {
      total += at(values, position) - centre;
      const mean = centre + (total + at(means, position)) * share;
      means[position] = numerators ? 100 * (at(numerators, position) / mean) : mean;
    }
  }
  return means.fill(NaN, 0, window - 1);
}

/**
 * `level` + z-score of each value in the `window` values that end with it, (value − mean)/deviation with the sample deviation
 * (n − 1): NaN before the window is full, infinite where it is flat. O(n), as `rollingMean`.
 *
 * No value lies further than √(n − 1) deviations from the mean of n values (Samuelson's inequality), the one from which distances
 * are taken included, so that the squares lose no more than a factor of n to cancellation. It also is as large as any of them
 * where the deviation is rounding noise.
 */
export function rollingScores(values: Float64Array, window: number, level = 0): Float64Array {
  const length = values.length;
  const share = 1 / window;
  const degree = 1 / (window - 1);
  const flat = DIVIDES_BY_ZERO;
  const scores = new Float64Array(length);
  for (let start = 0; start < length; start += window) {
    const centre = at(values, start);
    const noise = ZERO_DEVIATION * Math.abs(centre);
    let total = 0;
    let squares = 0;
    let position = start - 1;
    for (; position > length - window; position--) {
      const distance = at(values, position) - centre;
      total += distance;
      squares += distance * distance;
    }
    // What the block before adds waits where the window will end; its squares in the first rows, which are to have no score.
    for (; position > start - window && position >= 0; position--) {
      const distance = at(values, position) - centre;
      total += distance;
      squares += distance * distance;
      scores[position + window - 1] = total;
      scores[position + window - 1 - start] = squares;
    }
    total = 0;
    squares = 0;
    const end = Math.min(start + window, length);
    for (position = start; position < end; position++) {
      const distance = at(values, position) - centre;
      total += distance;
      squares += distance * distance;
      // The block's last window lies in it alone.
      const earlierSquares = position < start + window - 1 ? at(scores, position - start) : 0;
      const joined = total + at(scores, position);
      const mean = joined * share;
      const variance = (squares + earlierSquares - joined * mean) * degree;
      // Rounding may leave a variance below 0 where all values are equal.
      scores[position] = variance <= noise * noise ? flat : level + (distance - mean) / Math.sqrt(variance);
    }
    if (start === 0) scores.fill(0, 0, window - 1);
  }
  return scores.fill(NaN, 0, window - 1);
}

/**
 * Exponential average with α = 2/(span + 1), seeded with the mean of the first `span` values; NaN before. Values that are missing
 * at the beginning come before the first.
 */
export function exponentialAverage(values: Float64Array, span: number): Float64Array {
  const averages = new Float64Array(values.length).fill(NaN);
  let first = 0;
  while (Number.isNaN(values[first])) first++;
  const seeded = first + span - 1;
  if (seeded >= values.length) return averages;
  const weight = 2 / (span + 1);
  let average = 0;
  for (let position = first; position <= seeded; position++) {
    average += (at(values, position) - average) / (position - first + 1);
  }
  averages[seeded] = average;
  for (let position = seeded + 1; position < values.length; position++) {
    average += weight * (at(values, position) - average);
    averages[position] = average;
  }
  return averages;
}

function at(values: Float64Array, position: number): number {
  return values[position] as number;
}
