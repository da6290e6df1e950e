import { keepCompleteRows } from '../../series/pairing';
import type { Pair } from '../../series/series';
import { readSeries } from './readSeries';

/** The rows in which both levels and the yield have a value. A yield of 0 is a figure. */
export function readPairWithYields(
  asset: unknown,
  benchmark: unknown,
  yields: unknown,
): { readonly pair: Pair; readonly yields: Float64Array } {
  const { columns, rows } = keepCompleteRows(
    readSeries(asset, 'asset', 'level'),
    readSeries(benchmark, 'benchmark', 'level'),
    readSeries(yields, 'yields', 'quantity'),
  );
  return { pair: { asset: columns[0], benchmark: columns[1], rows }, yields: columns[2] };
}
