import type { Pair } from '../../series/series';
import { requireRows, rotationRatio, rowsNeeded, type RotationMethod } from './rotation';

/**
 * RS-Ratio of each row: above 100 the asset's relative strength is above its own trend. See `rotation` for the three formulas.
 * @throws NotEnoughDataError where no row has one
 */
export function rsRatio(pair: Pair, window: number, method: RotationMethod): Float64Array {
  requireRows(pair, rowsNeeded(window, method).ratio);
  return rotationRatio(pair, window, method);
}
