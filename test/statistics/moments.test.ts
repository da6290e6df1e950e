import fc from 'fast-check';
import { largestAbsolute, mean, sampleDeviation, sum } from '../../src/statistics/moments';
import { median, percentileWithin, quantile } from '../../src/statistics/quantiles';
import { wilsonInterval } from '../../src/statistics/wilson';

const of = (...values: number[]) => Float64Array.from(values);

describe('sum and mean', () => {
  it('keep what a plain sum loses', () => {
    expect(sum(of(1e16, 1, -1e16, 1))).toBe(2);
    expect(sum(of(1, 1e100, 1, -1e100))).toBe(2);
  });
  it('stay infinite where the sum is beyond the largest number', () => {
    expect(sum(of(1e308, 1e308))).toBe(Infinity);
  });
  it('have no mean of nothing', () => {
    expect(mean(of())).toBeNaN();
  });
});

describe('sampleDeviation', () => {
  // R: sd(c(2, 4, 4, 4, 5, 5, 7, 9))
  it('agrees with R', () => {
    expect(sampleDeviation(of(2, 4, 4, 4, 5, 5, 7, 9))).toBeCloseTo(2.13808993529939517, 15);
  });
  // R: sd(1e9 + c(4, 7, 13, 16))
  it('does not cancel on a large level', () => {
    expect(sampleDeviation(of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16))).toBeCloseTo(5.477225575051661, 12);
  });
  it('is 0 where the values differ by rounding alone', () => {
    expect(sampleDeviation(of(0.1 + 0.2, 0.3, 0.3))).toBe(0);
    expect(sampleDeviation(of(1e-14, 2e-14), 1)).toBe(0);
    expect(sampleDeviation(of(1e-14, 2e-14))).toBeGreaterThan(0);
  });
  it('has none of a single value', () => {
    expect(sampleDeviation(of(3))).toBeNaN();
  });
  it('scales with the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2 }), (list) => {
        const values = Float64Array.from(list);
        expect(sampleDeviation(values.map((value) => 4 * value))).toBe(4 * sampleDeviation(values));
      }),
    );
  });
  it('takes the largest absolute value as scale', () => {
    expect(largestAbsolute(of(-3, 2))).toBe(3);
  });
});

describe('quantiles', () => {
  // R: quantile(c(7, 1, 3, 9), c(0, .1, .5, .9, 1), type = 7)
  it.each([
    [0, 1],
    [0.1, 1.6],
    [0.5, 5],
    [0.9, 8.4],
    [1, 9],
  ])('quantile %d is %d', (probability, value) => {
    expect(quantile(of(7, 1, 3, 9), probability)).toBeCloseTo(value, 14);
  });
  it('have a median of one value but none of nothing', () => {
    expect(median(of(4))).toBe(4);
    expect(median(of())).toBeNaN();
  });
  // Excel: =PERCENTRANK.INC({1;2;2;3;5},2,15) is 0.25
  it('do not count ties as below in a percentile', () => {
    expect(percentileWithin(of(1, 2, 2, 3, 5), 2)).toBe(0.25);
    expect(percentileWithin(of(1, 2, 2, 3, 5), 5)).toBe(1);
    expect(percentileWithin(of(1), 1)).toBeNaN();
  });
});

describe('wilsonInterval', () => {
  // R: prop.test(6, 8, correct = FALSE)$conf.int; statsmodels: proportion_confint(6, 8, method="wilson")
  it('agrees with R', () => {
    const { low, high } = wilsonInterval(6, 8);
    expect(low).toBeCloseTo(0.409275430310169, 12);
    expect(high).toBeCloseTo(0.928520787247891, 12);
  });
  it('ends at 0 and 1 exactly', () => {
    expect(wilsonInterval(0, 5).low).toBe(0);
    expect(wilsonInterval(5, 5).high).toBe(1);
  });
});
