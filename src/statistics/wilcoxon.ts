import { DIVIDES_BY_ZERO } from '../series/series';
import { averageRanks } from './ranks';

/**
 * z of Wilcoxon's signed-rank test that the values lie around 0: (W − E ∓ ½)/σ, with W the sum of the ranks by size of those
 * above 0, E = ½Σr and σ² = ¼Σr². Zeros are dropped; equal sizes share the mean of their ranks, which σ allows for; the
 * half is the correction for continuity. Infinite where all values are 0.
 * Wilcoxon, Biometrics Bulletin 1 (1945); Hollander & Wolfe, Nonparametric Statistical Methods (1999), 3.1.
 */
export function wilcoxonSignedRank(values: Float64Array): number {
  const others = values.filter((value) => value !== 0);
  if (others.length === 0) return DIVIDES_BY_ZERO;
  const ranks = averageRanks(others.map(Math.abs));
  let difference = 0;
  let squares = 0;
  for (let i = 0; i < ranks.length; i++) {
    const rank = ranks[i] as number;
    difference += (others[i] as number) > 0 ? rank / 2 : -rank / 2;
    squares += rank * rank;
  }
  return (difference - Math.sign(difference) / 2) / (Math.sqrt(squares) / 2);
}
