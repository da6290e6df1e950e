import type { MarkovSwitching } from '../../statistics/markovSwitching';
import type { ResultGrid } from './answer';
import type { ReadSeries } from './readSeries';
import { labelledCells, seriesCells } from './resultCells';

/** The fitted states as a table, or the probability of state 1 beside the prices; the first row has no return before it. */
export function regimeCells(
  inputs: readonly [ReadSeries, ...ReadSeries[]],
  fit: MarkovSwitching,
  rows: Int32Array,
  output: 'table' | 'smoothed' | 'filtered',
): ResultGrid {
  if (output === 'table') return tableCells(fit);
  return seriesCells(inputs, output === 'smoothed' ? fit.smoothed : fit.filtered, rows.subarray(1));
}

function tableCells({ means, deviations, stays, leaves, filtered, logLikelihood }: MarkovSwitching): ResultGrid {
  return labelledCells(
    ['measure', 'value'],
    [
      ['mean 1', means[0]],
      ['mean 2', means[1]],
      ['stdev 1', deviations[0]],
      ['stdev 2', deviations[1]],
      ['stay 1', stays[0]],
      ['stay 2', stays[1]],
      ['duration 1', 1 / leaves[0]],
      ['duration 2', 1 / leaves[1]],
      ['current probability of state 1', filtered[filtered.length - 1] as number],
      ['log-likelihood', logLikelihood],
    ],
  );
}
