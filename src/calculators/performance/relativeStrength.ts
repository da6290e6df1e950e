import { NotEnoughDataError } from '../../series/errors';
import type { Pair } from '../../series/series';

/**
 * Relative strength of each row, rebased: base × (A_t/B_t)/(A_first/B_first).
 * @throws NotEnoughDataError without a row
 */
export function relativeStrength(pair: Pair, base = 100): Float64Array {
  if (pair.rows.length === 0) throw new NotEnoughDataError(1, 0);
  const first = (pair.asset[0] as number) / (pair.benchmark[0] as number);
  return pair.asset.map((level, row) => base * (level / (pair.benchmark[row] as number) / first));
}
