import fc from 'fast-check';
import { rateBeta } from '../../../src/calculators/policy/rateBeta';
import { DivisionByZeroError, NotEnoughDataError } from '../../../src/series/errors';
import { EXAMPLE, expectUnchanged, pairOf, pairs, scaled } from '../samples';
import { levelsOf, WAVES } from './returns';

const of = (...values: number[]) => Float64Array.from(values);
const STATISTICS = ['beta', 'tstat', 'r2', 'alpha'] as const;
const YIELDS = of(4, 4.1, 3.9, 4.2, 4.2, 4.3, 4.1, 4.4);

describe('rateBeta', () => {
  it('finds a line on which all returns lie', () => {
    // Relative returns of 1 % + 10 % × change: 2 %, 0, 1 %, 3 %.
    const pair = pairOf([100, 102, 102, 103.02, 106.1106], [50, 50, 50, 50, 50]);
    const yields = of(4, 4.1, 4, 4, 4.2);
    expect(rateBeta(pair, yields)).toBeCloseTo(0.1, 13);
    expect(rateBeta(pair, yields, 'alpha')).toBeCloseTo(0.01, 14);
    expect(rateBeta(pair, yields, 'r2')).toBeCloseTo(1, 13);
    expect(() => rateBeta(pair, yields, 'tstat')).toThrow(DivisionByZeroError);
  });

  // R, with t, a and b as in events.R and d <- a - b:
  //   y <- c(4, round(4 + 0.3 * sin(1.7 * t) + 0.01 * t, 3)); m <- lm(d ~ diff(y)); X <- model.matrix(m); u <- resid(m)
  //   S <- crossprod(X * u); for (l in 1:3) { G <- crossprod((X * u)[-(1:l), ], (X * u)[1:(60 - l), ]); S <- S + (1 - l/4) * (G + t(G)) }
  //   V <- solve(crossprod(X)) %*% S %*% solve(crossprod(X)); coef(m); coef(m)[2]/sqrt(V[2, 2]); summary(m)$r.squared
  it('agrees with R, with three lags for 60 returns', () => {
    const pair = pairOf(Array.from(levelsOf(WAVES.asset)), Array.from(levelsOf(WAVES.benchmark)));
    const yields = Float64Array.from({ length: 61 }, (_, t) =>
      t === 0 ? 4 : Math.round((4 + 0.3 * Math.sin(1.7 * t) + 0.01 * t) * 1000) / 1000,
    );
    expect(rateBeta(pair, yields, 'alpha')).toBeCloseTo(-0.00084528444448613, 13);
    expect(rateBeta(pair, yields, 'beta')).toBeCloseTo(0.0352851521928371, 13);
    expect(rateBeta(pair, yields, 'tstat')).toBeCloseTo(7.21700342697615, 10);
    expect(rateBeta(pair, yields, 'r2')).toBeCloseTo(0.378220419520491, 12);
  });

  it('needs three returns', () => {
    expect(() => rateBeta(pairOf([], []), of())).toThrow(NotEnoughDataError);
    expect(() => rateBeta(pairOf([1, 2, 3], [1, 1, 2]), of(4, 5, 4))).toThrow(
      'At least 3 returns of rows with a value in every argument are needed; there are 2.',
    );
  });

  it('divides by zero where the yield always changes by the same amount', () => {
    for (const statistic of STATISTICS) {
      const steady = Float64Array.from({ length: 8 }, (_, row) => 3.1 + row / 10);
      expect(() => rateBeta(EXAMPLE, steady, statistic)).toThrow(DivisionByZeroError);
      expect(() => rateBeta(EXAMPLE, steady.fill(4), statistic)).toThrow(DivisionByZeroError);
    }
  });

  it('finds exactly nothing in a series against itself', () => {
    const itself = { ...EXAMPLE, benchmark: EXAMPLE.asset };
    expect([rateBeta(itself, YIELDS, 'beta'), rateBeta(itself, YIELDS, 'alpha')]).toEqual([0, 0]);
    expect(() => rateBeta(itself, YIELDS, 'r2')).toThrow(DivisionByZeroError);
    expect(() => rateBeta(itself, YIELDS, 'tstat')).toThrow(DivisionByZeroError);
  });

  it('does not depend on the unit of prices or the level of yields, and turns with the unit of yields', () => {
    fc.assert(
      fc.property(pairs(8), (pair) => {
        const beta = rateBeta(pair, YIELDS);
        expect(rateBeta(scaled(pair, 4, 0.5), YIELDS)).toBe(beta);
        expect(
          rateBeta(
            pair,
            YIELDS.map((value) => value + 8),
          ),
        ).toBeCloseTo(beta, 10);
        expect(
          rateBeta(
            pair,
            YIELDS.map((value) => value / 64),
          ),
        ).toBeCloseTo(64 * beta, 8);
      }),
    );
  });

  it('leaves its input as it was', () => expectUnchanged(YIELDS, (yields) => rateBeta(EXAMPLE, yields, 'tstat')));
});
