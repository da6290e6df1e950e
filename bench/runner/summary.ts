import type { Comparison } from './workload';

/** A figure and how far it varied from round to round. */
export interface Spread {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [below, above] = [sorted[Math.floor(middle)] ?? NaN, sorted[Math.ceil(middle)] ?? NaN];
  return { median: (below + above) / 2, lowest: sorted[0] ?? NaN, highest: sorted[sorted.length - 1] ?? NaN };
}

/** Ratios of two contenders' times, round by round: what disturbs a round disturbs both. */
export function ratios(slower: readonly number[], faster: readonly number[]): readonly number[] {
  const rounds = Math.min(slower.length, faster.length);
  return Array.from({ length: rounds }, (_, round) => (slower[round] ?? NaN) / (faster[round] ?? NaN));
}

/** The exponent e of time ≈ c·size^e: the slope of a line through the logarithms. */
export function growthExponent(sizes: readonly number[], times: readonly number[]): number {
  const [x, y] = [sizes.map(Math.log), times.map(Math.log)];
  const mean = (values: readonly number[]) => values.reduce((total, value) => total + value, 0) / values.length;
  const [centreX, centreY] = [mean(x), mean(y)];
  let [products, squares] = [0, 0];
  x.forEach((value, i) => {
    products += (value - centreX) * ((y[i] ?? NaN) - centreY);
    squares += (value - centreX) ** 2;
  });
  return products / squares;
}

/** Figures smaller than this are compared by their absolute difference, relative to this. */
export const FLOOR = 0.001;

/** Compares figures one by one: a missing one must be missing on both sides. */
export function compareFigures(first: ArrayLike<number>, second: ArrayLike<number>, tolerance: number): Comparison {
  if (first.length !== second.length) {
    return { agrees: false, difference: `${first.length} figures against ${second.length}` };
  }
  let largest = 0;
  for (let i = 0; i < first.length; i++) {
    const [a, b] = [first[i] ?? NaN, second[i] ?? NaN];
    if (Number.isNaN(a) && Number.isNaN(b)) continue;
    const difference = a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), FLOOR);
    if (Number.isNaN(difference)) return { agrees: false, difference: `figure ${i + 1} is ${a} against ${b}` };
    largest = Math.max(largest, difference);
  }
  return { agrees: largest <= tolerance, difference: largest.toExponential(1) };
}
