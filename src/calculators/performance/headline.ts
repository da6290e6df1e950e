import { isoFromSerial } from '../../series/dates';
import { NotEnoughDataError } from '../../series/errors';
import type { DatedRows, Pair } from '../../series/series';
import { mean, sampleDeviation } from '../../statistics/moments';
import { largestReturn } from './largestReturn';
import { lastRowBefore } from './lastTime';
import { LEAST_HISTORY } from './moveZScore';
import { rollingRelativePerformance } from './rollingRelativePerformance';

export interface HeadlineNames {
  readonly asset: string;
  readonly benchmark: string;
}

/**
 * The latest relative move in one sentence: who beat whom, by how much, since when no larger one was seen, its rank
 * among all overlapping moves of that horizon in that direction, and its z-score against the earlier ones.
 * @throws NotEnoughDataError for fewer than horizon + 1 rows
 */
export function headline(rows: DatedRows, horizon: number, names: HeadlineNames): string {
  const [asset = new Float64Array(), benchmark = new Float64Array()] = rows.columns;
  const pair: Pair = { asset, benchmark, rows: Int32Array.from(asset.keys()) };
  if (asset.length <= horizon)
    throw new NotEnoughDataError(horizon + 1, asset.length, 'rows with a date and both levels');
  const gaps = rollingRelativePerformance(pair, horizon).subarray(horizon);
  const dates = rows.dates.subarray(horizon);
  const latest = gaps.length - 1;
  const gap = gaps[latest] as number;

  const earlier = lastRowBefore(gaps, latest, 'latest');
  const since =
    earlier >= 0
      ? isoFromSerial(dates[earlier] as number)
      : `the data begin on ${isoFromSerial(rows.dates[0] as number)}`;
  const place = [`rank ${grouped(rankInDirection(gaps, gap))} of ${grouped(gaps.length)}`];
  const z = zScore(gaps, largestReturn(pair, horizon, horizon, horizon + latest - 1));
  if (z !== undefined) place.push(`z = ${oneDecimal(z)}`);

  const size = `${oneDecimal(Math.abs(gap) * 100)} pp`;
  const what =
    gap === 0
      ? `${names.asset} matched ${names.benchmark} (${size})`
      : `${names.asset} ${gap > 0 ? 'beat' : 'lagged'} ${names.benchmark} by ${size}`;
  const kind = gap < 0 ? 'lag' : 'lead';
  const date = isoFromSerial(dates[latest] as number);
  return `${what} on ${date}, its largest ${grouped(horizon)}-period ${kind} since ${since} (${place.join(', ')}).`;
}

/** 1 for the largest lead (or, for a lag, the largest lag); ties share the best rank. */
function rankInDirection(gaps: Float64Array, gap: number): number {
  let larger = 0;
  for (const other of gaps) if (gap < 0 ? other < gap : other > gap) larger++;
  return larger + 1;
}

/** The latest against all earlier; undefined where those are fewer than 20 or do not vary. */
function zScore(gaps: Float64Array, scale: number): number | undefined {
  const history = gaps.subarray(0, gaps.length - 1);
  if (history.length < LEAST_HISTORY) return undefined;
  const deviation = sampleDeviation(history, scale);
  return deviation === 0 ? undefined : ((gaps[gaps.length - 1] as number) - mean(history)) / deviation;
}

function oneDecimal(value: number): string {
  const text = value.toFixed(1);
  return text === '-0.0' ? '0.0' : text;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
