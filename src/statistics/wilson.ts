/** Two-sided 95 % point of the standard normal distribution. */
const NORMAL_95 = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Wilson's 95 % score interval of a share. Wilson, Journal of the American Statistical Association 22 (1927). */
export function wilsonInterval(successes: number, trials: number): Interval {
  const share = successes / trials;
  const squared = NORMAL_95 ** 2;
  const centre = share + squared / (2 * trials);
  const half = NORMAL_95 * Math.sqrt((share * (1 - share)) / trials + squared / (4 * trials * trials));
  const scale = 1 + squared / trials;
  // At the ends the exact bound is 0 or 1; rounding must not leave the range.
  return {
    low: successes === 0 ? 0 : (centre - half) / scale,
    high: successes === trials ? 1 : (centre + half) / scale,
  };
}
