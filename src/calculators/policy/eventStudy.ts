import { DIVIDES_BY_ZERO, MISSING } from '../../series/series';
import { mean, sampleDeviation } from '../../statistics/moments';
import { studentQuantile } from '../../statistics/student';
import type { DatedReturns } from './datedReturns';
import { eventDays } from './eventDays';
import { expectedReturn, largestReturnWithin, withoutNoise, type EventModel } from './expectedReturn';

export interface EventStudyOptions {
  /** Days of the table before day 0, and after it. */
  readonly before: number;
  readonly after: number;
  readonly model: EventModel;
  /** Returns, just before the table's first day, from which the model is estimated. */
  readonly estimation: number;
}

/** Abnormal returns of all events on one day. Figures of the spread are NaN for a single event. */
export interface EventStudyDay {
  /** Counted from day 0. */
  readonly day: number;
  readonly events: number;
  /** AAR: mean abnormal return of the day. */
  readonly average: number;
  /** CAAR: mean of the events' abnormal returns cumulated from the first day of the table. */
  readonly cumulated: number;
  /** Of the cumulated mean: cross-sectional sample deviation/√n. */
  readonly standardError: number;
  /** cumulated/standardError; infinite where the events do not differ. */
  readonly tStatistic: number;
  /** Bounds of the 95 % interval (Student, n − 1). */
  readonly low: number;
  readonly high: number;
}

/** What the loop knows of one event. */
interface EventPath {
  readonly day: number;
  readonly alpha: number;
  readonly beta: number;
  readonly scale: number;
}

/**
 * Average and cumulated abnormal returns around events. Day 0 is the first observation on or after the event; an abnormal
 * return is that of the asset less what the model expects. Events whose windows do not lie inside the data are left out.
 * Where the benchmark does not vary before an event, the market model has no figures and every one of the table is infinite.
 * @throws NotAvailableError where no event is left
 * @see MacKinlay, "Event Studies in Economics and Finance", Journal of Economic Literature 35 (1997)
 */
export function eventStudy(
  returns: DatedReturns,
  events: Float64Array,
  { before, after, model, estimation }: EventStudyOptions,
): readonly EventStudyDay[] {
  const needed = model === 'marketadjusted' ? 0 : estimation;
  const days = eventDays(returns, events, -before - needed, after);
  const paths: EventPath[] = [];
  for (const day of days) {
    const [start, first] = [day - before - needed, day - before];
    const expected = expectedReturn(returns, model, start, first);
    if (expected) paths.push({ day, ...expected, scale: largestReturnWithin(returns, start, day + after + 1) });
  }
  const scale = paths.reduce((largest, path) => Math.max(largest, path.scale), 0);
  const critical = days.length > 1 ? studentQuantile(0.975, days.length - 1) : MISSING;
  const abnormal = new Float64Array(paths.length);
  const cumulated = new Float64Array(paths.length);
  return Array.from({ length: before + after + 1 }, (_, index) => {
    const place = { day: index - before, events: days.length };
    if (paths.length < days.length) return { ...place, ...NO_FIGURES };
    paths.forEach((path, event) => {
      const value = abnormalReturn(returns, path, path.day + index - before);
      abnormal[event] = value;
      cumulated[event] = (cumulated[event] as number) + value;
    });
    return { ...place, average: mean(abnormal), ...summary(cumulated, scale, critical) };
  });
}

const NO_FIGURES = {
  average: DIVIDES_BY_ZERO,
  cumulated: DIVIDES_BY_ZERO,
  standardError: DIVIDES_BY_ZERO,
  tStatistic: DIVIDES_BY_ZERO,
  low: DIVIDES_BY_ZERO,
  high: DIVIDES_BY_ZERO,
};

function abnormalReturn({ asset, benchmark }: DatedReturns, { alpha, beta, scale }: EventPath, at: number): number {
  return withoutNoise((asset[at] as number) - alpha - beta * (benchmark[at] as number), scale);
}

function summary(
  values: Float64Array,
  scale: number,
  critical: number,
): Pick<EventStudyDay, 'cumulated' | 'standardError' | 'tStatistic' | 'low' | 'high'> {
  const cumulated = mean(values);
  const standardError = sampleDeviation(values, scale) / Math.sqrt(values.length);
  return {
    cumulated,
    standardError,
    tStatistic: standardError === 0 ? DIVIDES_BY_ZERO : cumulated / standardError,
    low: cumulated - critical * standardError,
    high: cumulated + critical * standardError,
  };
}
