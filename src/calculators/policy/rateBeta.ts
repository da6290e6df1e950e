import { DivisionByZeroError, NotEnoughDataError } from '../../series/errors';
import type { Pair } from '../../series/series';
import { leastSquares } from '../../statistics/leastSquares';
import { largestAbsolute } from '../../statistics/moments';
import { automaticLags, neweyWestRegression } from '../../statistics/neweyWest';
import { largestReturn } from '../performance/largestReturn';
import { relativeReturns } from '../performance/relativeReturns';

export type RateBetaStatistic = 'beta' | 'tstat' | 'r2' | 'alpha';

const LEAST_RETURNS = 3;

/**
 * Sensitivity of relative performance to the yield: least squares of the one-period relative return a − b on the change of the
 * yield. `beta` per unit of yield, `alpha` per period, `r2`, or `tstat` of beta with Newey–West errors (Bartlett, no
 * small-sample factor, ⌊4(n/100)^(2/9)⌋ lags).
 * @param pair Levels of the rows in which asset, benchmark and yield have a value.
 * @param yields The yields of those rows.
 * @throws NotEnoughDataError for fewer than three returns
 * @throws DivisionByZeroError where the yield changes by the same amount throughout; for `r2` where the relative returns do not vary,
 *   and for `tstat` where they lie on the line
 * @see Newey & West, Econometrica 55 (1987)
 */
export function rateBeta(pair: Pair, yields: Float64Array, statistic: RateBetaStatistic = 'beta'): number {
  const observations = Math.max(0, yields.length - 1);
  if (observations < LEAST_RETURNS) {
    throw new NotEnoughDataError(LEAST_RETURNS, observations, 'returns of rows with a value in every argument');
  }
  const changes = yields.subarray(1).map((value, row) => value - (yields[row] as number));
  const fit = leastSquares(
    changes,
    relativeReturns(pair).subarray(1),
    largestAbsolute(yields),
    largestReturn(pair, 1, 1, observations),
  );
  switch (statistic) {
    case 'beta':
      return fit.slope;
    case 'alpha':
      return fit.intercept;
    case 'r2':
      if (!Number.isFinite(fit.rSquared)) throw new DivisionByZeroError('The relative returns do not vary.');
      return fit.rSquared;
    case 'tstat': {
      if (fit.residualDeviation === 0) throw new DivisionByZeroError('The relative returns lie on the line.');
      return fit.slope / neweyWestRegression(changes, fit, automaticLags(observations)).slopeError;
    }
  }
}
