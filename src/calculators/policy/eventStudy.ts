import { DIVIDES_BY_ZERO, MISSING } from '../../series/series';
import { largestAbsolute, mean, sampleDeviation } from '../../statistics/moments';
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
  const needed = estimationNeeded(options);
  const days = eventDays(returns, events, -before - needed, after);
  const length = before + after + 1;
  const models = modelsOf(
    returns,
    days.map((day) => day - before),
    needed,
    length,
    options.model,
  );
  const critical = days.length > 1 ? studentQuantile(0.975, days.length - 1) : MISSING;
  const abnormal = new Float64Array(days.length);
  const cumulated = new Float64Array(days.length);
  let cumulatedAverage = 0;
  return Array.from({ length }, (_, index) => {
    const place = { day: index - before, events: days.length };
    if (!models) return { ...place, ...NO_FIGURES };
    addAbnormalReturns(returns, models, index, abnormal, cumulated);
    const average = mean(abnormal);
    cumulatedAverage += average;
    return { ...place, average, ...summary(cumulated, cumulatedAverage, models.largest, critical) };
  });
}

/** What every event's model expects, alpha + beta·b. */
interface Models {
  /** The first day of each event's window in the table. */
  readonly firsts: Int32Array;
  readonly alphas: Float64Array;
  readonly betas: Float64Array;
  /** How large the returns of an event's windows are, beside which rounding is noise, and the largest of these. */
  readonly scales: Float64Array;
  readonly largest: number;
}

/**
 * Undefined where the benchmark does not vary before an event.
 * @param needed Returns before the first day that a model is estimated from.
 * @param length Days of the table.
 */
function modelsOf(
  returns: DatedReturns,
  firsts: Int32Array,
  needed: number,
  length: number,
  model: EventModel,
): Models | undefined {
  const alphas = new Float64Array(firsts.length);
  const betas = new Float64Array(firsts.length);
  const scales = new Float64Array(firsts.length);
  for (let event = 0; event < firsts.length; event++) {
    const first = firsts[event] as number;
    const expected = expectedReturn(returns, model, first - needed, first);
    if (!expected) return undefined;
    alphas[event] = expected.alpha;
    betas[event] = expected.beta;
    scales[event] = Math.max(expected.scale, largestReturnWithin(returns, first, first + length));
  }
  return { firsts, alphas, betas, scales, largest: largestAbsolute(scales) };
}

/** Writes all events' abnormal returns on a day of the table, counted from its first, and adds them to what they have cumulated. */
function addAbnormalReturns(
  { asset, benchmark }: DatedReturns,
  { firsts, alphas, betas, scales }: Models,
  day: number,
  abnormal: Float64Array,
  cumulated: Float64Array,
): void {
  for (let event = 0; event < firsts.length; event++) {
    const row = (firsts[event] as number) + day;
    const left =
      (asset[row] as number) - (alphas[event] as number) - (betas[event] as number) * (benchmark[row] as number);
    const ofDay = withoutNoise(left, scales[event] as number);
    abnormal[event] = ofDay;
    cumulated[event] = (cumulated[event] as number) + ofDay;
  }
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

/** @param cumulated The values' mean. */
function summary(
  values: Float64Array,
  cumulated: number,
  scale: number,
  critical: number,
): Pick<EventStudyDay, 'cumulated' | 'standardError' | 'tStatistic' | 'low' | 'high'> {
  const standardError = sampleDeviation(values, scale, cumulated) / Math.sqrt(values.length);
  return {
    cumulated,
    standardError,
    tStatistic: standardError === 0 ? DIVIDES_BY_ZERO : cumulated / standardError,
    low: cumulated - critical * standardError,
    high: cumulated + critical * standardError,
  };
}
