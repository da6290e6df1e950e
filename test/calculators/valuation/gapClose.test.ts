import fc from 'fast-check';
import { gapClose } from '../../../src/calculators/valuation/gapClose';
import { InvalidNumberError } from '../../../src/series/errors';

describe('gapClose', () => {
  it.each([
    ['half a year', -0.2, 0.5, 0, 0.5625],
    ['two years', -0.36, 2, 0, 0.25],
    ['to a target', -0.5, 1, -0.25, 0.5],
    ['a premium that vanishes', 0.25, 1, 0, -0.2],
    ['already there', -0.2, 5, -0.2, 0],
    ['no gap', 0, 3, 0, 0],
    // R: (0.9 / 0.7)^(1 / 5) - 1
    ['figures from R', -0.3, 5, -0.1, 0.0515474967972804],
  ])('%s', (_, gap, years, target, expected) => {
    expect(gapClose(gap, years, target)).toBeCloseTo(expected, 14);
  });

  it('closes the gap unless told', () => {
    expect(gapClose(-0.2, 3)).toBe(gapClose(-0.2, 3, 0));
  });

  it('takes gaps above −1 alone', () => {
    expect(() => gapClose(-1, 1)).toThrow(InvalidNumberError);
    expect(() => gapClose(-0.5, 1, -1.5)).toThrow(InvalidNumberError);
  });

  it('compounds back to the target, and is exactly 0 where the gap does not move', () => {
    const gaps = fc.double({ min: -0.9, max: 3, noNaN: true });
    fc.assert(
      fc.property(gaps, gaps, fc.double({ min: 0.25, max: 40, noNaN: true }), (gap, target, years) => {
        expect(((1 + gap) * (1 + gapClose(gap, years, target)) ** years) / (1 + target)).toBeCloseTo(1, 10);
        expect(gapClose(gap, years, gap)).toBe(0);
      }),
    );
  });
});
