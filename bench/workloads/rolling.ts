/** Rolling figures over a million points: relative performance, z-score, RS-Ratio and RS-Momentum. */
import { rollingRelativePerformance } from '../../src/calculators/performance/rollingRelativePerformance';
import { rotation } from '../../src/calculators/rotation/rotation';
import { rsRatio } from '../../src/calculators/rotation/rsRatio';
import { meanRevertingPrices, Random } from '../runner/seeded';
import { column, plainTask, type Inputs, type Limit, type Task, type Workload } from '../runner/workload';
import { pairOf } from './pairs';
import {
  FAST,
  indicatorPerformance,
  indicatorRotation,
  indicatorScore,
  signalPerformance,
  signalRotation,
  signalScore,
  statisticsScore,
  WINDOW,
} from './rollingPeers';

const WIDER_WINDOW = 25_200;
const SIZE = 1_000_000;

function inputs(size: number): Inputs {
  const random = new Random(1);
  return { asset: meanRevertingPrices(random, size), benchmark: meanRevertingPrices(random, size) };
}

/** The inputs of n points and the results of n points each, written once. */
function copyLimit(results: number): Limit {
  return {
    what: `copying the two inputs and ${results === 1 ? 'one result' : 'two results'} of as many bytes`,
    within: 3,
    task: ({ asset, benchmark }) => {
      const sources = [asset, benchmark, asset, benchmark].slice(0, 2 + results) as Float64Array[];
      return plainTask(() => sources.map((source) => source.slice()).flatMap((copy) => copy[0] ?? NaN));
    },
  };
}

/** Divisions and roots take the processor longest, and in JavaScript it does them one value at a time. */
function arithmeticLimit(what: string, compute: (asset: Float64Array, benchmark: Float64Array) => Float64Array): Limit {
  return {
    what: `${what} a value in a loop that does nothing else`,
    within: 3,
    task: (given) => {
      const asset = column(given, 'asset');
      const benchmark = column(given, 'benchmark');
      return plainTask(() => [compute(asset, benchmark)[0] as number]);
    },
  };
}

// A loop each: one that calls a function for the figure would measure the calls.
const twoDivisions = arithmeticLimit('two divisions', (asset, benchmark) => {
  const results = new Float64Array(asset.length);
  for (let row = 0; row < results.length; row++) {
    results[row] =
      (asset[row] as number) / (benchmark[row] as number) - (benchmark[row] as number) / (asset[row] as number);
  }
  return results;
});
const twoDivisionsAndRoot = arithmeticLimit('two divisions and a square root', (asset, benchmark) => {
  const results = new Float64Array(asset.length);
  for (let row = 0; row < results.length; row++) {
    const strength = (asset[row] as number) / (benchmark[row] as number);
    results[row] = strength / Math.sqrt(benchmark[row] as number);
  }
  return results;
});

const common = {
  peersFile: 'rolling',
  unit: 'points',
  size: SIZE,
  quickSize: 4_000,
  growthSizes: [250_000, 500_000, SIZE, 2 * SIZE],
  growthLimit: 1.1,
  wantedRatio: 1,
  inputs,
};

export const rollingPerformance: Workload = {
  ...common,
  name: 'rolling-performance',
  title: 'Rolling relative performance',
  what: `ROLLRELPERF of 1,000,000 pairs of prices over ${WINDOW} periods. Prices are ready as arrays of doubles on every side.`,
  rotor: (given) => {
    const pair = pairOf(given);
    return plainTask(() => rollingRelativePerformance(pair, WINDOW));
  },
  widerWindow: (given) => {
    const pair = pairOf(given);
    return plainTask(() => rollingRelativePerformance(pair, Math.min(WIDER_WINDOW, pair.rows.length - 1)));
  },
  limits: [copyLimit(1), twoDivisions],
  tolerance: 1e-9,
  peers: [
    { name: 'numpy', language: 'python' },
    { name: 'pandas', language: 'python' },
    { name: 'technicalindicators', language: 'javascript', task: indicatorPerformance },
    { name: 'trading-signals', language: 'javascript', task: signalPerformance },
  ],
};

export const rollingScore: Workload = {
  ...common,
  name: 'rolling-z-score',
  title: 'Rolling z-score',
  what: `RSRATIO of 1,000,000 pairs of prices by the method zscore, window ${WINDOW}: 100 + (RS − mean)/stdev. Prices are ready as arrays of doubles on every side.`,
  rotor: (given) => {
    const pair = pairOf(given);
    return plainTask(() => rsRatio(pair, WINDOW, 'zscore'));
  },
  widerWindow: (given) => {
    const pair = pairOf(given);
    return plainTask(() => rsRatio(pair, Math.min(WIDER_WINDOW, pair.rows.length - 1), 'zscore'));
  },
  limits: [copyLimit(1), twoDivisionsAndRoot],
  // Scores lie around 100, so that this is one millionth of a standard deviation.
  tolerance: 1e-8,
  peers: [
    { name: 'numpy', language: 'python' },
    { name: 'pandas', language: 'python' },
    { name: 'simple-statistics', language: 'javascript', task: statisticsScore },
    { name: 'technicalindicators', language: 'javascript', task: indicatorScore },
    { name: 'trading-signals', language: 'javascript', task: signalScore },
  ],
};

function ownRotation(given: Inputs, window: number): Task {
  const pair = pairOf(given);
  return {
    run: () => rotation(pair, window, 'averages'),
    figures: () => {
      const { ratio, momentum } = rotation(pair, window, 'averages');
      return [...Array.from(ratio), ...Array.from(momentum)];
    },
  };
}

export const rollingRotation: Workload = {
  ...common,
  name: 'rolling-rotation',
  title: 'RS-Ratio and RS-Momentum',
  what: `RSRATIO and RSMOMENTUM of 1,000,000 pairs of prices by the method averages, windows ${WINDOW} and ${FAST}. Prices are ready as arrays of doubles on every side.`,
  rotor: (given) => ownRotation(given, WINDOW),
  widerWindow: (given) => ownRotation(given, Math.min(WIDER_WINDOW, Math.floor(column(given, 'asset').length / 2))),
  limits: [copyLimit(2)],
  tolerance: 1e-9,
  peers: [
    { name: 'numpy', language: 'python' },
    { name: 'pandas', language: 'python' },
    { name: 'technicalindicators', language: 'javascript', task: indicatorRotation },
    { name: 'trading-signals', language: 'javascript', task: signalRotation },
  ],
};
