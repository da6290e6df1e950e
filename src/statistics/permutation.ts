import { mean } from './moments';
import { Random } from './random';

/** Two differences this close count as equal, so that rounding does not decide which is larger. */
const TIE = 1e-12;

/**
 * Two-sided p-value of the mean of `drawn` values against means of as many drawn without replacement from `population`:
 * (1 + #{|m_r − m̄| ≥ |m − m̄|}) / (samples + 1), with m̄ the population's mean.
 * See Phipson & Smyth, "Permutation p-values should never be zero" (2010).
 */
export function permutationPValue(
  drawnMean: number,
  drawCount: number,
  population: Float64Array,
  samples: number,
  seed: number,
): number {
  const centre = mean(population);
  const observed = Math.abs(drawnMean - centre);
  const random = new Random(seed);
  const pool = Float64Array.from(population);
  let extreme = 0;
  for (let sample = 0; sample < samples; sample++) {
    // The first steps of Fisher and Yates' shuffle; the pool may start in any order, so it is not put back.
    let total = 0;
    for (let i = 0; i < drawCount; i++) {
      const other = i + random.below(pool.length - i);
      const value = pool[other] as number;
      pool[other] = pool[i] as number;
      pool[i] = value;
      total += value;
    }
    if (Math.abs(total / drawCount - centre) >= observed - TIE) extreme++;
  }
  return (1 + extreme) / (samples + 1);
}
