import type { Panel, Series } from '../../../src/series/series';

/** A panel from its columns; NaN is a missing price. */
export function panelOf(...columns: readonly (readonly number[])[]): Panel {
  return {
    argument: 'prices',
    names: columns.map((_, column) => `Asset ${column + 1}`),
    columns: columns.map((column) => Float64Array.from(column)),
    rowCount: columns[0]?.length ?? 0,
  };
}

export function benchmarkOf(...values: number[]): Series {
  return { argument: 'benchmark', values: Float64Array.from(values) };
}

export function scaledPanel(panel: Panel, factors: readonly number[]): Panel {
  return {
    ...panel,
    columns: panel.columns.map((column, position) => column.map((price) => price * (factors[position] ?? 1))),
  };
}

/** Five columns of five prices, for which figures from R are cited. */
export const FIVE = panelOf(
  [100, 103, 101, 106, 104],
  [100, 99, 102, 101, 105],
  [100, 101, 105, 104, 103],
  [100, 104, 104, 108, 107],
  [100, 98, 97, 99, 101],
);
