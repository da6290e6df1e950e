import fc from 'fast-check';
import { cotIndex } from '../../../src/calculators/positioning/cotIndex';
import { DivisionByZeroError, NotEnoughDataError } from '../../../src/series/errors';
import { expectUnchanged } from '../samples';

const of = (...values: number[]) => Float64Array.from(values);

describe('cotIndex', () => {
  it.each([
    ['halfway', of(-10, 30, 10), undefined, 50],
    ['the highest', of(1, 5, 2, 9), undefined, 100],
    ['the lowest', of(1, 5, -2), undefined, 0],
    ['within its window', of(-50, -10, 30, 0), 3, 25],
    ['with fewer values than the window', of(-50, -10, 30, 0), Number.MAX_SAFE_INTEGER, 62.5],
    ['of two', of(3, 4), 2, 100],
  ])('%s', (_, net, window, expected) => expect(cotIndex(net, window)).toBe(expected));

  it('looks back over 156 values by default', () => {
    const net = Float64Array.from({ length: 157 }, (_, week) => (week === 0 ? -100 : week === 1 ? -50 : 0));
    expect(cotIndex(of(...net.subarray(0, 156), -75))).toBe(0);
    expect(cotIndex(net.subarray(0, 156))).toBe(100);
    expect(cotIndex(of(-100, ...net.subarray(1), -75, 50))).toBe(100);
    expect(cotIndex(of(100, ...net.subarray(1)))).toBe(100);
  });

  it('needs two values that differ by more than rounding', () => {
    expect(() => cotIndex(of())).toThrow(NotEnoughDataError);
    expect(() => cotIndex(of(7))).toThrow('At least 2 values are needed; there are 1.');
    expect(() => cotIndex(of(7, 7, 7))).toThrow(DivisionByZeroError);
    expect(() => cotIndex(of(0.3, 0.1 + 0.2))).toThrow(DivisionByZeroError);
    expect(() => cotIndex(of(9, 7, 7), 2)).toThrow(DivisionByZeroError);
  });

  it('lies between 0 and 100, and does not depend on unit or level', () => {
    const values = fc.uniqueArray(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 50 }), (given, window) => {
        const index = cotIndex(of(...given), window);
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThanOrEqual(100);
        expect(cotIndex(of(...given.map((value) => 4 * value + 64)), window)).toBeCloseTo(index, 9);
        expect(cotIndex(of(...given.map((value) => -value)), window)).toBeCloseTo(100 - index, 9);
      }),
    );
  });

  it('leaves its input as it was', () => expectUnchanged(of(3, 4, 1), cotIndex));
});
