import fc from 'fast-check';
import { normalTwoSided } from '../../src/statistics/normal';
import { studentCdf, studentQuantile, studentTwoSided } from '../../src/statistics/student';

function expectRelative(got: number, expected: number, relative: number): void {
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe('studentTwoSided', () => {
  // R: sprintf("%.17g", 2 * pt(-t, df))
  it.each([
    [0.1, 3, 0.92665234880080583],
    [1, 1, 0.5],
    [2.5, 4.7, 0.057592159346867268],
    [10, 10, 1.5895531755964102e-6],
    [100, 2, 9.9985002499562581e-5],
    [1e10, 1.5, 7.5417048640324934e-16],
    [1.7, 33, 0.098539217753172204],
    [30, 251, 5.606715769426706e-85],
    [2, 1e6, 0.045500533851319185],
    [37, 1e5, 1.1974628243424084e-297],
  ])('agrees with R at t = %d with %d degrees of freedom', (t, degrees, expected) => {
    expectRelative(studentTwoSided(t, degrees), expected, 1e-12);
    expect(studentTwoSided(-t, degrees)).toBe(studentTwoSided(t, degrees));
  });

  // Abramowitz & Stegun 26.7.3 and 26.7.4: the closed forms of 1, 2 and 4 degrees of freedom.
  it('agrees with the closed forms', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 50, noNaN: true }), (t) => {
        expectRelative(studentTwoSided(t, 1), (2 / Math.PI) * Math.atan(1 / t), 1e-13);
        expect(studentTwoSided(t, 2)).toBeCloseTo(1 - t / Math.sqrt(2 + t * t), 13);
        const cosine = 4 / (4 + t * t);
        expect(studentTwoSided(t, 4)).toBeCloseTo(1 - Math.sqrt(1 - cosine) * (1 + cosine / 2), 13);
      }),
    );
  });

  it('has the ends it must have', () => {
    expect([studentTwoSided(0, 3), studentTwoSided(Infinity, 3), studentTwoSided(1e-200, 5)]).toEqual([1, 0, 1]);
    expectRelative(studentTwoSided(1e200, 1), 2e-200 / Math.PI, 1e-13);
    expect([studentTwoSided(NaN, 3), studentTwoSided(1, 0), studentTwoSided(1, NaN)]).toEqual([NaN, NaN, NaN]);
  });

  it('falls as t rises, and nears the normal distribution as the degrees of freedom rise', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 30, noNaN: true }),
        fc.double({ min: 0.5, max: 500, noNaN: true }),
        (t, degrees) => {
          expect(studentTwoSided(t + 0.01, degrees)).toBeLessThan(studentTwoSided(t, degrees));
          expect(studentTwoSided(t, degrees)).toBeGreaterThanOrEqual(normalTwoSided(t) * (1 - 1e-12));
        },
      ),
    );
    expectRelative(studentTwoSided(2, 1e7), normalTwoSided(2), 1e-6);
  });
});

describe('studentCdf', () => {
  // R: pt(c(-2.5, 0, 1.7), c(4.7, 3, 33))
  it('agrees with R', () => {
    expectRelative(studentCdf(-2.5, 4.7), 0.057592159346867268 / 2, 1e-13);
    expect(studentCdf(0, 3)).toBe(0.5);
    expect(studentCdf(1.7, 33)).toBeCloseTo(1 - 0.098539217753172204 / 2, 14);
  });
});

describe('studentQuantile', () => {
  // R: sprintf("%.17g", qt(p, df))
  it.each([
    [0.975, 1, 12.706204736174694],
    [0.975, 2, 4.3026527297494619],
    [0.975, 4, 2.7764451051977934],
    [0.975, 29, 2.0452296421327034],
    [0.6, 5, 0.26718086570414518],
    [0.95, 0.5, 41.136000092879868],
    [1e-8, 1e6, -5.6120468343692824],
    [1e-20, 10, -256.43469931852621],
  ])('agrees with R at %d with %d degrees of freedom', (probability, degrees, expected) => {
    expectRelative(studentQuantile(probability, degrees), expected, 1e-11);
  });

  it('has the ends it must have', () => {
    expect([studentQuantile(0.5, 3), studentQuantile(0, 3), studentQuantile(1, 3)]).toEqual([0, -Infinity, Infinity]);
    expect([studentQuantile(-0.1, 3), studentQuantile(NaN, 3), studentQuantile(0.9, 0)]).toEqual([NaN, NaN, NaN]);
    // 10⁻⁷/f(0), f the density with 5 degrees of freedom.
    expectRelative(studentQuantile(0.4999999, 5), (0.4999999 - 0.5) / 0.3796066898224944, 1e-12);
  });

  it('undoes studentCdf', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -20, max: -0.01, noNaN: true }),
        fc.double({ min: 1, max: 1000, noNaN: true }),
        (t, degrees) => expectRelative(studentQuantile(studentCdf(t, degrees), degrees), t, 1e-9),
      ),
    );
  });
});
