import fc from 'fast-check';
import { sampleDeviation } from '../../src/statistics/moments';
import { exponentialAverage, rollingMean, rollingMoments } from '../../src/statistics/rolling';

const numbers = fc.array(
  fc.integer({ min: -1e9, max: 1e9 }).map((number) => number / 1000),
  { maxLength: 60 },
);
const closeTo = (value: number, scale: number) => (other: number) => Math.abs(value - other) <= 1e-12 * scale;

describe('rolling moments', () => {
  it('agree with each window taken by itself', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 2, max: 15 }), (list, window) => {
        const values = Float64Array.from(list);
        const means = rollingMean(values, window);
        const { mean, deviation } = rollingMoments(values, window);
        values.forEach((_, end) => {
          if (end < window - 1) {
            expect([means[end], mean[end], deviation[end]]).toEqual([NaN, NaN, NaN]);
            return;
          }
          const part = values.slice(end - window + 1, end + 1);
          const scale = Math.max(...part.map(Math.abs), Number.MIN_VALUE);
          const expected = part.reduce((total, value) => total + value / window, 0);
          expect(closeTo(expected, scale * window)(means[end] as number)).toBe(true);
          expect(closeTo(expected, scale * window)(mean[end] as number)).toBe(true);
          expect(closeTo(sampleDeviation(part), scale * window)(deviation[end] as number)).toBe(true);
        });
      }),
    );
  });

  it('forget a large value completely once it has left the window', () => {
    const values = Float64Array.from({ length: 40 }, (_, i) => (i < 5 ? 1e15 * (i + 1) : 0.1));
    const { mean, deviation } = rollingMoments(values, 7);
    expect(mean[39]).toBe(0.1);
    expect(deviation[39]).toBe(0);
    expect(rollingMean(values, 7)[39]).toBe(0.1);
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
        const [before, after] = [rollingMoments(short, window), rollingMoments(long, window)];
        expect(after.mean.slice(0, list.length)).toEqual(before.mean);
        expect(after.deviation.slice(0, list.length)).toEqual(before.deviation);
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
  it('has no value where the series is shorter than the span', () => {
    expect(Array.from(exponentialAverage(Float64Array.of(1, 2), 3))).toEqual([NaN, NaN]);
  });
});
