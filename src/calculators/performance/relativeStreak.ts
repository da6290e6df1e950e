import type { Pair } from '../../series/series';
import { relativeReturns } from './relativeReturns';

/**
 * How many periods in a row, up to the latest, the asset has beaten the benchmark (positive) or lagged it (negative);
 * 0 if the latest relative return is 0.
 * @throws NotEnoughDataError for fewer than two rows
 */
export function relativeStreak(pair: Pair): number {
  const returns = relativeReturns(pair);
  const last = returns.length - 1;
  const direction = Math.sign(returns[last] as number);
  if (direction === 0) return 0;
  let count = 0;
  // The first row has no return, which ends the streak as a return of another sign does.
  while (Math.sign(returns[last - count] as number) === direction) count++;
  return direction * count;
}
