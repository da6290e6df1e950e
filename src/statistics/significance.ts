import { DIVIDES_BY_ZERO, MISSING } from '../series/series';
import { mean, sampleDeviation } from './moments';
import { normalTwoSided } from './normal';
import { studentTwoSided } from './student';

/** A statistic and its two-sided p-value. Both are NaN where there are too few values, and infinite where the statistic divides by zero. */
export interface Significance {
  readonly statistic: number;
  readonly pValue: number;
}

/** Of a statistic that is standard normal if there is no effect. */
export function normalSignificance(z: number): Significance {
  return Number.isFinite(z) ? { statistic: z, pValue: normalTwoSided(z) } : { statistic: z, pValue: z };
}

/**
 * Of the mean of independent values: mean/(stdev/√n), Student with n − 1 degrees of freedom.
 * @param scale Largest absolute value that the values were computed from, against which their variation counts as rounding noise.
 */
export function meanSignificance(values: Float64Array, scale?: number): Significance {
  if (values.length < 2) return { statistic: MISSING, pValue: MISSING };
  const error = sampleDeviation(values, scale) / Math.sqrt(values.length);
  if (!(error > 0)) return { statistic: DIVIDES_BY_ZERO, pValue: DIVIDES_BY_ZERO };
  const statistic = mean(values) / error;
  return { statistic, pValue: studentTwoSided(statistic, values.length - 1) };
}
