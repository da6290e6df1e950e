/** Pairs and panels as calculators take them, made from seeded columns. */
import type { Pair, Panel } from '../../src/series/series';
import { column, type Inputs } from '../runner/workload';

export function pairOf(inputs: Inputs): Pair {
  const [asset, benchmark] = [column(inputs, 'asset'), column(inputs, 'benchmark')];
  return { asset, benchmark, rows: Int32Array.from(asset.keys()) };
}

/** @param values Column after column. */
export function panelOf(values: Float64Array, rowCount: number): Panel {
  const count = values.length / rowCount;
  const columns = Array.from({ length: count }, (_, asset) => values.slice(asset * rowCount, (asset + 1) * rowCount));
  return { argument: 'prices', names: columns.map((_, asset) => `Asset ${asset + 1}`), columns, rowCount };
}
