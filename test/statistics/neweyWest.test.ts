import fc from 'fast-check';
import { NotEnoughDataError } from '../../src/series/errors';
import { leastSquares } from '../../src/statistics/leastSquares';
import { automaticLags, neweyWestMean, neweyWestRegression } from '../../src/statistics/neweyWest';

const of = (...values: number[]) => Float64Array.from(values);
const X = of(1.2, 2.4, 3.1, 4.8, 5.0, 6.7, 7.9, 8.1);
const Y = of(3.4, 2.2, 5.9, 6.1, 5.2, 8.8, 7.7, 10.3);

describe('neweyWestRegression', () => {
  // R: sqrt(diag(sandwich::NeweyWest(lm(y ~ x), lag = L, prewhite = FALSE, adjust = FALSE)))
  // Of 20 lags, where R cuts the list of weights: statsmodels' OLS(y, add_constant(x)).fit(cov_type="HAC",
  // cov_kwds={"maxlags": 20, "use_correction": False}).bse
  it.each([
    [0, 0.94234711011050654, 0.16992666419211028],
    [2, 0.39888642253267381, 0.081073940023166896],
    [7, 0.28286508285731959, 0.053894341238958618],
    [20, 0.1745881194887594, 0.033264309588686231],
  ])('agrees with R and statsmodels at %d lags', (lags, interceptError, slopeError) => {
    const errors = neweyWestRegression(X, leastSquares(X, Y), lags);
    expect(errors.interceptError).toBeCloseTo(interceptError, 13);
    expect(errors.slopeError).toBeCloseTo(slopeError, 13);
  });
});

describe('neweyWestMean', () => {
  // R: sqrt(diag(sandwich::NeweyWest(lm(y ~ 1), lag = L, prewhite = FALSE, adjust = FALSE)))
  it.each([
    [0, 0.89057565652784376],
    [2, 1.1480962503205034],
    [7, 1.0302836381307821],
  ])('agrees with R at %d lags', (lags, error) => {
    expect(neweyWestMean(Y, lags)).toBeCloseTo(error, 14);
  });

  it('is the sum of weighted products of neighbours by its definition', () => {
    const values = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 40 }), (list, lags) => {
        const centre = list.reduce((total, value) => total + value, 0) / list.length;
        const at = (position: number) => (list[position] ?? centre) - centre;
        let variance = 0;
        for (let lag = -lags; lag <= lags; lag++) {
          const weight = 1 - Math.abs(lag) / (lags + 1);
          list.forEach((_, position) => (variance += weight * at(position) * at(position + lag)));
        }
        const expected = Math.sqrt(Math.max(0, variance)) / list.length;
        expect(neweyWestMean(Float64Array.from(list), lags)).toBeCloseTo(expected, 5);
      }),
    );
  });

  it('scales with the values and does not depend on their level', () => {
    expect(
      neweyWestMean(
        Y.map((value) => 4 * value),
        3,
      ),
    ).toBeCloseTo(4 * neweyWestMean(Y, 3), 14);
    expect(
      neweyWestMean(
        Y.map((value) => value + 64),
        3,
      ),
    ).toBeCloseTo(neweyWestMean(Y, 3), 13);
  });

  it('is 0 of equal values, and needs one', () => {
    expect(neweyWestMean(of(2, 2, 2), 1)).toBe(0);
    expect(neweyWestMean(of(7), 3)).toBe(0);
    expect(() => neweyWestMean(of(), 0)).toThrow(NotEnoughDataError);
  });

  it('takes any number of lags in no time', () => {
    const values = Float64Array.from({ length: 100_000 }, (_, i) => Math.sin(i));
    expect(neweyWestMean(values, Number.MAX_SAFE_INTEGER)).toBeLessThan(1e-6);
    expect(neweyWestMean(values, 90_000)).toBeGreaterThan(0);
  });
});

// R: floor(4 * (n / 100)^(2 / 9))
it.each([
  [1, 1],
  [10, 2],
  [99, 3],
  [100, 4],
  [1000, 6],
  [51_199, 15],
  [51_200, 16],
])('automaticLags(%d) is %d', (observations, lags) => {
  expect(automaticLags(observations)).toBe(lags);
});
