import type { Backtest, BacktestColumn } from '../../calculators/rotation/backtest';
import { entryCell, numberCell, type ResultCell, type ResultGrid } from './answer';

export function backtestCells({ strategy, asset, benchmark }: Backtest): ResultGrid {
  const row = (label: string, cell: (column: BacktestColumn) => ResultCell): ResultCell[] => [
    label,
    cell(strategy),
    cell(asset),
    cell(benchmark),
  ];
  return [
    ['measure', 'strategy', 'asset', 'benchmark'],
    // A yearly rate can be beyond the largest number, which is no division by zero.
    row('CAGR', ({ annualReturn }) => numberCell(annualReturn)),
    row('volatility', ({ volatility }) => (Number.isNaN(volatility) ? entryCell(NaN) : numberCell(volatility))),
    row('Sharpe', ({ sharpeRatio }) => entryCell(sharpeRatio)),
    row('maximum drawdown', ({ maximumDrawdown }) => entryCell(maximumDrawdown)),
    row('hit rate', ({ hitRate }) => entryCell(hitRate)),
    row('switches', ({ switches }) => switches),
  ];
}
