import { lineWithin } from '../../statistics/leastSquares';
import { mean, ZERO_DEVIATION } from '../../statistics/moments';
import type { DatedReturns } from './datedReturns';

/** What an asset would have returned without the event: the benchmark's return, a line through it, or its own mean. */
export type EventModel = 'marketadjusted' | 'market' | 'meanadjusted';

/** An expected return alpha + beta·b. */
export interface ExpectedReturn {
  readonly alpha: number;
  readonly beta: number;
  /** How large the returns are that it was estimated from, beside which rounding is noise. */
  readonly scale: number;
}

/**
 * The expected return by a model, estimated from the returns `start` (included) to `end` (excluded): `marketadjusted` b,
 * `market` α + βb by least squares, `meanadjusted` the mean of a. Undefined where the benchmark does not vary.
 * @see Brown & Warner, "Using daily stock returns", Journal of Financial Economics 14 (1985)
 */
export function expectedReturn(
  returns: DatedReturns,
  model: EventModel,
  start: number,
  end: number,
): ExpectedReturn | undefined {
  const { asset, benchmark } = returns;
  if (model === 'marketadjusted') return { alpha: 0, beta: 1, scale: 0 };
  if (model === 'meanadjusted') {
    return { alpha: mean(asset.subarray(start, end)), beta: 0, scale: largestReturnWithin(returns, start, end) };
  }
  const fit = lineWithin(benchmark, asset, start, end);
  return fit && { alpha: fit.intercept, beta: fit.slope, scale: Math.max(fit.rootMeanSquareX, fit.rootMeanSquareY) };
}

/** What is left of a return after what was expected; 0 where it is rounding noise beside the largest return involved. */
export function withoutNoise(abnormal: number, scale: number): number {
  return Math.abs(abnormal) <= ZERO_DEVIATION * scale ? 0 : abnormal;
}

/** Largest absolute return of either side among the returns `start` (included) to `end` (excluded). */
export function largestReturnWithin({ asset, benchmark }: DatedReturns, start: number, end: number): number {
  let largest = 0;
  for (let i = start; i < end; i++) {
    const own = Math.abs(asset[i] as number);
    const other = Math.abs(benchmark[i] as number);
    if (own > largest) largest = own;
    if (other > largest) largest = other;
  }
  return largest;
}
