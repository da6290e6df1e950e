import { NotEnoughDataError } from '../../series/errors';
import { DIVIDES_BY_ZERO, MISSING } from '../../series/series';
import { largestAbsolute, mean, sampleDeviation } from '../../statistics/moments';
import { neweyWestMean } from '../../statistics/neweyWest';
import { median } from '../../statistics/quantiles';
import { forwardPerformance, type GapHistory } from './forwardPerformance';

/** What followed the rows of one group of gaps. */
export interface GapBucket {
  /** 1 for the lowest gaps. */
  readonly bucket: number;
  readonly low: number;
  readonly high: number;
  readonly observations: number;
  /** Of the annualised forward relative performance. */
  readonly mean: number;
  readonly median: number;
  /** Share above 0. */
  readonly hitRate: number;
  /** Newey–West t-statistic of the mean; NaN of one observation, infinite where they do not vary. */
  readonly tStatistic: number;
  /** Whether the latest gap belongs here. */
  readonly now: boolean;
}

/**
 * Relative performance over the `horizon` periods that followed each row, by buckets of the gap: of N rows in ascending order of
 * gap (equal gaps in order of time), row i belongs to bucket ⌊i·buckets/N⌋. Overlapping horizons make neighbouring figures alike,
 * which the Newey–West t-statistic with horizon − 1 lags, on the bucket's rows in order of time, allows for.
 * The latest row counts as now even though nothing has followed it yet: in the last bucket whose low it reaches, else in the first.
 * @throws NotEnoughDataError for fewer rows with a full horizon than buckets
 * @throws InvalidNumberError where a yearly rate is beyond the largest number
 * @see Newey & West, Econometrica 55 (1987)
 */
export function gapForward(
  history: GapHistory,
  horizon: number,
  buckets = 5,
  periodsPerYear = 12,
): readonly GapBucket[] {
  const { gap, forward, size } = forwardPerformance(history, horizon, periodsPerYear);
  const count = gap.length;
  if (count < buckets) throw new NotEnoughDataError(buckets, count, `rows with ${horizon} further rows after them`);
  const order = Int32Array.from(gap.keys()).sort((a, b) => (gap[a] as number) - (gap[b] as number) || a - b);
  const starts = Array.from({ length: buckets + 1 }, (_, bucket) => Math.ceil((bucket * count) / buckets));
  const lows = starts.slice(0, -1).map((start) => gap[order[start] as number] as number);
  const latest = history.gap[history.gap.length - 1] as number;
  let now = buckets - 1;
  while (now > 0 && !((lows[now] as number) <= latest)) now--;
  return lows.map((low, bucket) => {
    const rows = order.slice(starts[bucket], starts[bucket + 1]);
    const high = gap[rows[rows.length - 1] as number] as number;
    rows.sort();
    const followed = Float64Array.from(rows, (row) => forward[row] as number);
    const scale = largestAbsolute(Float64Array.from(rows, (row) => size[row] as number));
    return {
      bucket: bucket + 1,
      low,
      high,
      observations: rows.length,
      mean: mean(followed),
      median: median(followed),
      hitRate: followed.filter((value) => value > 0).length / rows.length,
      tStatistic: tStatistic(followed, scale, horizon - 1),
      now: bucket === now,
    };
  });
}

function tStatistic(values: Float64Array, scale: number, lags: number): number {
  if (values.length < 2) return MISSING;
  return sampleDeviation(values, scale) === 0 ? DIVIDES_BY_ZERO : mean(values) / neweyWestMean(values, lags);
}
