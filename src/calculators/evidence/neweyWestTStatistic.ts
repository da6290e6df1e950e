import { DivisionByZeroError, NotEnoughDataError } from '../../series/errors';
import { mean, sampleDeviation } from '../../statistics/moments';
import { automaticLags, neweyWestMean } from '../../statistics/neweyWest';

/**
 * t-statistic of the mean of a series that may be correlated with its own past: mean over its Newey–West standard error, with
 * Bartlett weights 1 − l/(lags + 1) and without small-sample factor.
 * @param lags A whole number of at least 0; ⌊4(n/100)^(2/9)⌋ if left out.
 * @throws NotEnoughDataError for fewer than two values
 * @throws DivisionByZeroError where the values do not vary
 * @see Newey & West, Econometrica 55 (1987)
 */
export function neweyWestTStatistic(values: Float64Array, lags = automaticLags(values.length)): number {
  if (values.length < 2) throw new NotEnoughDataError(2, values.length, 'values');
  if (sampleDeviation(values) === 0) throw new DivisionByZeroError('The values do not vary.');
  return mean(values) / neweyWestMean(values, lags);
}
