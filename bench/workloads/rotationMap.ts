/** Where each of 500 assets stands on the rotation map. */
import { quadrant } from '../../src/calculators/rotation/quadrant';
import { rotationMap } from '../../src/calculators/rotation/rotationMap';
import { prices, Random } from '../runner/seeded';
import { column, task, type Inputs, type Workload } from '../runner/workload';
import { panelOf } from './pairs';

const DAYS = 1_000;
const WINDOW = 30;
const QUADRANTS: readonly string[] = [quadrant(101, 101), quadrant(101, 99), quadrant(99, 99), quadrant(99, 101)];

function inputs(size: number): Inputs {
  const random = new Random(2);
  const values = new Float64Array(size * DAYS);
  for (let asset = 0; asset < size; asset++) values.set(prices(random, DAYS), asset * DAYS);
  return { prices: values, benchmark: prices(random, DAYS) };
}

export const rotationMapWorkload: Workload = {
  name: 'rotation-map',
  peersFile: 'rotation_map',
  title: 'ROTATIONMAP',
  what: `ROTATIONMAP of 500 assets × ${DAYS} days, window ${WINDOW}, method averages: ratio, momentum, quadrant, heading, distance, and how many of the three methods agree. Prices are ready as arrays of doubles (a DataFrame in pandas).`,
  unit: 'assets',
  size: 500,
  quickSize: 20,
  growthSizes: [125, 250, 500, 1_000],
  growthLimit: 1.1,
  wantedRatio: 1,
  inputs,
  rotor: (given) => {
    const panel = panelOf(column(given, 'prices'), DAYS);
    const benchmark = { argument: 'benchmark', values: column(given, 'benchmark') };
    return task(
      () => rotationMap(panel, benchmark, WINDOW, 'averages'),
      (entries) =>
        entries.flatMap(({ point }) =>
          point
            ? [
                point.ratio,
                point.momentum,
                QUADRANTS.indexOf(point.quadrant ?? ''),
                point.heading,
                point.distance,
                point.agreement,
              ]
            : Array<number>(6).fill(NaN),
        ),
    );
  },
  limits: [],
  tolerance: 1e-8,
  peers: [{ name: 'pandas', language: 'python' }],
};
