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
  options: EventStudyOptions,
): readonly EventStudyDay[] {
  const { before, after } = options;
  const days = eventDays(returns, events, -before - estimationNeeded(options), after);
  const abnormal = abnormalReturns(returns, days, options);
  const critical = days.length > 1 ? studentQuantile(0.975, days.length - 1) : MISSING;
  const cumulated = new Float64Array(days.length);
  return Array.from({ length: before + after + 1 }, (_, index) => {
    const place = { day: index - before, events: days.length };
    if (!abnormal) return { ...place, ...NO_FIGURES };
    const ofDay = abnormal.byDay[index] as Float64Array;
    for (let event = 0; event < ofDay.length; event++) {
      cumulated[event] = (cumulated[event] as number) + (ofDay[event] as number);
    }
    return { ...place, average: mean(ofDay), ...summary(cumulated, abnormal.scale, critical) };
  });
}

/** Abnormal returns of all events, day by day. */
interface AbnormalReturns {
  readonly byDay: readonly Float64Array[];
  /** Largest absolute return of either side in any window. */
  readonly scale: number;
}

/** Undefined where the benchmark does not vary before an event. */
function abnormalReturns(
  returns: DatedReturns,
  days: Int32Array,
  options: EventStudyOptions,
): AbnormalReturns | undefined {
  const { asset, benchmark } = returns;
  const { before, after, model } = options;
  const needed = estimationNeeded(options);
  const byDay = Array.from({ length: before + after + 1 }, () => new Float64Array(days.length));
  let largest = 0;
  for (let event = 0; event < days.length; event++) {
    const first = (days[event] as number) - before;
    const expected = expectedReturn(returns, model, first - needed, first);
    if (!expected) return undefined;
    const { alpha, beta } = expected;
    const scale = largestReturnWithin(returns, first - needed, first + byDay.length);
    largest = Math.max(largest, scale);
    for (let index = 0; index < byDay.length; index++) {
      const left = (asset[first + index] as number) - alpha - beta * (benchmark[first + index] as number);
      (byDay[index] as Float64Array)[event] = withoutNoise(left, scale);
    }
  }
  return { byDay, scale: largest };
}

/** Returns before the table's first day that the model is estimated from. */
function estimationNeeded({ model, estimation }: EventStudyOptions): number {
  return model === 'marketadjusted' ? 0 : estimation;
}

const NO_FIGURES = {
  average: DIVIDES_BY_ZERO,
  cumulated: DIVIDES_BY_ZERO,
  standardError: DIVIDES_BY_ZERO,
  tStatistic: DIVIDES_BY_ZERO,
  low: DIVIDES_BY_ZERO,
  high: DIVIDES_BY_ZERO,
};

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
