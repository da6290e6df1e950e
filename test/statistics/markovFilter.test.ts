import fc from 'fast-check';
import { MarkovFilter, stationary, type TwoStates } from '../../src/statistics/markovFilter';

const of = (...values: number[]) => Float64Array.from(values);

function statesOf(means: [number, number], deviations: [number, number], stays: [number, number]): TwoStates {
  return { means, deviations, stays, leaves: [1 - stays[0], 1 - stays[1]] };
}
const STATES = statesOf([1, -1], [0.5, 2], [0.9, 0.7]);

/** Likelihoods of every path of states, by their definition. */
function paths(
  values: Float64Array,
  { means, deviations, stays, leaves }: TwoStates,
): { path: number[]; likelihood: number }[] {
  const density = (value: number, state: number) => {
    const deviation = deviations[state as 0 | 1];
    return Math.exp(-(((value - means[state as 0 | 1]) / deviation) ** 2) / 2) / (deviation * Math.sqrt(2 * Math.PI));
  };
  return Array.from({ length: 2 ** values.length }, (_, code) => {
    const path = Array.from(values, (__, t) => (code >> t) & 1);
    let likelihood = 1;
    path.forEach((state, t) => {
      const before = path[t - 1];
      if (before === undefined) likelihood *= stationary(leaves)[state as 0 | 1];
      else likelihood *= before === state ? stays[before as 0 | 1] : leaves[before as 0 | 1];
      likelihood *= density(values[t] as number, state);
    });
    return { path, likelihood };
  });
}

const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });
const centre = fc.double({ min: -2, max: 2, noNaN: true });
const width = fc.double({ min: 0.3, max: 3, noNaN: true });
const models = fc
  .tuple(centre, centre, width, width, share, share)
  .map(([m1, m2, d1, d2, s1, s2]) => statesOf([m1, m2], [d1, d2], [s1, s2]));
const lists = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 1, maxLength: 8 });

describe('MarkovFilter', () => {
  it('gives the likelihood and the smoothed probabilities that a sum over all paths gives', () => {
    fc.assert(
      fc.property(lists, models, (list, states) => {
        const values = Float64Array.from(list);
        const all = paths(values, states);
        const total = all.reduce((sum, { likelihood }) => sum + likelihood, 0);
        const filter = new MarkovFilter(values);
        expect(filter.filter(states)).toBeCloseTo(Math.log(total), 10);
        const smoothed = new Float64Array(values.length);
        const sums = filter.smooth(states, smoothed);
        let stayed = 0;
        values.forEach((_, t) => {
          const inFirst = all.filter(({ path }) => path[t] === 0);
          expect(smoothed[t]).toBeCloseTo(inFirst.reduce((sum, { likelihood }) => sum + likelihood, 0) / total, 10);
          const both = inFirst.filter(({ path }) => t > 0 && path[t - 1] === 0);
          stayed += both.reduce((sum, { likelihood }) => sum + likelihood, 0) / total;
        });
        expect(sums.stayed[0]).toBeCloseTo(stayed, 10);
        expect(sums.first).toBe(smoothed[0]);
        expect(sums.counts[0] + sums.counts[1]).toBeCloseTo(values.length, 10);
        expect(sums.stayed[0] + sums.stayed[1] + sums.left[0] + sums.left[1]).toBeCloseTo(values.length - 1, 10);
      }),
      { numRuns: 60 },
    );
  });

  it('filters with the values up to each row alone', () => {
    const values = of(1.2, 0.4, -3, 0.8, 2.2, -0.5);
    const long = new MarkovFilter(values);
    long.filter(STATES);
    const short = new MarkovFilter(values.subarray(0, 4));
    short.filter(STATES);
    expect(long.filtered[0].subarray(0, 4)).toEqual(short.filtered[0]);
  });

  it('does not lose a likelihood too small for a number', () => {
    const values = new Float64Array(4000).fill(40);
    const filter = new MarkovFilter(values);
    const likelihood = filter.filter(statesOf([0, 0], [1, 1], [0.5, 0.5]));
    expect(likelihood).toBeCloseTo(4000 * (-800 - Math.log(2 * Math.PI) / 2), 4);
  });

  it('leaves the values as they were', () => {
    const values = of(1, 2, 3);
    const filter = new MarkovFilter(values);
    filter.filter(STATES);
    filter.smooth(STATES);
    expect(values).toEqual(of(1, 2, 3));
  });
});

describe('stationary', () => {
  it('is what the chain has after a step if it had it before', () => {
    const [first, second] = stationary([0.1, 0.3]);
    expect(first).toBeCloseTo(0.9 * first + 0.3 * second, 15);
    expect(first + second).toBeCloseTo(1, 15);
  });
});
