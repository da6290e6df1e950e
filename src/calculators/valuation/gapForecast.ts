import { NotEnoughDataError } from '../../series/errors';
import { DIVIDES_BY_ZERO } from '../../series/series';
import { leastSquaresIfVaried } from '../../statistics/leastSquares';
import { largestAbsolute } from '../../statistics/moments';
import { neweyWestRegression } from '../../statistics/neweyWest';
import { forwardPerformance, type GapHistory } from './forwardPerformance';

/** A regression of what followed on the gap. Figures that would divide by zero are infinite. */
export interface GapForecast {
  /** Annualised relative performance that the line gives for the latest gap. */
  readonly forecast: number;
  readonly intercept: number;
  readonly slope: number;
  /** Newey–West standard error of the slope. */
  readonly slopeError: number;
  readonly tStatistic: number;
  readonly rSquared: number;
  readonly observations: number;
  /** How many horizons fit into the observations side by side. */
  readonly independentObservations: number;
}

const LEAST_OBSERVATIONS = 3;

/**
 * Ordinary least squares of the annualised relative performance over the `horizon` periods that followed each row on the row's
 * gap. The standard error (Bartlett weights, horizon − 1 lags, no small-sample factor) allows for overlapping horizons.
 * @throws NotEnoughDataError for fewer than three rows with a full horizon
 * @throws InvalidNumberError where a yearly rate is beyond the largest number
 * @see Newey & West, Econometrica 55 (1987); Hansen & Hodrick, Journal of Political Economy 88 (1980)
 */
export function gapForecast(history: GapHistory, horizon: number, periodsPerYear = 12): GapForecast {
  const { gap, forward, size } = forwardPerformance(history, horizon, periodsPerYear);
  const observations = gap.length;
  if (observations < LEAST_OBSERVATIONS) {
    throw new NotEnoughDataError(LEAST_OBSERVATIONS, observations, `rows with ${horizon} further rows after them`);
  }
  const latest = history.gap[history.gap.length - 1] as number;
  const fit = leastSquaresIfVaried(gap, forward, largestAbsolute(gap), largestAbsolute(size));
  const slope = fit?.slope ?? DIVIDES_BY_ZERO;
  const slopeError = !fit
    ? DIVIDES_BY_ZERO
    : fit.residualDeviation === 0
      ? 0
      : neweyWestRegression(gap, fit, horizon - 1).slopeError;
  return {
    forecast: fit ? fit.intercept + fit.slope * latest : DIVIDES_BY_ZERO,
    intercept: fit?.intercept ?? DIVIDES_BY_ZERO,
    slope,
    slopeError,
    tStatistic: fit && slopeError > 0 ? fit.slope / slopeError : DIVIDES_BY_ZERO,
    rSquared: fit?.rSquared ?? DIVIDES_BY_ZERO,
    observations,
    independentObservations: observations / horizon,
  };
}
