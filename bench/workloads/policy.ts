/** What followed rate cuts in a century of days, and how likely chance alone does as much. */
import { eventPermutationTest } from '../../src/calculators/policy/eventPermutationTest';
import { eventData } from '../../src/calculators/policy/eventWindows';
import { postCutTable } from '../../src/calculators/policy/postCutTable';
import { parseHorizon, type Horizon } from '../../src/series/horizon';
import { compareFigures } from '../runner/summary';
import { drawnDates, prices, Random, weekdays } from '../runner/seeded';
import { column, plainTask, task, type Comparison, type Inputs, type Workload } from '../runner/workload';

const CUTS = 12;
const SAMPLES = 9_999;
const TOLERANCE = 1e-9;
/** How many standard deviations of its own two simulations may lie apart. */
const SIMULATION_DEVIATIONS = 6;
const HORIZONS = ['1M', '3M', '6M', '12M', '24M'].map(horizonOf);

function horizonOf(text: string): Horizon {
  const horizon = parseHorizon(text);
  if (!horizon) throw new Error(`${text} is no horizon`);
  return horizon;
}

function inputs(size: number): Inputs {
  const random = new Random(4);
  const dates = weekdays(size);
  return {
    dates,
    prices: prices(random, size),
    benchmark: prices(random, size),
    cuts: drawnDates(random, dates, CUTS, Math.floor(size / 10), Math.floor(size * 0.7)),
  };
}

/** Whether two shares of simulated samples differ by no more than chance allows. */
function sharesAgree(first: number, second: number): boolean {
  const share = (first + second) / 2;
  const deviation = Math.sqrt((2 * share * (1 - share)) / SAMPLES);
  return Math.abs(first - second) <= SIMULATION_DEVIATIONS * deviation + 2 / SAMPLES;
}

/** Everything but the last figures, which are simulated, must be equal. */
function compareWithShares(simulated: number): (rotor: Float64Array, peer: Float64Array) => Comparison {
  return (rotor, peer) => {
    const exact = compareFigures(rotor.slice(0, -simulated), peer.slice(0, -simulated), TOLERANCE);
    const [own, other] = [rotor.slice(-simulated), peer.slice(-simulated)];
    const apart = Math.max(...own.map((share, i) => Math.abs(share - (other[i] ?? NaN))));
    return {
      agrees: exact.agrees && own.every((share, i) => sharesAgree(share, other[i] ?? NaN)),
      difference: `${rotor.length > simulated ? `${exact.difference}; ` : ''}p-values ${apart.toFixed(3)} apart, as simulations may`,
    };
  };
}

const common = {
  peersFile: 'policy',
  unit: 'days',
  size: 25_900,
  quickSize: 6_000,
  growthSizes: [6_475, 12_950, 25_900],
  growthLimit: 1.1,
  wantedRatio: 1,
  inputs,
  limits: [],
  tolerance: TOLERANCE,
  peers: [{ name: 'numpy', language: 'python' as const }],
};

function dataOf(given: Inputs) {
  return eventData({ dates: column(given, 'dates'), columns: [column(given, 'prices'), column(given, 'benchmark')] });
}

export const postCutTableWorkload: Workload = {
  ...common,
  name: 'post-cut-table',
  title: 'POSTCUTTABLE',
  what: `POSTCUTTABLE of ${CUTS} cuts in 25,900 days against a benchmark, five horizons, each with a permutation test of ${SAMPLES} draws. Dates and prices are ready as arrays of doubles.`,
  compare: compareWithShares(HORIZONS.length),
  rotor: (given) => {
    const cuts = column(given, 'cuts');
    return task(
      () => postCutTable(dataOf(given), cuts, HORIZONS),
      (columns) => [
        ...columns.flatMap((each) => [
          ...each.byEvent,
          each.mean,
          each.median,
          each.hitRate,
          each.hitRateLow,
          each.hitRateHigh,
          each.events,
        ]),
        ...columns.map((each) => each.pValue),
      ],
    );
  },
};

export const permutationTest: Workload = {
  ...common,
  name: 'permutation-test',
  title: 'PERMTEST',
  what: `PERMTEST of ${CUTS} cuts in 25,900 days against a benchmark over twelve months, ${SAMPLES} draws without replacement. Dates and prices are ready as arrays of doubles.`,
  compare: compareWithShares(1),
  rotor: (given) => {
    const [cuts, horizon] = [column(given, 'cuts'), horizonOf('12M')];
    return plainTask(() => [eventPermutationTest(dataOf(given), cuts, horizon)]);
  },
};
