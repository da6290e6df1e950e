import type { SignalledLevels } from '../../calculators/rotation/backtest';
import { completeRows, pick, requireSameLength } from '../../series/pairing';
import { readSeries } from './readSeries';

/** The rows in which both levels and the signal have a value. A signal of 0 is a signal. */
export function readSignalledLevels(asset: unknown, benchmark: unknown, signal: unknown): SignalledLevels {
  const levels = readSeries(asset, 'asset', 'level');
  const compared = readSeries(benchmark, 'benchmark', 'level');
  const signals = readSeries(signal, 'signal', 'quantity');
  requireSameLength(levels, compared, signals);
  const rows = completeRows(levels.values, compared.values, signals.values);
  return {
    asset: pick(levels.values, rows),
    benchmark: pick(compared.values, rows),
    signal: pick(signals.values, rows),
  };
}
