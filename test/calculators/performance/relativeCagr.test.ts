import fc from 'fast-check';
import { relativeCagr } from '../../../src/calculators/performance/relativeCagr';
import { NotEnoughDataError } from '../../../src/series/errors';
import { EXAMPLE, expectUnchanged, pairOf, pairs, scaled } from '../samples';

describe('relativeCagr', () => {
  it.each([
    ['two years, one row a year', pairOf([100, 104, 121], [100, 102, 110.25]), 1, 'difference', 0.1 - 0.05],
    ['the same as a ratio', pairOf([100, 104, 121], [100, 102, 110.25]), 1, 'ratio', 1.1 / 1.05 - 1],
    ['half a year', pairOf([100, 110], [100, 100]), 2, 'difference', 0.21],
    // R: (A[8]/A[1])^(12/7) - (B[8]/B[1])^(12/7); ((A[8]/A[1])/(B[8]/B[1]))^(12/7) - 1
    ['figures from R', EXAMPLE, 12, 'difference', 0.15059180032517716],
    ['figures from R', EXAMPLE, 12, 'ratio', 0.12789172244201752],
  ] as const)('%s', (_, pair, periodsPerYear, method, expected) => {
    expect(relativeCagr(pair, periodsPerYear, method)).toBeCloseTo(expected, 14);
  });

  it('takes 252 periods a year and the difference unless told', () => {
    expect(relativeCagr(EXAMPLE)).toBe(relativeCagr(EXAMPLE, 252, 'difference'));
  });

  it('needs two rows', () => {
    expect(() => relativeCagr(pairOf([], []))).toThrow(NotEnoughDataError);
    expect(() => relativeCagr(pairOf([1], [1]))).toThrow(
      'At least 2 rows with a value in every argument are needed; there are 1.',
    );
  });

  it('is exactly 0 of a series against itself, even beyond the largest number', () => {
    fc.assert(fc.property(pairs(10), ({ asset, rows }) => relativeCagr({ asset, benchmark: asset, rows }) === 0));
    expect(relativeCagr(pairOf([1, 1e9], [1, 1e9]), 1e6)).toBe(0);
  });

  it('does not depend on the unit of either price', () => {
    fc.assert(
      fc.property(pairs(10), (pair) => {
        expect(relativeCagr(scaled(pair, 8, 0.25), 12)).toBe(relativeCagr(pair, 12));
      }),
    );
  });

  it('depends on the first and last rows alone', () => {
    expect(relativeCagr(pairOf([1, 9, 2], [1, 5, 3]), 2)).toBe(relativeCagr(pairOf([1, 2], [1, 3]), 1));
  });

  it('leaves its input as it was', () => expectUnchanged(EXAMPLE, relativeCagr));
});
