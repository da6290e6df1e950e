import fc from 'fast-check';
import { sampleDeviation } from '../../src/statistics/moments';
import { exponentialAverage, percentOfRollingMean, rollingMean, rollingScores } from '../../src/statistics/rolling';

const numbers = fc.array(
  fc.integer({ min: -1e9, max: 1e9 }).map((number) => number / 1000),
  { maxLength: 60 },
);
const closeTo = (value: number, scale: number) => (other: number) => Math.abs(value - other) <= 1e-12 * scale;

describe('rolling means and scores', () => {
  it('agree with each window taken by itself', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 2, max: 15 }), (list, window) => {
        const values = Float64Array.from(list);
        const means = rollingMean(values, window);
        const scores = rollingScores(values, window);
        values.forEach((value, end) => {
          if (end < window - 1) {
            expect([means[end], scores[end]]).toEqual([NaN, NaN]);
            return;
          }
          const part = values.slice(end - window + 1, end + 1);
          const scale = Math.max(...part.map(Math.abs), Number.MIN_VALUE);
          const expected = part.reduce((total, each) => total + each / window, 0);
          expect(closeTo(expected, scale * window)(means[end] as number)).toBe(true);
          const deviation = sampleDeviation(part);
          const score = scores[end] as number;
          if (deviation === 0) expect(score).toBe(Infinity);
          else expect(closeTo(value - expected, scale * window)(score * deviation)).toBe(true);
        });
      }),
    );
  });

  it('have no mean where the window holds a missing value', () => {
    fc.assert(
      fc.property(numbers, fc.array(fc.nat({ max: 59 })), fc.integer({ min: 2, max: 9 }), (list, gaps, window) => {
        const values = Float64Array.from(list, (value, i) => (gaps.includes(i) ? NaN : value));
        rollingMean(values, window).forEach((mean, end) => {
          const part = values.slice(Math.max(0, end - window + 1), end + 1);
          expect(Number.isNaN(mean)).toBe(end < window - 1 || part.some(Number.isNaN));
        });
      }),
    );
  });

  it('set numerators over the means, and scores around a level', () => {
    const values = Float64Array.of(1, 3, 5, 4, 4);
    expect(percentOfRollingMean(Float64Array.of(1, 1, 2, 9, 4), values, 2)).toEqual(
      Float64Array.of(NaN, 50, 50, 200, 100),
    );
    // Two values lie 1/√2 deviations from their mean.
    const [, above, , below, flat] = rollingScores(values, 2, 100);
    expect([above, below, flat]).toEqual([
      expect.closeTo(100 + Math.SQRT1_2, 12),
      expect.closeTo(100 - Math.SQRT1_2, 12),
      Infinity,
    ]);
  });

  it('forget a large value completely once it has left the window', () => {
    const values = Float64Array.from({ length: 40 }, (_, i) => (i < 5 ? 1e15 * (i + 1) : i === 39 ? 0.2 : 0.1));
    expect(rollingMean(values, 7)[38]).toBe(0.1);
    expect(rollingScores(values, 7)[38]).toBe(Infinity);
    // Six values and one above them: (6/7)/√(1/7).
    expect(rollingScores(values, 7)[39]).toBeCloseTo(6 / Math.sqrt(7), 12);
  });

  it('keep their digits far from zero, whichever value of the window is extreme', () => {
    const waves = Float64Array.from({ length: 60 }, (_, i) => Math.sin(i) + (i % 10 === 0 ? 50 : 0));
    const [near, far] = [
      rollingScores(waves, 10),
      rollingScores(
        waves.map((value) => value + 1e6),
        10,
      ),
    ];
    near.forEach((score, i) => {
      if (i >= 9) expect(far[i]).toBeCloseTo(score, 8);
    });
  });

  it('take a window whose variation is rounding noise for flat', () => {
    const values = Float64Array.from({ length: 20 }, (_, i) => 1e6 * (1 + (i % 2) * 2e-16));
    expect(new Set(rollingScores(values, 4).slice(3))).toEqual(new Set([Infinity]));
  });

  it('give exactly the value of a flat window', () => {
    const values = new Float64Array(20).fill(0.1);
    expect(new Set(rollingMean(values, 3).slice(2))).toEqual(new Set([0.1]));
    expect(
      exponentialAverage(values, 3)
        .slice(2)
        .every((average) => average === 0.1),
    ).toBe(true);
  });

  it('do not look ahead: a longer series begins as the shorter', () => {
    fc.assert(
      fc.property(numbers, numbers, fc.integer({ min: 2, max: 9 }), (list, more, window) => {
        const short = Float64Array.from(list);
        const long = Float64Array.from([...list, ...more]);
        expect(rollingScores(long, window).slice(0, list.length)).toEqual(rollingScores(short, window));
        expect(rollingMean(long, window).slice(0, list.length)).toEqual(rollingMean(short, window));
      }),
    );
  });
});

describe('exponentialAverage', () => {
  // pandas: seed with the mean of the first 3, then s.ewm(alpha=0.5, adjust=False) from there: 2, 3, 4.
  it('is seeded with the mean of the first values and appears with the last of them', () => {
    expect(Array.from(exponentialAverage(Float64Array.of(1, 2, 3, 4, 5), 3))).toEqual([NaN, NaN, 2, 3, 4]);
  });
  it('begins with the first value that is there', () => {
    const values = Float64Array.of(NaN, NaN, 1, 2, 3, 4, 5);
    expect(Array.from(exponentialAverage(values, 3))).toEqual([NaN, NaN, NaN, NaN, 2, 3, 4]);
    expect(Array.from(exponentialAverage(Float64Array.of(NaN, NaN), 2))).toEqual([NaN, NaN]);
  });
  it('has no value where the series is shorter than the span', () => {
    expect(Array.from(exponentialAverage(Float64Array.of(1, 2), 3))).toEqual([NaN, NaN]);
  });
});
