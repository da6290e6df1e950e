import type { Pair } from '../../series/series';
import { requireRows, rotation, rowsNeeded, type RotationMethod } from './rotation';

/**
 * RS-Momentum of each row: above 100 the RS-Ratio is rising against its own trend. See `rotation` for the three formulas.
 * @throws NotEnoughDataError where no row has one
 */
export function rsMomentum(pair: Pair, window: number, method: RotationMethod): Float64Array {
  requireRows(pair, rowsNeeded(window, method).momentum);
  return rotation(pair, window, method).momentum;
}
