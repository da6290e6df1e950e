import fc from 'fast-check';
import { millsRatio, normalCdf, normalQuantile, normalTwoSided } from '../../src/statistics/normal';

describe('normalCdf', () => {
  // R: sprintf("%.17g", pnorm(z))
  it.each([
    [-37.5, 4.6053530095819552e-308],
    [-8, 6.2209605742717849e-16],
    [-1.96, 0.024997895148220428],
    [-0.5, 0.30853753872598694],
    [0, 0.5],
    [0.3, 0.61791142218895267],
    [1, 0.84134474606854293],
    [2.5, 0.99379033467422384],
    [40, 1],
    [-40, 0],
    [Infinity, 1],
    [-Infinity, 0],
  ])('agrees with R at %d', (z, expected) => {
    expect(Math.abs(normalCdf(z) - expected)).toBeLessThanOrEqual(1e-14 * expected);
  });

  it('is NaN of NaN', () => expect(normalCdf(NaN)).toBeNaN());

  it('rises, and its two tails make 1', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -38, max: 38, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (z, more) => {
          expect(normalCdf(z + more)).toBeGreaterThanOrEqual(normalCdf(z) * (1 - 1e-15));
          expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 14);
        },
      ),
    );
  });
});

describe('normalTwoSided', () => {
  it('is 1 at 0, the same on both sides, and twice the tail', () => {
    expect(normalTwoSided(0)).toBe(1);
    expect(normalTwoSided(1.959963984540054)).toBeCloseTo(0.05, 15);
    expect(normalTwoSided(-3)).toBe(normalTwoSided(3));
  });
});

describe('millsRatio', () => {
  // R: pnorm(z, lower.tail = FALSE)/dnorm(z)
  it.each([
    [0, 1.2533141373155001],
    [0.5, 0.87636445645369232],
    [3, 0.30459029871010329],
    [30, 0.03329641907249721],
  ])('agrees with R at %d', (z, expected) => expect(millsRatio(z)).toBeCloseTo(expected, 13));

  it('goes to 1/z where the tail itself vanishes', () => expect(millsRatio(1e8) * 1e8).toBeCloseTo(1, 15));
});

describe('normalQuantile', () => {
  // R: sprintf("%.17g", qnorm(p))
  it.each([
    [1e-300, -37.047096299361201],
    [1e-10, -6.3613409024040557],
    [0.001, -3.0902323061678132],
    [0.05, -1.6448536269514726],
    [0.3, -0.52440051270804067],
    [0.5, 0],
    [0.8, 0.84162123357291441],
    [0.975, 1.9599639845400536],
    [0, -Infinity],
    [1, Infinity],
  ])('agrees with R at %d', (probability, expected) => {
    if (Number.isFinite(expected)) expect(normalQuantile(probability)).toBeCloseTo(expected, 14);
    else expect(normalQuantile(probability)).toBe(expected);
  });

  it.each([-0.1, 1.1, NaN])('is NaN of %d, which is no probability', (probability) =>
    expect(normalQuantile(probability)).toBeNaN(),
  );

  it('undoes normalCdf', () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 5, noNaN: true }), (z) =>
        expect(Math.abs(normalQuantile(normalCdf(z)) - z)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(z))),
      ),
    );
  });
});
