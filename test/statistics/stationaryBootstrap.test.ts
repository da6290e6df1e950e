import { mean, sampleDeviation } from '../../src/statistics/moments';
import { quantile } from '../../src/statistics/quantiles';
import { stationaryBootstrap, type BootstrapStatistic } from '../../src/statistics/stationaryBootstrap';

const VALUES = Float64Array.from([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4]);

describe('stationaryBootstrap', () => {
  // R: boot::tsboot(x, mean, R = 200000, l = 3, sim = "geom", endcorr = TRUE): quantile(b$t, c(.025, .975)), sd(b$t);
  // the same with median and sd. Tolerances are some standard errors of 50,000 draws.
  it.each<[BootstrapStatistic, number, number, number]>([
    ['mean', 3.65, 6.1, 0.6269],
    ['median', 3, 7, 0.9269],
    ['stdev', 2.1095, 3.0171, 0.2316],
  ])('of the %s agrees with R', (statistic, low, high, spread) => {
    const figures = stationaryBootstrap(VALUES, statistic, 3, 50_000, 1);
    expect(Math.abs(quantile(figures, 0.025) - low)).toBeLessThan(0.051);
    expect(Math.abs(quantile(figures, 0.975) - high)).toBeLessThan(0.051);
    expect(Math.abs(sampleDeviation(figures) - spread)).toBeLessThan(0.015);
  });

  it('draws single values with blocks of 1', () => {
    // R: the same with l = 1: 3.9, 5.85, 0.5886; its standard deviation is that of the mean, √(Σ(x − mean)²)/n
    const figures = stationaryBootstrap(VALUES, 'mean', 1, 50_000, 1);
    expect(Math.abs(quantile(figures, 0.05) - 3.9)).toBeLessThan(0.051);
    expect(Math.abs(quantile(figures, 0.95) - 5.85)).toBeLessThan(0.051);
    const population = sampleDeviation(VALUES) * Math.sqrt(19 / 20);
    expect(sampleDeviation(figures)).toBeCloseTo(population / Math.sqrt(20), 2);
  });

  it('draws rotations of the whole with endless blocks', () => {
    for (const statistic of ['mean', 'median', 'stdev'] as const) {
      const figures = stationaryBootstrap(VALUES, statistic, 1e300, 50, 1);
      const expected = { mean: mean(VALUES), median: 4.5, stdev: sampleDeviation(VALUES) }[statistic];
      figures.forEach((figure) => expect(figure).toBeCloseTo(expected, 12));
    }
  });

  it('gives medians of an odd and an even number of values that can be', () => {
    const odd = stationaryBootstrap(Float64Array.from([1, 2, 4]), 'median', 1.5, 500, 1);
    expect(new Set(odd)).toEqual(new Set([1, 2, 4]));
    const even = stationaryBootstrap(Float64Array.from([1, 2]), 'median', 1.5, 500, 1);
    expect(new Set(even)).toEqual(new Set([1, 1.5, 2]));
  });

  it('has no spread where the values have none', () => {
    const flat = new Float64Array(9).fill(0.1);
    expect(new Set(stationaryBootstrap(flat, 'mean', 3, 50, 1))).toEqual(new Set([0.1]));
    expect(new Set(stationaryBootstrap(flat, 'median', 3, 50, 1))).toEqual(new Set([0.1]));
    expect(new Set(stationaryBootstrap(flat, 'stdev', 3, 50, 1))).toEqual(new Set([0]));
  });

  it('repeats itself for a seed and not for another, and leaves the values as they were', () => {
    const values = VALUES.slice();
    const first = stationaryBootstrap(values, 'median', 3, 99, 5);
    expect(stationaryBootstrap(values, 'median', 3, 99, 5)).toEqual(first);
    expect(stationaryBootstrap(values, 'median', 3, 99, 6)).not.toEqual(first);
    expect(values).toEqual(VALUES);
  });
});
