import { InvalidInputError } from '../../series/errors';
import type { Panel } from '../../series/series';
import { readPanel, readSeries, type ReadSeries } from './readSeries';

/** A panel of prices, and the benchmark that has one value for each of its rows. */
export function readPanelWithBenchmark(prices: unknown, benchmark: unknown): { panel: Panel; series: ReadSeries } {
  const panel = readPanel(prices, 'prices', 'level');
  const series = readSeries(benchmark, 'benchmark', 'level');
  if (series.values.length !== panel.rowCount) {
    throw new InvalidInputError(
      `prices has ${panel.rowCount} rows but benchmark has ${series.values.length} values; give one benchmark value for each row.`,
    );
  }
  return { panel, series };
}
