import fc from 'fast-check';
import { crowding } from '../../../src/calculators/positioning/crowding';
import { DivisionByZeroError, NotEnoughDataError } from '../../../src/series/errors';
import { expectUnchanged } from '../samples';

const of = (...values: number[]) => Float64Array.from(values);

describe('crowding', () => {
  it.each([
    ['five in a row', of(1, 2, 3, 4, 5), undefined, 2 / Math.sqrt(2.5)],
    ['within its window', of(9, 1, 2, 3), 3, 1],
    ['of two, which can only be 1/√2', of(4, 7), 2, Math.SQRT1_2],
    // R: x <- c(3.1, -0.2, 0.7, 5.5, 2.2, -4.1); (tail(x, 1) - mean(x))/sd(x)
    ['a figure from R', of(3.1, -0.2, 0.7, 5.5, 2.2, -4.1), Number.MAX_SAFE_INTEGER, -1.621773662609577],
  ])('%s', (_, values, window, expected) => expect(crowding(values, window)).toBeCloseTo(expected, 14));

  it('needs two values that vary by more than rounding', () => {
    expect(() => crowding(of())).toThrow(NotEnoughDataError);
    expect(() => crowding(of(7))).toThrow('At least 2 values are needed; there are 1.');
    expect(() => crowding(of(7.7, 7.7, 7.7))).toThrow(DivisionByZeroError);
    expect(() => crowding(of(0.3, 0.1 + 0.2, 0.3))).toThrow(DivisionByZeroError);
    expect(() => crowding(of(9, 7, 7), 2)).toThrow(DivisionByZeroError);
  });

  it('does not depend on unit or level, and no value lies further out than (n − 1)/√n', () => {
    const values = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(values, (given) => {
        const z = crowding(of(...given));
        expect(Math.abs(z)).toBeLessThanOrEqual((given.length - 1) / Math.sqrt(given.length) + 1e-12);
        expect(crowding(of(...given.map((value) => 4 * value + 64)))).toBeCloseTo(z, 9);
      }),
    );
  });

  it('leaves its input as it was', () => expectUnchanged(of(3, 4, 1), crowding));
});
