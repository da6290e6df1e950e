import fc from 'fast-check';
import { neweyWestTStatistic } from '../../../src/calculators/evidence/neweyWestTStatistic';
import { DivisionByZeroError, NotEnoughDataError } from '../../../src/series/errors';
import { mean, sampleDeviation } from '../../../src/statistics/moments';

const of = (...values: number[]) => Float64Array.from(values);
const VALUES = of(0.02, -0.01, 0.03, -0.02, 0.01, 0.04);

describe('neweyWestTStatistic', () => {
  // Python: sm.OLS(y, ones).fit(cov_type="HAC", cov_kwds={"maxlags": lags, "use_correction": False}).tvalues
  it.each([
    [0, 1.3513278493843521],
    [1, 1.7892601559376804],
    [2, 2.123126491476071],
    [4, 2.6188692014389945],
    [9, 3.7036403427562226],
  ])('agrees with statsmodels at %d lags', (lags, expected) => {
    expect(neweyWestTStatistic(VALUES, lags)).toBeCloseTo(expected, 13);
  });

  it('takes ⌊4(n/100)^(2/9)⌋ lags unless told', () => {
    expect(neweyWestTStatistic(VALUES)).toBe(neweyWestTStatistic(VALUES, 2));
  });

  it('is the usual t-statistic without lags, but with the deviation of the population (n)', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 30 }), (list) => {
        const values = Float64Array.from(list);
        const population = sampleDeviation(values) * Math.sqrt((values.length - 1) / values.length);
        const usual = mean(values) / (population / Math.sqrt(values.length));
        expect(neweyWestTStatistic(values, 0)).toBeCloseTo(usual, 10);
      }),
    );
  });

  it('does not depend on the unit, and takes the sign of the mean', () => {
    expect(neweyWestTStatistic(VALUES.map((value) => -64 * value))).toBe(-neweyWestTStatistic(VALUES));
  });

  it('has no figure without variation, or of a single value', () => {
    expect(() => neweyWestTStatistic(of(0.1, 0.1, 0.1))).toThrow(DivisionByZeroError);
    expect(() => neweyWestTStatistic(of(5))).toThrow(new NotEnoughDataError(2, 1, 'values'));
    expect(() => neweyWestTStatistic(of())).toThrow('there are 0.');
  });

  it('takes any number of lags', () => {
    expect(Number.isFinite(neweyWestTStatistic(VALUES, 1e15))).toBe(true);
  });

  it('leaves its input as it was', () => {
    const values = VALUES.slice();
    neweyWestTStatistic(values);
    expect(values).toEqual(VALUES);
  });
});
