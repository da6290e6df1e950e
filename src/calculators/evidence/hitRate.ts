import { NotEnoughDataError } from '../../series/errors';
import { wilsonInterval } from '../../statistics/wilson';

export interface HitRate {
  /** Share of values above 0. */
  readonly rate: number;
  /** Bounds of Wilson's 95 % interval. */
  readonly low: number;
  readonly high: number;
}

/**
 * Share of values above 0, with Wilson's 95 % score interval. A value of 0 is no hit.
 * @throws NotEnoughDataError without a value
 * @see Wilson, Journal of the American Statistical Association 22 (1927)
 */
export function hitRate(values: Float64Array): HitRate {
  if (values.length === 0) throw new NotEnoughDataError(1, 0, 'values');
  const hits = values.filter((value) => value > 0).length;
  return { rate: hits / values.length, ...wilsonInterval(hits, values.length) };
}
