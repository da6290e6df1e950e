import { shortFloat } from '../../../src/calculators/positioning/shortFloat';
import { DivisionByZeroError } from '../../../src/series/errors';

describe('shortFloat', () => {
  it.each([
    [12e6, 80e6, 0.15],
    [14, 10, 1.4],
    [0, 10, 0],
  ])('of %d shares of %d is %d', (shares, float, share) => expect(shortFloat(shares, float)).toBe(share));

  it('divides by zero without a float', () => expect(() => shortFloat(3, 0)).toThrow(DivisionByZeroError));
});
