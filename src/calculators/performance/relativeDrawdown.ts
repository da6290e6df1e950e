import { NotEnoughDataError } from '../../series/errors';
import type { Pair } from '../../series/series';

/**
 * Fall of the relative strength A/B below its highest value so far, a fraction at or below 0: RS_t/max(RS_1 … RS_t) − 1.
 * @throws NotEnoughDataError without a row
 */
export function relativeDrawdown(pair: Pair): Float64Array {
  if (pair.rows.length === 0) throw new NotEnoughDataError(1, 0);
  let highest = 0;
  return pair.asset.map((level, row) => {
    const strength = level / (pair.benchmark[row] as number);
    highest = Math.max(highest, strength);
    return strength / highest - 1;
  });
}
