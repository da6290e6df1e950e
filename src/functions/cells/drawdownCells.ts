import { entryCell, type ResultGrid } from './answer';
import type { ReadSeries } from './readSeries';
import { seriesCells } from './resultCells';

/** The deepest or latest of a series of drawdowns as one cell, or the series beside its prices. */
export function drawdownCells(
  inputs: readonly [ReadSeries, ...ReadSeries[]],
  drawdowns: Float64Array,
  rows: Int32Array,
  output: 'max' | 'current' | 'series',
): ResultGrid {
  if (output === 'series') return seriesCells(inputs, drawdowns, rows);
  const deepest = drawdowns.reduce((lowest, drawdown) => Math.min(lowest, drawdown), 0);
  return [[entryCell(output === 'max' ? deepest : (drawdowns[drawdowns.length - 1] as number))]];
}
