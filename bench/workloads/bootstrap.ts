/** How sure one can be of a mean. */
import { bootstrapInterval } from '../../src/calculators/evidence/bootstrapInterval';
import { mean, sampleDeviation } from '../../src/statistics/moments';
import { normals, Random } from '../runner/seeded';
import { column, task, type Inputs, type Workload } from '../runner/workload';

/** Two simulated bounds of an interval lie apart by chance: less than this share of its width. */
const SHARE_OF_WIDTH = 0.05;

function inputs(size: number): Inputs {
  return { values: normals(new Random(7), size) };
}

export const bootstrap: Workload = {
  name: 'bootstrap',
  peersFile: 'bootstrap',
  title: 'BOOTCI',
  what: 'BOOTCI of the mean of 5,000 values, 9,999 resamples in blocks of n^(1/3) on average, percentile interval. Values are ready as an array of doubles.',
  unit: 'values',
  size: 5_000,
  quickSize: 500,
  growthSizes: [1_250, 2_500, 5_000, 10_000],
  growthLimit: 1.1,
  wantedRatio: 20,
  inputs,
  rotor: (given) => {
    const values = column(given, 'values');
    return task(
      () => bootstrapInterval(values),
      // The mean and its standard error stand beside the bounds, so that both sides are known to have the same values.
      ({ low, high }) => [low, high, mean(values), sampleDeviation(values)],
    );
  },
  limits: [],
  tolerance: 1e-12,
  compare: (rotor, peer) => {
    const [low = NaN, high = NaN] = rotor;
    const [peerLow = NaN, peerHigh = NaN] = peer;
    const apart = Math.max(Math.abs(low - peerLow), Math.abs(high - peerHigh)) / (high - low);
    return {
      agrees: apart < SHARE_OF_WIDTH,
      difference: `${(100 * apart).toFixed(1)} % of the interval, as simulations may`,
    };
  },
  peers: [
    { name: 'arch', language: 'python', does: 'StationaryBootstrap' },
    {
      name: 'numpy',
      language: 'python',
      does: 'blocks from running totals as in Rotor, all samples in one array',
      wantedRatio: 1,
    },
    { name: 'scipy', language: 'python', does: 'scipy.stats.bootstrap: draws single values, no blocks' },
  ],
};
