import { netPosition } from '../../calculators/positioning/netPosition';
import { requireSameLength } from '../../series/pairing';
import type { ResultGrid } from './answer';
import { readOptionalSeries, readSeries } from './readSeries';
import { seriesCells } from './resultCells';

/** Net positions beside the rows they come from. Positions and open interest of 0 are figures. */
export function netPositionCells(longs: unknown, shorts: unknown, openInterest: unknown): ResultGrid {
  const bought = readSeries(longs, 'longs', 'quantity');
  const sold = readSeries(shorts, 'shorts', 'quantity');
  const open = readOptionalSeries(openInterest, 'openInterest', 'quantity');
  requireSameLength(bought, sold, ...(open ? [open] : []));
  return seriesCells([bought, sold, ...(open ? [open] : [])], netPosition(bought.values, sold.values, open?.values));
}
