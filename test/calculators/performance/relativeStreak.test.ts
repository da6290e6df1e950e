import fc from 'fast-check';
import { relativeStreak } from '../../../src/calculators/performance/relativeStreak';
import { NotEnoughDataError } from '../../../src/series/errors';
import { EXAMPLE, expectUnchanged, pairOf, pairs, scaled } from '../samples';

describe('relativeStreak', () => {
  const flat = (count: number) => new Array<number>(count).fill(8);
  it.each([
    ['three wins', pairOf([10, 9, 10, 11, 12], flat(5)), 3],
    ['two losses', pairOf([10, 12, 11, 10], flat(4)), -2],
    ['a draw', pairOf([10, 11, 11], flat(3)), 0],
    ['a draw ends a streak', pairOf([10, 11, 11, 12], flat(4)), 1],
    ['wins from the first row on', pairOf([10, 11, 12], flat(3)), 2],
    ['a win while both fall', pairOf([10, 9], [10, 8]), 1],
  ] as const)('%s', (_, pair, expected) => {
    expect(relativeStreak(pair)).toBe(expected);
  });

  it('needs two rows', () => {
    expect(() => relativeStreak(pairOf([], []))).toThrow(NotEnoughDataError);
    expect(() => relativeStreak(pairOf([1], [1]))).toThrow(NotEnoughDataError);
  });

  it('is 0 of a series against itself, and does not depend on the unit of either price', () => {
    fc.assert(
      fc.property(pairs(10), (pair) => {
        expect(relativeStreak({ ...pair, benchmark: pair.asset })).toBe(0);
        expect(relativeStreak(scaled(pair, 2, 16))).toBe(relativeStreak(pair));
      }),
    );
  });

  it('grows by one with another win and turns with a loss', () => {
    fc.assert(
      fc.property(pairs(10), (pair) => {
        const add = (asset: number) =>
          relativeStreak(
            pairOf(
              [...pair.asset, asset * (pair.asset[9] as number)],
              [...pair.benchmark, pair.benchmark[9] as number],
            ),
          );
        const before = relativeStreak(pair);
        expect(add(1.01)).toBe(Math.max(before, 0) + 1);
        expect(add(0.99)).toBe(Math.min(before, 0) - 1);
      }),
    );
  });

  it('leaves its input as it was', () => expectUnchanged(EXAMPLE, relativeStreak));
});
