/** What followed valuation gaps over ten years, with standard errors for horizons that overlap. */
import { gapForecast } from '../../src/calculators/valuation/gapForecast';
import { prices, Random } from '../runner/seeded';
import { column, task, type Inputs, type Workload } from '../runner/workload';

const HORIZON = 120;

function inputs(size: number): Inputs {
  const random = new Random(6);
  const [asset, benchmark] = [prices(random, size, 0.02, 0), prices(random, size, 0.02, 0)];
  const multiples = prices(random, size, 0.03, 0);
  return { asset, benchmark, gap: multiples.map((multiple) => multiple / 100 - 1) };
}

export const gapForecastWorkload: Workload = {
  name: 'gap-forecast',
  peersFile: 'gap_forecast',
  title: 'GAPFORECAST',
  what: `GAPFORECAST of 1,182 months, horizon ${HORIZON} months: forward returns, regression, Newey–West error with ${HORIZON - 1} lags. Figures are ready as arrays of doubles.`,
  unit: 'months',
  size: 1_182,
  quickSize: 400,
  growthSizes: [1_182, 4_728, 18_912],
  growthLimit: 1.1,
  wantedRatio: 1,
  inputs,
  rotor: (given) => {
    const history = { gap: column(given, 'gap'), asset: column(given, 'asset'), benchmark: column(given, 'benchmark') };
    return task(
      () => gapForecast(history, HORIZON),
      (fit) => [fit.forecast, fit.intercept, fit.slope, fit.slopeError, fit.tStatistic, fit.rSquared],
    );
  },
  limits: [],
  tolerance: 1e-8,
  peers: [{ name: 'statsmodels', language: 'python' }],
};
