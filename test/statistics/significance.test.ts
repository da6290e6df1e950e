import { meanSignificance, normalSignificance } from '../../src/statistics/significance';

const of = (...values: number[]) => Float64Array.from(values);

describe('meanSignificance', () => {
  // R: t.test(c(1.2, -0.4, 2.5, 0.9, -1.1, 3.3, 0.4, -0.9))
  it('agrees with R', () => {
    const { statistic, pValue } = meanSignificance(of(1.2, -0.4, 2.5, 0.9, -1.1, 3.3, 0.4, -0.9));
    expect(statistic).toBeCloseTo(1.323874357479809, 14);
    expect(pValue).toBeCloseTo(0.2271380326337303, 14);
  });

  it('has no figures of one value, and divides by zero where values do not vary beside what they came from', () => {
    expect(meanSignificance(of(3))).toEqual({ statistic: NaN, pValue: NaN });
    expect(meanSignificance(of(2, 2, 2))).toEqual({ statistic: Infinity, pValue: Infinity });
    expect(meanSignificance(of(1e-14, 2e-14), 0.05)).toEqual({ statistic: Infinity, pValue: Infinity });
    expect(meanSignificance(of(Infinity, 1))).toEqual({ statistic: Infinity, pValue: Infinity });
  });
});

describe('normalSignificance', () => {
  it('is the two-sided p-value, or what z is where that is no number', () => {
    expect(normalSignificance(-1.959963984540054).pValue).toBeCloseTo(0.05, 15);
    expect(normalSignificance(Infinity)).toEqual({ statistic: Infinity, pValue: Infinity });
  });
});
