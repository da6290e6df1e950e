/** Two states of relative returns. */
import { regime } from '../../src/calculators/rotation/regime';
import { normal, Random } from '../runner/seeded';
import { task, type Inputs, type Workload } from '../runner/workload';
import { pairOf } from './pairs';

/** What two optimisers may differ by, in log-likelihood. */
const LIKELIHOOD = 0.001;

/** Prices whose relative returns switch between a calm and a rough state. */
function inputs(size: number): Inputs {
  const random = new Random(8);
  let rough = false;
  let logarithm = 0;
  const asset = new Float64Array(size).map((_, row) => {
    if (row === 0) return 100;
    if (random.below(rough ? 20 : 50) === 0) rough = !rough;
    logarithm += rough ? -0.008 + 0.05 * normal(random) : 0.004 + 0.02 * normal(random);
    return 100 * Math.exp(logarithm);
  });
  return { asset, benchmark: new Float64Array(size).fill(100) };
}

function regimeOf(name: string, size: number, title: string, growthSizes: readonly number[]): Workload {
  return {
    name,
    peersFile: 'regime',
    title,
    what: `REGIME of ${size.toLocaleString('en')} relative returns: two states with a mean and a variance each, by maximum likelihood from a dozen starting points, and the smoothed probabilities. Prices are ready as arrays of doubles.`,
    unit: 'rows',
    size: size + 1,
    quickSize: 300,
    growthSizes,
    growthLimit: 1.1,
    wantedRatio: 20,
    inputs,
    rotor: (given) => {
      const pair = pairOf(given);
      return task(
        () => regime(pair),
        (fit) => [fit.logLikelihood],
      );
    },
    limits: [],
    tolerance: LIKELIHOOD,
    compare: ([own = NaN], [other = NaN]) => ({
      agrees: own >= other - LIKELIHOOD,
      difference:
        Math.abs(own - other) < LIKELIHOOD
          ? `log-likelihoods within ${LIKELIHOOD}`
          : `log-likelihood ${(own - other).toFixed(3)} above the peer's`,
    }),
    peers: [
      { name: 'statsmodels', language: 'python', does: 'MarkovRegression with its defaults: one starting point' },
    ],
  };
}

export const regimeOfMonths = regimeOf('regime', 1_182, 'REGIME, months', []);
export const regimeOfDays = regimeOf('regime-days', 25_900, 'REGIME, days', [1_182, 5_000, 12_000, 25_900]);
