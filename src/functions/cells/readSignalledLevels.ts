import type { SignalledLevels } from '../../calculators/rotation/backtest';
import { keepCompleteRows } from '../../series/pairing';
import { readSeries } from './readSeries';

/** The rows in which both levels and the signal have a value. A signal of 0 is a signal. */
export function readSignalledLevels(asset: unknown, benchmark: unknown, signal: unknown): SignalledLevels {
  const { columns } = keepCompleteRows(
    readSeries(asset, 'asset', 'level'),
    readSeries(benchmark, 'benchmark', 'level'),
    readSeries(signal, 'signal', 'quantity'),
  );
  return { asset: columns[0], benchmark: columns[1], signal: columns[2] };
}
