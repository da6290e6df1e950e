import { NotAvailableError, NotEnoughDataError } from '../../series/errors';
import { largestAbsolute } from '../../statistics/moments';
import { leastSquares } from '../../statistics/leastSquares';

const LEAST_VALUES = 4;
/** A slope this close to 0 or 1 is 0 or 1 but for rounding. */
const ROUNDING = 1e-12;

/**
 * Periods in which half of a deviation from the mean fades: −ln 2/ln φ, with φ the slope (with intercept) of ordinary least
 * squares of each value on the one before.
 * @param values Without gaps, oldest first.
 * @throws NotEnoughDataError for fewer than four values
 * @throws NotAvailableError where φ is not between 0 and 1
 * @throws DivisionByZeroError where the values do not vary
 * @see Chan, Algorithmic Trading (2013), half-life of mean reversion
 */
export function halfLife(values: Float64Array): number {
  const count = values.length;
  if (count < LEAST_VALUES) throw new NotEnoughDataError(LEAST_VALUES, count, 'values');
  const { slope } = leastSquares(values.subarray(0, count - 1), values.subarray(1), largestAbsolute(values));
  if (!(slope > ROUNDING && slope < 1 - ROUNDING)) {
    throw new NotAvailableError(
      `no mean reversion: the slope on the value before is ${slope.toPrecision(3)}, and must lie between 0 and 1.`,
    );
  }
  return -Math.LN2 / Math.log(slope);
}
