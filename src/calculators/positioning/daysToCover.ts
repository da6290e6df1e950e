import { DivisionByZeroError } from '../../series/errors';

/**
 * Days of average trading that it would take to buy back all shares sold short: sharesShort/averageVolume.
 * @throws DivisionByZeroError for a volume of 0
 */
export function daysToCover(sharesShort: number, averageVolume: number): number {
  if (averageVolume === 0) throw new DivisionByZeroError('Average volume is 0.');
  return sharesShort / averageVolume;
}
