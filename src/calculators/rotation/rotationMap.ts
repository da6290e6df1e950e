import { NotEnoughDataError } from '../../series/errors';
import { pairColumns } from '../../series/pairing';
import type { Panel, Series } from '../../series/series';
import { rowsNeeded, type RotationMethod } from './rotation';
import { rotationPoint, type RotationPoint } from './rotationPoint';

/** A column's name and its latest point, undefined where it has too few rows for one. */
export interface RotationMapEntry {
  readonly name: string;
  readonly point: RotationPoint | undefined;
}

/**
 * Where each column of a panel stands against the benchmark now; each is paired with the benchmark on its own.
 * @throws NotEnoughDataError where no column has enough rows
 */
export function rotationMap(
  prices: Panel,
  benchmark: Series,
  window: number,
  method: RotationMethod,
): readonly RotationMapEntry[] {
  const pairs = prices.columns.map((column) => pairColumns(column, benchmark.values));
  const entries = pairs.map((pair, column) => ({
    name: prices.names[column] as string,
    point: rotationPoint(pair, window, method),
  }));
  if (entries.every((entry) => entry.point === undefined)) {
    const most = Math.max(0, ...pairs.map((pair) => pair.rows.length));
    throw new NotEnoughDataError(
      rowsNeeded(window, method).momentum,
      most,
      'rows in which a column and the benchmark have a value',
    );
  }
  return entries;
}
