import { DivisionByZeroError, NotEnoughDataError } from '../../series/errors';
import type { Pair } from '../../series/series';
import { mean, sampleDeviation } from '../../statistics/moments';
import { largestReturn } from './largestReturn';
import { relativeReturns } from './relativeReturns';

/** Fewer returns than this say too little about what is usual. */
export const LEAST_HISTORY = 20;

/**
 * z-score of the latest one-period relative return against those before it, the latest left out:
 * (r_n − mean)/stdev, sample standard deviation.
 * @param window How many returns before the latest to compare with; all if left out.
 * @throws NotEnoughDataError for fewer than `window`, or than 20, returns before the latest
 * @throws DivisionByZeroError where those returns do not vary
 */
export function moveZScore(pair: Pair, window?: number): number {
  const needed = window ?? LEAST_HISTORY;
  const length = pair.rows.length;
  if (length < needed + 2) {
    throw new NotEnoughDataError(needed, Math.max(0, length - 2), 'relative returns before the latest');
  }
  const returns = relativeReturns(pair);
  const first = window === undefined ? 1 : length - 1 - window;
  const history = returns.subarray(first, length - 1);
  const deviation = sampleDeviation(history, largestReturn(pair, 1, first, length - 2));
  if (deviation === 0) throw new DivisionByZeroError('The earlier relative returns do not vary.');
  return ((returns[length - 1] as number) - mean(history)) / deviation;
}
