import fc from 'fast-check';
import { halfLife } from '../../../src/calculators/valuation/halfLife';
import { DivisionByZeroError, NotAvailableError, NotEnoughDataError } from '../../../src/series/errors';
import { expectUnchanged } from '../samples';

const of = (...values: number[]) => Float64Array.from(values);

describe('halfLife', () => {
  it.each([
    ['halving', of(8, 4, 2, 1), 1],
    ['halving every other period', Float64Array.from({ length: 6 }, (_, i) => 2 ** (-i / 2)), 2],
    ['around a mean', of(13, 9, 7, 6), 1],
    // R: v <- c(2, 1.4, 1.1, 0.2, 0.5, 0.1, -0.3, 0.4); -log(2) / log(coef(lm(v[-1] ~ v[-8]))[2])
    ['figures from R', of(2, 1.4, 1.1, 0.2, 0.5, 0.1, -0.3, 0.4), 1.1061317900880772],
  ])('%s', (_, values, expected) => {
    expect(halfLife(values)).toBeCloseTo(expected, 12);
  });

  it.each([
    ['a trend', of(1, 2, 3, 4)],
    ['a trend with rounding', of(0.1, 0.2, 0.3, 0.4, 0.5)],
    ['growth', of(1, 2, 4, 8)],
    ['swings', of(1, -1, 1, -1)],
    ['no memory', of(0, 1, 0, 0, 0, 1, 1, 0, 1, 0)],
  ])('has none of %s', (_, values) => {
    expect(() => halfLife(values)).toThrow(NotAvailableError);
    expect(() => halfLife(values)).toThrow('no mean reversion');
  });

  it('has none where the values do not vary', () => {
    expect(() => halfLife(of(0.3, 0.3, 0.1 + 0.2, 0.3))).toThrow(DivisionByZeroError);
    expect(() => halfLife(of(5, 5, 5, 9))).toThrow(DivisionByZeroError);
  });

  it('needs four values', () => {
    expect(() => halfLife(of())).toThrow(NotEnoughDataError);
    expect(() => halfLife(of(3, 2, 1))).toThrow('At least 4 values are needed; there are 3.');
  });

  it('does not depend on unit and level of the values', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 90 }), fc.integer({ min: -100, max: 100 }), (fade, level) => {
        const values = Float64Array.from({ length: 12 }, (_, i) => 100 * (fade / 100) ** i);
        expect(halfLife(values.map((value) => 8 * value))).toBe(halfLife(values));
        expect(halfLife(values.map((value) => value + level))).toBeCloseTo(-Math.LN2 / Math.log(fade / 100), 8);
      }),
    );
  });

  it('leaves its input as it was', () => expectUnchanged(of(8, 4, 2, 1), halfLife));
});
