import { zeroIfNoise } from './moments';

/** For each position the moments of the `window` values that end there; NaN before the window is full. */
export interface RollingMoments {
  readonly mean: Float64Array;
  /** Sample standard deviation (n − 1), 0 where it is rounding noise. */
  readonly deviation: Float64Array;
}

/**
 * Mean of the `window` values that end at each position; NaN before the window is full.
 *
 * Each window is the end of one block of `window` values and the beginning of the next, so that two running means, one back
 * through a block and one forward, make every mean in O(n) without ever taking a value off again: no error is carried along,
 * and a window of equal values has exactly their mean.
 */
export function rollingMean(values: Float64Array, window: number): Float64Array {
  const length = values.length;
  const means = new Float64Array(length).fill(NaN);
  for (let start = 0; start < length; start += window) {
    // The mean of the block's values from `position` to its end waits where the window that needs it will end.
    let centre = 0;
    for (let position = Math.min(start + window, length) - 1, count = 1; position > start; position--, count++) {
      centre += (at(values, position) - centre) / count;
      if (position + window - 1 < length) means[position + window - 1] = centre;
    }
    const end = Math.min(start + window, length);
    centre = 0;
    for (let position = start, count = 1; position < end; position++, count++) {
      centre += (at(values, position) - centre) / count;
      const earlier = window - count;
      if (earlier === 0) means[position] = centre;
      else if (start > 0) means[position] = centre - ((centre - at(means, position)) * earlier) / window;
    }
  }
  return means;
}

/** Mean and sample standard deviation of the `window` values that end at each position, in O(n) and without cancellation, as `rollingMean`. */
export function rollingMoments(values: Float64Array, window: number): RollingMoments {
  const length = values.length;
  const mean = new Float64Array(length).fill(NaN);
  const deviation = new Float64Array(length).fill(NaN);
  // Squares and largest absolute values of the ends of blocks wait here, as the means do in `mean`.
  const largest = new Float64Array(length);
  for (let start = 0; start < length; start += window) {
    accumulateBackward(values, window, start, mean, deviation, largest);
    accumulateForward(values, window, start, mean, deviation, largest);
  }
  return { mean, deviation };
}

/** Leaves the moments of the block's values from `position` to its end where the window that needs them will end. */
function accumulateBackward(
  values: Float64Array,
  window: number,
  start: number,
  mean: Float64Array,
  squares: Float64Array,
  largest: Float64Array,
): void {
  let [centre, spread, peak, count] = [0, 0, 0, 0];
  for (let position = Math.min(start + window, values.length) - 1; position > start; position--) {
    const target = position + window - 1;
    const value = at(values, position);
    count++;
    const step = value - centre;
    centre += step / count;
    spread += step * (value - centre);
    peak = Math.max(peak, Math.abs(value));
    if (target >= values.length) continue;
    mean[target] = centre;
    squares[target] = spread;
    largest[target] = peak;
  }
}

/** Goes forward through the block and joins its beginning with the end of the block before (Chan, Golub and LeVeque's update). */
function accumulateForward(
  values: Float64Array,
  window: number,
  start: number,
  mean: Float64Array,
  deviation: Float64Array,
  largest: Float64Array,
): void {
  const end = Math.min(start + window, values.length);
  let [centre, spread, peak] = [0, 0, 0];
  for (let position = start; position < end; position++) {
    const value = at(values, position);
    const count = position - start + 1;
    const step = value - centre;
    centre += step / count;
    spread += step * (value - centre);
    peak = Math.max(peak, Math.abs(value));
    if (position < window - 1) continue;
    const earlier = window - count;
    const gap = earlier === 0 ? 0 : centre - at(mean, position);
    const joined = earlier === 0 ? spread : spread + at(deviation, position) + (gap * gap * earlier * count) / window;
    const scale = earlier === 0 ? peak : Math.max(peak, at(largest, position));
    mean[position] = centre - (gap * earlier) / window;
    deviation[position] = zeroIfNoise(Math.sqrt(joined / (window - 1)), scale);
  }
}

/** Exponential average with α = 2/(span + 1), seeded with the mean of the first `span` values; NaN before. */
export function exponentialAverage(values: Float64Array, span: number): Float64Array {
  const averages = new Float64Array(values.length).fill(NaN);
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
