import type { Pair } from '../../series/series';

/**
 * Largest absolute return of either side over `periods` rows, of those that end at rows `first` to `last`:
 * the size against which the variation of relative returns counts as rounding noise.
 */
export function largestReturn(pair: Pair, periods: number, first: number, last: number): number {
  let largest = 0;
  for (const levels of [pair.asset, pair.benchmark]) {
    for (let row = first; row <= last; row++) {
      largest = Math.max(largest, Math.abs((levels[row] as number) / (levels[row - periods] as number) - 1));
    }
  }
  return largest;
}
