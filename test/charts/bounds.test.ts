import * as fc from 'fast-check';
import { boundsAround, logarithmicBounds, roundUp } from '../../src/charts/recipes/bounds';

const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true });

describe('bounds of axes', () => {
  it.each([
    [0.7, 0.8],
    [1, 1],
    [4.3, 5],
    [117, 150],
    [100, 100],
    [0.0031, 0.004],
  ])('rounds %p up to %p', (value, expected) => expect(roundUp(value)).toBe(expected));

  it.each([
    [60, 380, { minimum: 50, maximum: 500 }],
    [1, 10, { minimum: 1, maximum: 10 }],
    [90, 120, { minimum: 90, maximum: 120 }],
    [100, 100, { minimum: 100, maximum: 100 }],
  ])('a logarithmic axis from %p to %p', (lowest, highest, expected) => {
    const bounds = logarithmicBounds(lowest, highest);
    if (lowest < highest) expect(bounds).toEqual(expected);
    else expect(bounds.minimum).toBeLessThanOrEqual(lowest);
  });

  it('always hold the values, and are positive on a logarithmic axis', () =>
    fc.assert(
      fc.property(positive, positive, (one, other) => {
        const [lowest, highest] = [Math.min(one, other), Math.max(one, other)];
        const { minimum, maximum } = logarithmicBounds(lowest, highest);
        expect(minimum).toBeGreaterThan(0);
        expect(minimum).toBeLessThanOrEqual(lowest * (1 + 1e-6));
        expect(maximum).toBeGreaterThanOrEqual(highest * (1 - 1e-6));
        expect(maximum).toBeGreaterThan(minimum);
      }),
    ));

  it('around 100 hold all values with air and keep both sides in sight', () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: 50, max: 150, noNaN: true }), { minLength: 1 }), (values) => {
        const { minimum, maximum } = boundsAround(100, values);
        expect(minimum).toBeLessThan(100);
        expect(maximum).toBeGreaterThan(100);
        for (const value of values) {
          if (value === 100) continue;
          expect(value).toBeGreaterThan(minimum);
          expect(value).toBeLessThan(maximum);
        }
      }),
    ));
});
