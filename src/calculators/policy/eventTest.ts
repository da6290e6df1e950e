import { DIVIDES_BY_ZERO } from '../../series/series';
import { sum } from '../../statistics/moments';
import { Ranking } from '../../statistics/ranks';
import { meanSignificance, normalSignificance, type Significance } from '../../statistics/significance';
import { wilcoxonSignedRank } from '../../statistics/wilcoxon';
import { corradoRankStatistic } from './corradoRankStatistic';
import type { DatedReturns } from './datedReturns';
import { eventDays } from './eventDays';
import { marketModelWindow } from './marketModelWindow';

export interface EventTestOptions {
  /** First and last day of the event window, counted from day 0. */
  readonly from: number;
  readonly to: number;
  /** Returns from which the market model is estimated; they end just before day 0 or the window, whichever comes first. */
  readonly estimation: number;
}

export interface EventTest extends Significance {
  readonly test: string;
  readonly events: number;
}

/** What the tests need to know of all events. */
interface EventSample {
  readonly events: number;
  readonly estimation: number;
  readonly window: number;
  readonly cumulated: Float64Array;
  readonly standardised: Float64Array;
  /** Day by day, over estimation and window, the sum of the events' ranks less their mean. */
  readonly rankSums: Float64Array;
  /** Residuals above 0 in all estimation windows. */
  readonly positive: number;
  readonly scale: number;
}

/**
 * Six tests that the abnormal returns around events cumulate to 0, by the market model. With one event the two t-tests are NaN; a
 * statistic whose denominator is 0 is infinite, as all are where the benchmark does not vary before an event.
 * @throws NotAvailableError where no event has windows inside the data
 * @see Kolari & Pynnönen, "Event study testing with cross-sectional correlation of abnormal returns", Review of Financial Studies 23 (2010)
 */
export function eventTest(
  returns: DatedReturns,
  events: Float64Array,
  { from, to, estimation }: EventTestOptions,
): readonly EventTest[] {
  const gap = Math.min(from, 0);
  const days = eventDays(returns, events, gap - estimation, to);
  const sample = eventSample(returns, days, { from, to, estimation });
  return TESTS.map(({ test, apply }) => ({
    test,
    events: days.length,
    ...(sample ? apply(sample) : normalSignificance(DIVIDES_BY_ZERO)),
  }));
}

function eventSample(
  returns: DatedReturns,
  days: Int32Array,
  { from, to, estimation }: EventTestOptions,
): EventSample | undefined {
  const window = to - from + 1;
  const cumulated = new Float64Array(days.length);
  const standardised = new Float64Array(days.length);
  const rankSums = new Float64Array(estimation + window);
  const ranking = new Ranking(rankSums.length);
  const middle = (rankSums.length + 1) / 2;
  let positive = 0;
  let scale = 0;
  for (let event = 0; event < days.length; event++) {
    const day = days[event] as number;
    const end = day + Math.min(from, 0);
    const around = marketModelWindow(returns, {
      estimation: [end - estimation, end],
      window: [day + from, day + to + 1],
    });
    if (!around) return undefined;
    cumulated[event] = around.cumulated;
    standardised[event] = around.standardised;
    positive += around.positive;
    scale = Math.max(scale, around.scale);
    const ranks = ranking.of(around.abnormal);
    for (let i = 0; i < ranks.length; i++) rankSums[i] = (rankSums[i] as number) + (ranks[i] as number) - middle;
  }
  return { events: days.length, estimation, window, cumulated, standardised, rankSums, positive, scale };
}

const TESTS: readonly { test: string; apply: (sample: EventSample) => Significance }[] = [
  { test: 'cross-sectional t', apply: ({ cumulated, scale }) => meanSignificance(cumulated, scale) },
  { test: 'Patell Z', apply: (sample) => normalSignificance(patellStatistic(sample)) },
  { test: 'BMP t', apply: ({ standardised }) => meanSignificance(standardised) },
  {
    test: 'Corrado rank Z',
    apply: ({ rankSums, window }) => normalSignificance(corradoRankStatistic(rankSums, window)),
  },
  { test: 'generalised sign Z', apply: (sample) => normalSignificance(generalisedSignStatistic(sample)) },
  { test: 'Wilcoxon signed-rank Z', apply: ({ cumulated }) => normalSignificance(wilcoxonSignedRank(cumulated)) },
];

/** ΣCSAR/√(n·L·(M − 2)/(M − 4)). Patell, Journal of Accounting Research 14 (1976). */
function patellStatistic({ events, estimation, window, standardised }: EventSample): number {
  return sum(standardised) / Math.sqrt((events * window * (estimation - 2)) / (estimation - 4));
}

/** (w − n·p̂)/√(n·p̂(1 − p̂)), w the events that cumulate above 0. Cowan, Review of Quantitative Finance and Accounting 2 (1992). */
function generalisedSignStatistic({ events, estimation, cumulated, positive }: EventSample): number {
  const above = cumulated.filter((value) => value > 0).length;
  // Both multiplied by M: whole numbers, which do not round.
  const variance = (positive * (events * estimation - positive)) / events;
  return variance === 0 ? DIVIDES_BY_ZERO : (above * estimation - positive) / Math.sqrt(variance);
}
