import { InvalidNumberError } from '../../series/errors';
import { ZERO_DEVIATION } from '../../statistics/moments';

const BASIS_POINTS = 10_000;

/**
 * Times that operating earnings cover interest after the rate on floating debt changes:
 * ebit/(interest + floatingDebt × rateChange/10,000).
 * @param rateChange In basis points; negative for a cut.
 * @throws InvalidNumberError where no interest is left, or only rounding noise of it
 */
export function interestCover(ebit: number, interest: number, floatingDebt: number, rateChange: number): number {
  const change = (floatingDebt * rateChange) / BASIS_POINTS;
  const after = interest + change;
  if (after <= ZERO_DEVIATION * Math.max(Math.abs(interest), Math.abs(change))) {
    throw new InvalidNumberError('Interest after the change must be above 0.');
  }
  return ebit / after;
}
