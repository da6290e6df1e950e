import fc from 'fast-check';
import { trackingError } from '../../../src/calculators/performance/trackingError';
import { NotEnoughDataError } from '../../../src/series/errors';
import { EXAMPLE, expectUnchanged, pairOf, pairs, scaled } from '../samples';

describe('trackingError', () => {
  it.each([
    // Relative returns of 50 % and 0 %: deviations of 25 % on both sides, √(2 × 0.0625).
    ['by hand', pairOf([2, 3, 3], [1, 1, 1]), 1, Math.SQRT1_2 / 2],
    ['at a yearly rate', pairOf([2, 3, 3], [1, 1, 1]), 4, Math.SQRT1_2],
    // R: sd(a - b) * sqrt(252), sd(a - b) * sqrt(12)
    ['figures from R', EXAMPLE, 252, 0.6221707505422065],
    ['figures from R', EXAMPLE, 12, 0.13576878854986421],
  ] as const)('%s', (_, pair, periodsPerYear, expected) => {
    expect(trackingError(pair, periodsPerYear)).toBeCloseTo(expected, 14);
  });

  it('takes 252 periods a year unless told', () => {
    expect(trackingError(EXAMPLE)).toBe(trackingError(EXAMPLE, 252));
  });

  it('needs three rows', () => {
    expect(() => trackingError(pairOf([], []))).toThrow(NotEnoughDataError);
    expect(() => trackingError(pairOf([1, 2], [1, 2]))).toThrow('there are 2.');
  });

  it('is 0 where the two move in step, but for rounding', () => {
    expect(trackingError(pairOf([7, 7, 7], [3, 3, 3]))).toBe(0);
    fc.assert(fc.property(pairs(12), ({ asset, rows }) => trackingError({ asset, benchmark: asset, rows }) === 0));
    expect(trackingError({ ...EXAMPLE, benchmark: EXAMPLE.asset.map((level) => level * 0.3) })).toBe(0);
  });

  it('does not depend on the unit of either price, nor on which side is which', () => {
    fc.assert(
      fc.property(pairs(12), (pair) => {
        expect(trackingError(scaled(pair, 16, 0.5))).toBe(trackingError(pair));
        expect(trackingError({ ...pair, asset: pair.benchmark, benchmark: pair.asset })).toBeCloseTo(
          trackingError(pair),
          12,
        );
      }),
    );
  });

  it('leaves its input as it was', () => expectUnchanged(EXAMPLE, trackingError));
});
