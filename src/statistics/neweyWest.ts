import { NotEnoughDataError } from '../series/errors';
import type { LeastSquares } from './leastSquares';
import { mean } from './moments';

/**
 * Lags for a sample of n by the common rule ⌊4(n/100)^(2/9)⌋.
 * Newey & West, "Automatic lag selection in covariance matrix estimation", Review of Economic Studies 61 (1994).
 */
export function automaticLags(observations: number): number {
  // Where the rule gives a whole number, as for 51,200 observations, the power may fall short of it by a rounding error.
  return Math.floor(4 * (observations / 100) ** (2 / 9) + 1e-12);
}

/**
 * Standard error of the mean of a series that may be correlated with its own past.
 * @param lags A whole number of at least 0; lags beyond n − 1 add nothing, but count in the weights.
 * @throws NotEnoughDataError without a value
 */
export function neweyWestMean(values: Float64Array, lags: number): number {
  if (values.length === 0) throw new NotEnoughDataError(1, 0, 'values');
  const centre = mean(values);
  return Math.sqrt(
    bartlettVariance(
      values.map((value) => (value - centre) / values.length),
      lags,
    ),
  );
}

/**
 * Standard errors of the coefficients of a regression whose residuals may vary in size and be correlated with their own past:
 * (X′X)⁻¹ S (X′X)⁻¹ with Bartlett weights 1 − l/(lags + 1), without small-sample factor.
 * Newey & West, "A simple, positive semi-definite, heteroskedasticity and autocorrelation consistent covariance matrix", Econometrica 55 (1987).
 * @param x The explaining values that were fitted.
 */
export function neweyWestRegression(
  x: Float64Array,
  { residuals }: LeastSquares,
  lags: number,
): { interceptError: number; slopeError: number } {
  const centre = mean(x);
  let squares = 0;
  for (const value of x) squares += (value - centre) ** 2;
  // What each observation adds to the error of the slope and of the intercept.
  const ofSlope = residuals.map((residual, i) => (((x[i] as number) - centre) * residual) / squares);
  const ofIntercept = residuals.map((residual, i) => residual / x.length - centre * (ofSlope[i] as number));
  return {
    interceptError: Math.sqrt(bartlettVariance(ofIntercept, lags)),
    slopeError: Math.sqrt(bartlettVariance(ofSlope, lags)),
  };
}

/**
 * Variance of the sum of contributions that add up to 0: Σ_l (1 − |l|/(lags + 1)) Σ_t c_t c_{t−l}.
 *
 * The weights are those with which products at distance l occur in the squares of all sums of lags + 1 neighbours (with nothing
 * before the first and after the last), so that the variance is the mean of those squares: O(n) for any number of lags, and never
 * negative. Sums that reach beyond both ends are 0.
 */
function bartlettVariance(contributions: Float64Array, lags: number): number {
  const length = contributions.length;
  const width = lags + 1;
  const head = Math.min(width, length) - 1;
  const totals = new Float64Array(length + 1);
  for (let i = 0; i < length; i++) totals[i + 1] = (totals[i] as number) + (contributions[i] as number);
  const total = totals[length] as number;
  let squares = 0;
  for (let count = 1; count <= head; count++) {
    squares += (totals[count] as number) ** 2 + (total - (totals[length - count] as number)) ** 2;
  }
  for (let end = width; end <= length; end++) {
    squares += ((totals[end] as number) - (totals[end - width] as number)) ** 2;
  }
  return squares / width;
}
