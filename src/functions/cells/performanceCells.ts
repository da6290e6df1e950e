import type { Leader } from '../../calculators/performance/leaders';
import type { MarketModel } from '../../calculators/performance/marketModel';
import type { MonthOfYear } from '../../calculators/performance/seasonality';
import { entryCell, type ResultGrid } from './answer';
import { labelledCells } from './resultCells';

export function marketModelCells(model: MarketModel): ResultGrid {
  return labelledCells(
    ['measure', 'value'],
    [
      ['alpha', model.alpha],
      ['beta', model.beta],
      ['R²', model.rSquared],
      ['residual stdev', model.residualDeviation],
      ['t-stat alpha', model.alphaT],
      ['t-stat beta', model.betaT],
      ['observations', model.observations],
    ],
  );
}

export function leaderCells(leaders: readonly Leader[]): ResultGrid {
  return [
    ['name', 'return', 'relative', 'rank'],
    ...leaders.map((leader) => [
      leader.name,
      entryCell(leader.return),
      entryCell(leader.relative),
      entryCell(leader.rank),
    ]),
  ];
}

export function seasonalityCells(months: readonly MonthOfYear[]): ResultGrid {
  return [
    ['month', 'mean', 'hit rate', 't-stat', 'observations'],
    ...months.map((month) => [
      month.month,
      entryCell(month.mean),
      entryCell(month.hitRate),
      entryCell(month.tStatistic),
      month.observations,
    ]),
  ];
}
