import fc from 'fast-check';
import { informationRatio } from '../../../src/calculators/performance/informationRatio';
import { DivisionByZeroError, NotEnoughDataError } from '../../../src/series/errors';
import { EXAMPLE, expectUnchanged, pairOf, pairs, scaled } from '../samples';

describe('informationRatio', () => {
  it.each([
    // Relative returns of 50 % and 0 %: mean 25 %, deviation √0.125.
    ['by hand', pairOf([2, 3, 3], [1, 1, 1]), 1, 0.25 / Math.sqrt(0.125)],
    // R: mean(a - b) * 12 / (sd(a - b) * sqrt(12))
    ['figures from R', EXAMPLE, 12, 0.94636166701973001],
  ] as const)('%s', (_, pair, periodsPerYear, expected) => {
    expect(informationRatio(pair, periodsPerYear)).toBeCloseTo(expected, 13);
  });

  it('grows with the square root of the periods in a year', () => {
    expect(informationRatio(EXAMPLE)).toBeCloseTo(Math.sqrt(21) * informationRatio(EXAMPLE, 12), 13);
  });

  it('needs three rows, and relative returns that vary', () => {
    expect(() => informationRatio(pairOf([1, 2], [1, 2]))).toThrow(NotEnoughDataError);
    expect(() => informationRatio({ ...EXAMPLE, benchmark: EXAMPLE.asset })).toThrow(DivisionByZeroError);
    expect(() => informationRatio({ ...EXAMPLE, benchmark: EXAMPLE.asset.map((level) => level * 0.3) })).toThrow(
      DivisionByZeroError,
    );
  });

  it('turns its sign with the sides, and does not depend on the unit of either price', () => {
    fc.assert(
      fc.property(pairs(12), (pair) => {
        const ratio = orNone(() => informationRatio(pair));
        expect(orNone(() => informationRatio(scaled(pair, 4, 32)))).toBe(ratio);
        const turned = orNone(() => informationRatio({ ...pair, asset: pair.benchmark, benchmark: pair.asset }));
        expect(turned).toBeCloseTo(-ratio, 9);
      }),
    );
  });

  it('leaves its input as it was', () => expectUnchanged(EXAMPLE, informationRatio));
});

function orNone(compute: () => number): number {
  try {
    return compute();
  } catch {
    return NaN;
  }
}
