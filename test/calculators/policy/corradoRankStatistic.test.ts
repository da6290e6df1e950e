import { corradoRankStatistic } from '../../../src/calculators/policy/corradoRankStatistic';

const of = (...values: number[]) => Float64Array.from(values);

describe('corradoRankStatistic', () => {
  it.each([
    // (1·2)/√((4 + 1 + 0 + 1 + 4)/5) = 2/√2.
    ['the largest rank on a single day', of(-2, -1, 0, 1, 2), 1, Math.SQRT2],
    ['the two largest', of(-2, -1, 0, 1, 2), 2, (Math.SQRT2 * 1.5) / Math.SQRT2],
    ['sums instead of means, which is the same', of(-6, -3, 0, 3, 6), 1, Math.SQRT2],
    ['ranks that are all the same', of(0, 0, 0), 1, Infinity],
  ])('%s', (_, ranks, window, expected) => expect(corradoRankStatistic(ranks, window)).toBeCloseTo(expected, 14));
});
