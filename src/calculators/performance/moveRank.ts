import { NotEnoughDataError } from '../../series/errors';
import type { Pair } from '../../series/series';
import { rollingRelativePerformance } from './rollingRelativePerformance';

export interface MoveRank {
  /** 1 for the largest; ties share the best rank. */
  readonly rank: number;
  readonly count: number;
}

/**
 * Rank of the latest relative performance over `horizon` periods (difference of returns) among all overlapping ones.
 * @throws NotEnoughDataError for fewer than horizon + 1 rows
 */
export function moveRank(pair: Pair, horizon = 1): MoveRank {
  const length = pair.rows.length;
  if (length <= horizon) throw new NotEnoughDataError(horizon + 1, length);
  const moves = rollingRelativePerformance(pair, horizon).subarray(horizon);
  const latest = moves[moves.length - 1] as number;
  let larger = 0;
  for (const move of moves) if (move > latest) larger++;
  return { rank: larger + 1, count: moves.length };
}
