import { InvalidNumberError } from '../../series/errors';

const BASIS_POINTS = 10_000;

/**
 * Change of earnings per share, as a fraction, when the rate on floating debt changes:
 * −floatingDebt × rateChange/10,000 × passThrough × (1 − taxRate)/netIncome.
 * @param rateChange In basis points; negative for a cut.
 * @param netIncome In the unit of the debt.
 * @throws InvalidNumberError for a net income of 0 or less, from which there is no percentage change
 */
export function earningsBoost(
  floatingDebt: number,
  rateChange: number,
  netIncome: number,
  taxRate: number,
  passThrough: number,
): number {
  if (netIncome <= 0) throw new InvalidNumberError('Net income must be above 0.');
  // Taken from 0, so that no change is 0 and not −0.
  return (0 - ((floatingDebt * rateChange) / BASIS_POINTS) * passThrough * (1 - taxRate)) / netIncome;
}
