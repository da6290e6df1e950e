import type { GapStatistics } from '../../calculators/valuation/valuationGapStatistics';
import type { ResultGrid } from './answer';
import { labelledCells } from './resultCells';

export function gapStatisticsCells(statistics: GapStatistics): ResultGrid {
  return labelledCells(
    ['statistic', 'value'],
    [
      ['latest', statistics.latest],
      ['mean', statistics.mean],
      ['median', statistics.median],
      ['stdev', statistics.standardDeviation],
      ['z-score', statistics.zScore],
      ['percentile', statistics.percentile],
      ['minimum', statistics.minimum],
      ['maximum', statistics.maximum],
      ['observations', statistics.observations],
    ],
  );
}
