import { DivisionByZeroError } from '../../series/errors';
import { squeezeComponents, type SqueezeHistory } from './squeezeComponents';

/**
 * Pressure for a short squeeze, 0 to 100: the mean of the three components' scores.
 * @throws NotEnoughDataError for a history of fewer than two values, and for fewer than 22 rows with both levels
 * @throws DivisionByZeroError where the earlier relative returns do not vary
 */
export function squeeze(history: SqueezeHistory): number {
  const [shortInterest, cover, move] = squeezeComponents(history);
  if (!Number.isFinite(move.score)) throw new DivisionByZeroError('The earlier relative returns do not vary.');
  return (shortInterest.score + cover.score + move.score) / 3;
}
