import { InvalidNumberError } from '../../series/errors';

/**
 * Relative return a year if a percent gap moves to `target` over `years` with nothing else changing between the two sides:
 * ((1 + target)/(1 + gap))^(1/years) − 1. `years` is above 0.
 * @throws InvalidNumberError for a gap or target of −1 or less
 */
export function gapClose(gap: number, years: number, target = 0): number {
  if (gap <= -1 || target <= -1) throw new InvalidNumberError('A percent gap is above −1.');
  return ((1 + target) / (1 + gap)) ** (1 / years) - 1;
}
