import { DivisionByZeroError } from '../../series/errors';

/**
 * Shares sold short as a fraction of those that trade freely: sharesShort/floatShares.
 * @throws DivisionByZeroError for a float of 0
 */
export function shortFloat(sharesShort: number, floatShares: number): number {
  if (floatShares === 0) throw new DivisionByZeroError('The float is 0.');
  return sharesShort / floatShares;
}
