import { completeRows, pick, requireSameLength } from '../../series/pairing';
import type { Pair } from '../../series/series';
import { readSeries } from './readSeries';

/** The rows in which both levels and the yield have a value. A yield of 0 is a figure. */
export function readPairWithYields(
  asset: unknown,
  benchmark: unknown,
  yields: unknown,
): { readonly pair: Pair; readonly yields: Float64Array } {
  const levels = readSeries(asset, 'asset', 'level');
  const compared = readSeries(benchmark, 'benchmark', 'level');
  const rates = readSeries(yields, 'yields', 'quantity');
  requireSameLength(levels, compared, rates);
  const rows = completeRows(levels.values, compared.values, rates.values);
  return {
    pair: { asset: pick(levels.values, rows), benchmark: pick(compared.values, rows), rows },
    yields: pick(rates.values, rows),
  };
}
