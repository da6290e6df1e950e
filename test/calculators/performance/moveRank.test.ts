import fc from 'fast-check';
import { moveRank } from '../../../src/calculators/performance/moveRank';
import { NotEnoughDataError } from '../../../src/series/errors';
import { EXAMPLE, expectUnchanged, pairOf, pairs, scaled } from '../samples';

describe('moveRank', () => {
  const flat = (count: number) => new Array<number>(count).fill(7);
  it.each([
    ['second of four', pairOf([100, 101, 104, 103, 106], flat(5)), 1, 2, 4],
    ['smallest of three over two periods', pairOf([100, 101, 104, 103, 106], flat(5)), 2, 3, 3],
    ['ties share the best rank', pairOf([64, 96, 96, 144], flat(4)), 1, 1, 3],
    ['a tie behind one larger', pairOf([64, 128, 192, 192, 288], flat(5)), 1, 2, 4],
    ['a single move', pairOf([1, 2], [1, 3]), 1, 1, 1],
    // R: d <- a - b; rank(-d, ties.method = "min")[7]
    ['figures from R', EXAMPLE, 1, 2, 7],
  ] as const)('%s', (_, pair, horizon, rank, count) => {
    expect(moveRank(pair, horizon)).toEqual({ rank, count });
  });

  it('needs one row more than the horizon', () => {
    expect(() => moveRank(pairOf([], []))).toThrow(NotEnoughDataError);
    expect(() => moveRank(EXAMPLE, 8)).toThrow(
      'At least 9 rows with a value in every argument are needed; there are 8.',
    );
    expect(() => moveRank(EXAMPLE, Number.MAX_SAFE_INTEGER)).toThrow(NotEnoughDataError);
  });

  it('ranks first of a series against itself, and does not depend on the unit of either price', () => {
    fc.assert(
      fc.property(pairs(15), fc.integer({ min: 1, max: 14 }), (pair, horizon) => {
        expect(moveRank({ ...pair, benchmark: pair.asset }, horizon)).toEqual({ rank: 1, count: 15 - horizon });
        expect(moveRank(scaled(pair, 4, 0.5), horizon)).toEqual(moveRank(pair, horizon));
      }),
    );
  });

  it('leaves its input as it was', () => expectUnchanged(EXAMPLE, moveRank));
});
