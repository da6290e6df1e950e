/** A standard deviation at or below this share of the largest absolute value it is computed from counts as zero: it is rounding noise. */
export const ZERO_DEVIATION = 1e-12;

/** Sum with the rounding error of every step added up beside it (Knuth's two-sum): the error does not grow with the number of values. */
export function sum(values: Float64Array): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    const next = total + value;
    const added = next - total;
    lost += total - (next - added) + (value - added);
    total = next;
  }
  // Beyond the largest number the correction is no number; the sum is then infinite.
  return Number.isFinite(lost) ? total + lost : total;
}

/** Arithmetic mean; NaN of no values. */
export function mean(values: Float64Array): number {
  return sum(values) / values.length;
}

export function largestAbsolute(values: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i] as number);
    if (size > largest) largest = size;
  }
  return largest;
}

/**
 * Sample standard deviation (n − 1), by two passes; NaN of fewer than two values.
 * @param scale The largest absolute value the figures were computed from, against which rounding noise counts as zero.
 * @param centre Their mean, where it is known.
 */
export function sampleDeviation(values: Float64Array, scale = largestAbsolute(values), centre = mean(values)): number {
  if (values.length < 2) return NaN;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += ((values[i] as number) - centre) ** 2;
  return zeroIfNoise(Math.sqrt(squares / (values.length - 1)), scale);
}

export function zeroIfNoise(deviation: number, scale: number): number {
  return deviation <= ZERO_DEVIATION * scale ? 0 : deviation;
}
