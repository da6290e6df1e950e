import { entry, type ResultGrid } from './answer';
import { elementwise } from './elementwise';

/**
 * Computes a figure cell by cell over ranges of one shape, in which every number, 0 too, is a value. A cell that fails holds its
 * own error and the others stand.
 * @param ranges Arguments by name, in the order in which the calculator takes their values.
 */
export function figureCells(
  ranges: readonly (readonly [argument: string, cells: unknown])[],
  compute: (...values: readonly number[]) => number,
): ResultGrid {
  return elementwise(
    ranges.map(([argument, cells]) => ({ argument, cells, measure: 'quantity' })),
    (values) => entry(() => compute(...values)),
  );
}
