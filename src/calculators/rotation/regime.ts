import { DivisionByZeroError, NotAvailableError, NotEnoughDataError } from '../../series/errors';
import type { Pair } from '../../series/series';
import { fitMarkovSwitching, type MarkovSwitching } from '../../statistics/markovSwitching';
import { sampleDeviation } from '../../statistics/moments';
import { largestReturn } from '../performance/largestReturn';
import { relativeReturns } from '../performance/relativeReturns';

/** Fewer returns than this cannot tell two states apart. */
const LEAST_RETURNS = 20;

/**
 * Two-state Markov-switching model of the relative log returns ln((A_t/A_{t−1})/(B_t/B_{t−1})): each state has its own mean and
 * variance per period, estimated by maximum likelihood; state 1 is the one with the higher mean. The series of the result begin
 * with the second row of the pair.
 * @throws NotEnoughDataError for fewer than 20 returns
 * @throws DivisionByZeroError where the returns do not vary
 * @throws NotAvailableError where the likelihood has no maximum with two states
 * @see Hamilton, Econometrica 57 (1989)
 */
export function regime(pair: Pair): MarkovSwitching {
  const count = Math.max(0, pair.rows.length - 1);
  if (count < LEAST_RETURNS) throw new NotEnoughDataError(LEAST_RETURNS, count, 'relative returns');
  const returns = relativeReturns(pair, 'log').subarray(1);
  if (sampleDeviation(returns, largestReturn(pair, 1, 1, count)) === 0) {
    throw new DivisionByZeroError('The relative returns do not vary.');
  }
  const fit = fitMarkovSwitching(returns);
  if (!fit) {
    throw new NotAvailableError(
      `The fit to ${count} relative returns did not converge: they hold no two states that can be told apart.`,
    );
  }
  return fit;
}
