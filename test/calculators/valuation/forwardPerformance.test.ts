import fc from 'fast-check';
import { forwardPerformance } from '../../../src/calculators/valuation/forwardPerformance';
import { InvalidNumberError } from '../../../src/series/errors';
import { expectUnchanged, pairs } from '../samples';
import { HISTORY, historyOf } from './gapHistories';

describe('forwardPerformance', () => {
  it('looks ahead from each row that has a full horizon, at a yearly rate', () => {
    const { gap, forward, size } = forwardPerformance(historyOf([1, 2, 3, 4], [1, 2, 4, 4], [1, 1, 1, 2]), 2, 1);
    expect(Array.from(gap)).toEqual([1, 2]);
    expect(Array.from(forward)).toEqual([1, 0]);
    expect(Array.from(size)).toEqual([1.5, 0.5]);
  });

  it('compounds to a year', () => {
    expect(forwardPerformance(historyOf([1, 2], [1, 1.5], [1, 1]), 1, 2).forward[0]).toBe(1.25);
  });

  it('has nothing to say beyond the data', () => {
    expect(forwardPerformance(HISTORY, 10, 12).forward.length).toBe(0);
    expect(forwardPerformance(HISTORY, Number.MAX_SAFE_INTEGER, 12).gap.length).toBe(0);
    expect(forwardPerformance(historyOf([], [], []), 1, 12).gap.length).toBe(0);
  });

  it('has no yearly rate beyond the largest number', () => {
    expect(() => forwardPerformance(historyOf([1, 2], [1, 2], [1, 1]), 1, 1e6)).toThrow(InvalidNumberError);
  });

  it('is exactly 0 of a series against itself, and stays as it was when rows are added', () => {
    fc.assert(
      fc.property(pairs(12), fc.integer({ min: 1, max: 11 }), ({ asset, benchmark }, horizon) => {
        const history = { gap: benchmark, asset, benchmark };
        expect(new Set(forwardPerformance({ ...history, benchmark: asset }, horizon, 12).forward)).toEqual(
          new Set([0]),
        );
        const shorter = historyOf([...history.gap.slice(0, -1)], [...asset.slice(0, -1)], [...benchmark.slice(0, -1)]);
        expect(forwardPerformance(shorter, horizon, 12).forward).toEqual(
          forwardPerformance(history, horizon, 12).forward.slice(0, -1),
        );
      }),
    );
  });

  it('leaves its input as it was', () => expectUnchanged(HISTORY, (history) => forwardPerformance(history, 2, 12)));
});
