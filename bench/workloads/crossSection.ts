/** A market of 3,000 shares over 1,000 days, with gaps: leadership, dispersion, breadth. */
import { breadth } from '../../src/calculators/rotation/breadth';
import { dispersion } from '../../src/calculators/rotation/dispersion';
import { leadership } from '../../src/calculators/rotation/leadership';
import type { Panel, Series } from '../../src/series/series';
import { prices, Random } from '../runner/seeded';
import { column, plainTask, type Inputs, type Workload } from '../runner/workload';
import { panelOf } from './pairs';

const DAYS = 1_000;
/** One cell in so many is missing, and one row in so many is a holiday without any price. */
const GAP = 50;
const HOLIDAY = 25;

function inputs(size: number): Inputs {
  const random = new Random(3);
  const values = new Float64Array(size * DAYS);
  for (let asset = 0; asset < size; asset++) {
    const walk = prices(random, DAYS, 0.02);
    values.set(
      walk.map((price, day) => (day % HOLIDAY === HOLIDAY - 1 || random.below(GAP) === 0 ? NaN : price)),
      asset * DAYS,
    );
  }
  const benchmark = prices(random, DAYS).map((price, day) => (day % HOLIDAY === HOLIDAY - 1 ? NaN : price));
  return { prices: values, benchmark };
}

const common = {
  peersFile: 'cross_section',
  unit: 'shares',
  size: 3_000,
  quickSize: 60,
  growthSizes: [375, 750, 1_500, 3_000],
  growthLimit: 1.1,
  wantedRatio: 1,
  inputs,
  limits: [],
  tolerance: 1e-9,
};
const DATA = `of 3,000 shares × ${DAYS} days; one price in ${GAP} is missing and one row in ${HOLIDAY} blank. Prices are ready as arrays of doubles (a DataFrame in pandas).`;

function crossSectionOf(title: string, numpy: string, compute: (panel: Panel, benchmark: Series) => number): Workload {
  return {
    ...common,
    name: title.toLowerCase(),
    title,
    what: `${title} ${DATA}`,
    rotor: (given) => {
      const panel = panelOf(column(given, 'prices'), DAYS);
      const benchmark = { argument: 'benchmark', values: column(given, 'benchmark') };
      return plainTask(() => [compute(panel, benchmark)]);
    },
    peers: [
      { name: numpy, language: 'python' },
      { name: 'pandas', language: 'python' },
    ],
  };
}

export const leadershipWorkload = crossSectionOf('LEADERSHIP', 'numpy and scipy', (panel) => leadership(panel));
export const dispersionWorkload = crossSectionOf('DISPERSION', 'numpy', (panel) => dispersion(panel));
export const breadthWorkload = crossSectionOf('BREADTH', 'numpy', breadth);
