import fc from 'fast-check';
import { DivisionByZeroError, NotEnoughDataError } from '../../src/series/errors';
import { leastSquares, leastSquaresIfVaried } from '../../src/statistics/leastSquares';

const of = (...values: number[]) => Float64Array.from(values);
const X = of(1.2, 2.4, 3.1, 4.8, 5.0, 6.7, 7.9, 8.1);
const Y = of(3.4, 2.2, 5.9, 6.1, 5.2, 8.8, 7.7, 10.3);

describe('leastSquares', () => {
  // R: m <- lm(y ~ x); summary(m)$coefficients; summary(m)$r.squared; summary(m)$sigma; resid(m)
  it('agrees with R', () => {
    const fit = leastSquares(X, Y);
    expect(fit.intercept).toBeCloseTo(1.5756786339754807, 14);
    expect(fit.slope).toBeCloseTo(0.94373905429071825, 14);
    expect(fit.interceptError).toBeCloseTo(1.0452425484304715, 14);
    expect(fit.slopeError).toBeCloseTo(0.19173115018656972, 14);
    expect(fit.rSquared).toBeCloseTo(0.80150887766889, 14);
    expect(fit.residualDeviation).toBeCloseTo(1.2958529603782951, 14);
    expect(fit.residuals[1]).toBeCloseTo(-1.6406523642732045, 14);
    expect(fit.observations).toBe(8);
  });

  // R: x <- c(1, 2, 4, 7, 11); summary(lm(c(2.1, 3.9, 8.2, 13.8, 22.5) ~ x)), which does not see the billion
  it('does not cancel where x lies far from 0', () => {
    const fit = leastSquares(of(1e9 + 1, 1e9 + 2, 1e9 + 4, 1e9 + 7, 1e9 + 11), of(2.1, 3.9, 8.2, 13.8, 22.5));
    expect(fit.slope).toBeCloseTo(2.0348484848484842, 13);
    expect(fit.slopeError).toBeCloseTo(0.033321852935770974, 13);
    expect(fit.rSquared).toBeCloseTo(0.99919616641737308, 13);
  });

  it('finds a line on which all points lie, without error', () => {
    const fit = leastSquares(of(1, 2, 3, 4), of(0.1, 0.4, 0.7, 1));
    expect([fit.slope, fit.rSquared]).toEqual([expect.closeTo(0.3, 15), 1]);
    expect([fit.residualDeviation, fit.slopeError, fit.interceptError]).toEqual([0, 0, 0]);
  });

  it('maps a series onto itself exactly', () => {
    const fit = leastSquares(X, X);
    expect([fit.intercept, fit.slope, fit.rSquared, fit.residualDeviation]).toEqual([0, 1, 1, 0]);
  });

  it('has no R² where y does not vary', () => {
    const fit = leastSquares(of(1, 2, 3), of(5, 5, 5));
    expect([fit.intercept, fit.slope, fit.rSquared]).toEqual([5, 0, Infinity]);
    expect(leastSquares(of(1, 2, 3), of(0.3, 0.1 + 0.2, 0.3)).rSquared).toBe(Infinity);
  });

  it('has no standard errors of two observations', () => {
    const fit = leastSquares(of(1, 3), of(2, 6));
    expect([fit.slope, fit.slopeError]).toEqual([2, NaN]);
  });

  it('needs two observations, of which x differs', () => {
    expect(() => leastSquares(of(1), of(1))).toThrow(NotEnoughDataError);
    expect(() => leastSquares(of(0.3, 0.1 + 0.2, 0.3), of(1, 2, 3))).toThrow(DivisionByZeroError);
    expect(leastSquaresIfVaried(of(1, 1), of(1, 2))).toBeUndefined();
    expect(leastSquaresIfVaried(of(1e-14, 2e-14, 4e-14), of(1, 2, 3), 1)).toBeUndefined();
  });

  it('leaves residuals that sum to 0 and do not go with x, and its inputs as they were', () => {
    const number = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 3, maxLength: 40 }), (points) => {
        const [x, y] = [
          Float64Array.from(points, ([first]) => first),
          Float64Array.from(points, ([, second]) => second),
        ];
        const before = [Array.from(x), Array.from(y)];
        const fit = leastSquaresIfVaried(x, y);
        expect([Array.from(x), Array.from(y)]).toEqual(before);
        if (!fit) return;
        const total = fit.residuals.reduce((sum, residual) => sum + residual, 0);
        const product = fit.residuals.reduce((sum, residual, i) => sum + residual * (x[i] as number), 0);
        expect(Math.abs(total)).toBeLessThan(1e-9);
        expect(Math.abs(product)).toBeLessThan(1e-6);
        expect(fit.residuals.length).toBe(points.length);
      }),
    );
  });
});
