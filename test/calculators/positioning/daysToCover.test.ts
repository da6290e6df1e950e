import { daysToCover } from '../../../src/calculators/positioning/daysToCover';
import { DivisionByZeroError } from '../../../src/series/errors';

describe('daysToCover', () => {
  it.each([
    [30e6, 12e6, 2.5],
    [0, 5, 0],
  ])('of %d shares at %d a day is %d', (shares, volume, days) => expect(daysToCover(shares, volume)).toBe(days));

  it('divides by zero without volume, even with nothing to cover', () => {
    expect(() => daysToCover(3, 0)).toThrow(DivisionByZeroError);
    expect(() => daysToCover(0, 0)).toThrow(DivisionByZeroError);
  });
});
