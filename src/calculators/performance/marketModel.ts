import { NotEnoughDataError } from '../../series/errors';
import { DIVIDES_BY_ZERO, type Pair } from '../../series/series';
import { leastSquaresIfVaried } from '../../statistics/leastSquares';
import { simpleReturns } from './simpleReturns';

/** The regression a = alpha + beta·b + e. Figures that would divide by zero are infinite. */
export interface MarketModel {
  /** At a yearly rate: the intercept × periodsPerYear. */
  readonly alpha: number;
  readonly beta: number;
  readonly rSquared: number;
  /** Standard deviation of e per period with n − 2 degrees of freedom. */
  readonly residualDeviation: number;
  /** With the classical standard errors of least squares. */
  readonly alphaT: number;
  readonly betaT: number;
  readonly observations: number;
}

const LEAST_RETURNS = 3;

/**
 * Market model of an asset: ordinary least squares of its simple returns on those of the benchmark, per period.
 * Where the benchmark does not vary there is no regression; where the fit is exact there are no t-statistics.
 * @throws NotEnoughDataError for fewer than four rows, which make three returns
 * @see Sharpe, "A simplified model for portfolio analysis", Management Science 9 (1963)
 */
export function marketModel(pair: Pair, periodsPerYear = 252): MarketModel {
  const observations = Math.max(0, pair.rows.length - 1);
  if (observations < LEAST_RETURNS) {
    throw new NotEnoughDataError(LEAST_RETURNS, observations, 'returns of both asset and benchmark');
  }
  const fit = leastSquaresIfVaried(simpleReturns(pair.benchmark), simpleReturns(pair.asset));
  return {
    alpha: fit ? fit.intercept * periodsPerYear : DIVIDES_BY_ZERO,
    beta: fit?.slope ?? DIVIDES_BY_ZERO,
    rSquared: fit?.rSquared ?? DIVIDES_BY_ZERO,
    residualDeviation: fit?.residualDeviation ?? DIVIDES_BY_ZERO,
    alphaT: fit ? ratioOrInfinite(fit.intercept, fit.interceptError) : DIVIDES_BY_ZERO,
    betaT: fit ? ratioOrInfinite(fit.slope, fit.slopeError) : DIVIDES_BY_ZERO,
    observations,
  };
}

function ratioOrInfinite(value: number, error: number): number {
  return error === 0 ? DIVIDES_BY_ZERO : value / error;
}
