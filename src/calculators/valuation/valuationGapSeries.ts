import { NotEnoughDataError } from '../../series/errors';
import type { Pair } from '../../series/series';
import { valuationGap, type GapMethod } from './valuationGap';

/**
 * Gap of each row in which both multiples stand; `asset` of the pair is the first multiple, `benchmark` the second.
 * @throws NotEnoughDataError without such a row
 */
export function valuationGapSeries(multiples: Pair, method: GapMethod = 'percent'): Float64Array {
  if (multiples.rows.length === 0) throw new NotEnoughDataError(1, 0);
  return multiples.asset.map((small, row) => valuationGap(small, multiples.benchmark[row] as number, method));
}
