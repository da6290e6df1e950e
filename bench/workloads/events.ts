/** Abnormal returns around a thousand events, and six tests of them. */
import { datedReturns } from '../../src/calculators/policy/datedReturns';
import { eventStudy } from '../../src/calculators/policy/eventStudy';
import { eventTest } from '../../src/calculators/policy/eventTest';
import { drawnDates, prices, Random, weekdays } from '../runner/seeded';
import { column, task, type Inputs, type Workload } from '../runner/workload';

const DAYS = 25_900;
const ESTIMATION = 120;
/** Rows that the windows of an event need before and after it. */
const MARGIN = 200;

function inputs(size: number): Inputs {
  const random = new Random(5);
  const dates = weekdays(DAYS);
  const benchmark = prices(random, DAYS);
  // Half of the asset's moves are the benchmark's.
  const own = prices(random, DAYS, 0.008, 0);
  const asset = own.map((level, day) => level * Math.sqrt((benchmark[day] ?? NaN) / 100));
  return { dates, asset, benchmark, events: drawnDates(random, dates, size, MARGIN, DAYS - MARGIN) };
}

const common = {
  peersFile: 'events',
  unit: 'events',
  size: 1_000,
  quickSize: 40,
  growthSizes: [125, 250, 500, 1_000],
  growthLimit: 1.1,
  wantedRatio: 1,
  inputs,
  limits: [],
  tolerance: 1e-8,
};

/** Returns are part of the work, on every side. */
function returnsOf(given: Inputs) {
  return datedReturns({
    dates: column(given, 'dates'),
    columns: [column(given, 'asset'), column(given, 'benchmark')],
  });
}

export const eventStudyWorkload: Workload = {
  ...common,
  name: 'event-study',
  title: 'EVENTSTUDY',
  what: `EVENTSTUDY of 1,000 events in ${DAYS} days, market model over ${ESTIMATION} returns, days −5 to 20. Dates and prices are ready as arrays of doubles.`,
  rotor: (given) =>
    task(
      () =>
        eventStudy(returnsOf(given), column(given, 'events'), {
          before: 5,
          after: 20,
          model: 'market',
          estimation: ESTIMATION,
        }),
      (days) =>
        days.flatMap((day) => [day.average, day.cumulated, day.standardError, day.tStatistic, day.low, day.high]),
    ),
  peers: [
    { name: 'numpy', language: 'python', does: 'all events in one array' },
    { name: 'statsmodels', language: 'python', does: 'a regression an event' },
  ],
};

export const eventTestWorkload: Workload = {
  ...common,
  name: 'event-test',
  title: 'EVENTTEST',
  what: `EVENTTEST of 1,000 events in ${DAYS} days: six tests of days 0 to 5 after a market model over ${ESTIMATION} returns. Dates and prices are ready as arrays of doubles.`,
  rotor: (given) =>
    task(
      () => eventTest(returnsOf(given), column(given, 'events'), { from: 0, to: 5, estimation: ESTIMATION }),
      (tests) => tests.flatMap(({ statistic, pValue }) => [statistic, pValue]),
    ),
  peers: [
    { name: 'numpy and scipy', language: 'python', does: 'all events in one array' },
    { name: 'statsmodels', language: 'python', does: 'a regression an event' },
  ],
};
