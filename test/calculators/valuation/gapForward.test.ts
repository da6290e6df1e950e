import fc from 'fast-check';
import { gapForward } from '../../../src/calculators/valuation/gapForward';
import { NotEnoughDataError } from '../../../src/series/errors';
import { expectUnchanged, pairs } from '../samples';
import { HISTORY, historyOf } from './gapHistories';

describe('gapForward', () => {
  // R: f <- ((A[1:8 + 2]/A[1:8])/(B[1:8 + 2]/B[1:8]))^6 - 1; o <- order(g[1:8]); k <- floor((0:7) * 3/8); for each bucket
  // i <- sort(o[k == bucket]); sandwich::NeweyWest(lm(f[i] ~ 1), lag = 1, prewhite = FALSE, adjust = FALSE)
  it('agrees with R', () => {
    const buckets = gapForward(HISTORY, 2, 3, 12);
    const expected = [
      [1, -0.3, -0.2, 3, 0.00076836270667035578, -0.0033578926460180458, 1 / 3, 0.027755570418845615, false],
      [2, -0.15, 0, 3, 0.13061343417419677, 0.17443732308405324, 1, 3.584681451473323, true],
      [3, 0.05, 0.1, 2, 0.41339425338654712, 0.41339425338654712, 1, 2.3083899177982423, false],
    ] as const;
    buckets.forEach((bucket, i) => {
      const [number, low, high, observations, mean, median, hitRate, t, now] = expected[i] ?? [];
      expect(bucket).toMatchObject({ bucket: number, low, high, observations, hitRate, now });
      expect(bucket.mean).toBeCloseTo(mean ?? NaN, 14);
      expect(bucket.median).toBeCloseTo(median ?? NaN, 14);
      expect(bucket.tStatistic).toBeCloseTo(t ?? NaN, 11);
    });
  });

  it('puts row i of N into bucket ⌊i·k/N⌋, equal gaps in order of time', () => {
    const gap = [5, 5, 5, 5, 5, 5, 5, 5];
    const doubling = [1, 2, 4, 8, 16, 32, 64, 128];
    const accelerating = gap.map((_, row) => 2 ** (row * row));
    const buckets = gapForward(historyOf(gap, accelerating, doubling), 1, 3, 1);
    expect(buckets.map(({ observations }) => observations)).toEqual([3, 2, 2]);
    // What follows row t is 2^(2t + 1)/2 − 1.
    expect(buckets.map(({ mean }) => mean)).toEqual([(0 + 3 + 15) / 3, (63 + 255) / 2, (1023 + 4095) / 2]);
  });

  it.each([
    ['below all', -9, 1],
    ['at the low of a bucket', 2, 2],
    ['between two', 2.5, 2],
    ['above all', 9, 3],
  ])('finds the bucket of a latest gap %s', (_, latest, expected) => {
    const buckets = gapForward(historyOf([1, 2, 3, latest], [1, 2, 3, 4], [1, 1, 1, 1]), 1, 3);
    expect(buckets.filter(({ now }) => now).map(({ bucket }) => bucket)).toEqual([expected]);
  });

  it('takes the last of several buckets that begin with the same gap', () => {
    const buckets = gapForward(historyOf([7, 7, 7, 7], [1, 2, 3, 4], [1, 1, 1, 1]), 1, 3);
    expect(buckets.map(({ now }) => now)).toEqual([false, false, true]);
  });

  it('has no t-statistic of one observation, nor of equal ones', () => {
    expect(gapForward(historyOf([1, 2], [1, 2], [1, 1]), 1, 1)[0]).toMatchObject({ observations: 1, tStatistic: NaN });
    expect(gapForward({ ...HISTORY, benchmark: HISTORY.asset }, 2, 2).map(({ tStatistic }) => tStatistic)).toEqual([
      Infinity,
      Infinity,
    ]);
    const inStep = HISTORY.asset.map((level) => level * 0.3);
    expect(gapForward({ ...HISTORY, benchmark: inStep }, 2, 2)[0]?.tStatistic).toBe(Infinity);
  });

  it('needs as many rows with a full horizon as buckets', () => {
    expect(gapForward(HISTORY, 5).length).toBe(5);
    expect(() => gapForward(HISTORY, 6)).toThrow(NotEnoughDataError);
    expect(() => gapForward(HISTORY, 6)).toThrow(
      'At least 5 rows with 6 further rows after them are needed; there are 4.',
    );
    expect(() => gapForward(HISTORY, 1, Number.MAX_SAFE_INTEGER)).toThrow(NotEnoughDataError);
    expect(() => gapForward(historyOf([], [], []), 1, 1)).toThrow('there are 0.');
  });

  it('shares all rows out in order, and does not depend on the unit of either price', () => {
    fc.assert(
      fc.property(pairs(20), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }), (pair, horizon, count) => {
        const history = {
          gap: pair.benchmark.map((level) => level - 100),
          asset: pair.asset,
          benchmark: pair.benchmark,
        };
        const buckets = gapForward(history, horizon, count);
        expect(buckets.reduce((total, { observations }) => total + observations, 0)).toBe(20 - horizon);
        expect(buckets.filter(({ now }) => now).length).toBe(1);
        buckets.slice(1).forEach(({ low }, i) => expect(low).toBeGreaterThanOrEqual(buckets[i]?.high ?? NaN));
        const doubled = { ...history, asset: history.asset.map((level) => 2 * level) };
        expect(gapForward(doubled, horizon, count)).toEqual(buckets);
      }),
    );
  });

  it('leaves its input as it was', () => expectUnchanged(HISTORY, (history) => gapForward(history, 2)));
});
