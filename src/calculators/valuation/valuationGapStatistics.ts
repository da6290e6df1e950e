import { NotEnoughDataError } from '../../series/errors';
import { DIVIDES_BY_ZERO, type Pair } from '../../series/series';
import { mean, sampleDeviation } from '../../statistics/moments';
import { median, percentileWithin } from '../../statistics/quantiles';
import type { GapMethod } from './valuationGap';
import { valuationGapSeries } from './valuationGapSeries';

/** Where the latest gap stands in its own history. A z-score without variation is infinite. */
export interface GapStatistics {
  readonly latest: number;
  readonly mean: number;
  readonly median: number;
  /** Sample standard deviation. */
  readonly standardDeviation: number;
  /** (latest − mean)/standardDeviation over the whole sample, the latest included. */
  readonly zScore: number;
  /** Share of the other gaps that lie below the latest (Excel's PERCENTRANK.INC), 0 to 1. */
  readonly percentile: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly observations: number;
}

/** @throws NotEnoughDataError for fewer than two rows in which both multiples stand */
export function valuationGapStatistics(multiples: Pair, method: GapMethod = 'percent'): GapStatistics {
  if (multiples.rows.length < 2) throw new NotEnoughDataError(2, multiples.rows.length);
  const gaps = valuationGapSeries(multiples, method);
  const latest = gaps[gaps.length - 1] as number;
  const centre = mean(gaps);
  const standardDeviation = sampleDeviation(gaps);
  return {
    latest,
    mean: centre,
    median: median(gaps),
    standardDeviation,
    zScore: standardDeviation === 0 ? DIVIDES_BY_ZERO : (latest - centre) / standardDeviation,
    percentile: percentileWithin(gaps, latest),
    minimum: gaps.reduce((least, gap) => Math.min(least, gap), Infinity),
    maximum: gaps.reduce((most, gap) => Math.max(most, gap), -Infinity),
    observations: gaps.length,
  };
}
