import { NotEnoughDataError } from '../../series/errors';
import { pairColumns } from '../../series/pairing';
import type { Panel, Series } from '../../series/series';
import { rotation, rowsNeeded, type RotationMethod } from './rotation';

/** The latest points of one column, oldest first; NaN for steps before the column's first point. */
export interface RotationTail {
  readonly name: string;
  readonly ratio: Float64Array;
  readonly momentum: Float64Array;
}

/**
 * The last `tail` points of each column of a panel on the rotation map.
 * @throws NotEnoughDataError where no column has enough rows for one point
 */
export function rotationTail(
  prices: Panel,
  benchmark: Series,
  tail: number,
  window: number,
  method: RotationMethod,
): readonly RotationTail[] {
  const needed = rowsNeeded(window, method).momentum;
  const pairs = prices.columns.map((column) => pairColumns(column, benchmark.values));
  const most = Math.max(0, ...pairs.map((pair) => pair.rows.length));
  if (most < needed)
    throw new NotEnoughDataError(needed, most, 'rows in which a column and the benchmark have a value');
  return pairs.map((pair, column) => {
    const name = prices.names[column] as string;
    if (pair.rows.length < needed) return { name, ratio: noValues(tail), momentum: noValues(tail) };
    const points = rotation(pair, window, method);
    // A step is a point with both figures; the ratio alone comes earlier.
    const ratio = points.ratio.subarray(needed - 1);
    const momentum = points.momentum.subarray(needed - 1);
    return { name, ratio: lastOf(ratio, tail), momentum: lastOf(momentum, tail) };
  });
}

function noValues(count: number): Float64Array {
  return new Float64Array(count).fill(NaN);
}

function lastOf(values: Float64Array, count: number): Float64Array {
  const kept = values.subarray(Math.max(0, values.length - count));
  const padded = noValues(count);
  padded.set(kept, count - kept.length);
  return padded;
}
