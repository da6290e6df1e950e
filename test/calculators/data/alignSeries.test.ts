import fc from 'fast-check';
import { alignSeries, type AlignMethod } from '../../../src/calculators/data/alignSeries';
import { NotAvailableError, NotEnoughDataError } from '../../../src/series/errors';
import type { DatedRows } from '../../../src/series/series';

const rowsOf = (...pairs: readonly (readonly [number, number])[]): DatedRows => ({
  dates: Float64Array.from(pairs, ([date]) => date),
  columns: [Float64Array.from(pairs, ([, value]) => value)],
});
const table = (first: DatedRows, second: DatedRows, method?: AlignMethod) => {
  const aligned = alignSeries(first, second, method);
  return Array.from(aligned.dates, (date, row) => [date, aligned.first[row], aligned.second[row]]);
};
const FIRST = rowsOf([10, 1], [12, 2], [15, 3], [20, 4]);
const SECOND = rowsOf([11, 10], [12, 20], [18, 30]);

describe('alignSeries', () => {
  it('exact keeps dates that both have, and is the default', () => {
    expect(table(FIRST, SECOND)).toEqual([[12, 2, 20]]);
    expect(table(FIRST, SECOND, 'exact')).toEqual([[12, 2, 20]]);
  });

  it('previous takes the last value on or before, if there is one', () => {
    expect(table(FIRST, SECOND, 'previous')).toEqual([
      [10, 1, NaN],
      [12, 2, 20],
      [15, 3, 20],
      [20, 4, 30],
    ]);
  });

  it('nearest takes the closest value, of two as close the earlier', () => {
    expect(table(FIRST, SECOND, 'nearest')).toEqual([
      [10, 1, 10],
      [12, 2, 20],
      [15, 3, 20],
      [20, 4, 30],
    ]);
    expect(table(rowsOf([16, 1]), SECOND, 'nearest')).toEqual([[16, 1, 30]]);
  });

  it('does what a search through all dates does', () => {
    const series = fc
      .uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 })
      .map((dates) => rowsOf(...dates.sort((a, b) => a - b).map((date, row) => [date, row] as const)));
    fc.assert(
      fc.property(series, series, (first, second) => {
        const values = second.columns[0] ?? new Float64Array();
        const expected = Array.from(first.dates, (date) => {
          let best = 0;
          second.dates.forEach((other, row) => {
            if (Math.abs(other - date) < Math.abs((second.dates[best] as number) - date)) best = row;
          });
          return values[best];
        });
        expect(table(first, second, 'nearest').map(([, , value]) => value)).toEqual(expected);
      }),
    );
  });

  it('is the first series twice where both are one', () => {
    for (const method of ['exact', 'previous', 'nearest'] as const) {
      expect(table(FIRST, FIRST, method)).toEqual([
        [10, 1, 1],
        [12, 2, 2],
        [15, 3, 3],
        [20, 4, 4],
      ]);
    }
  });

  it('has no table where nothing matches or either side is empty', () => {
    expect(() => alignSeries(rowsOf([1, 1]), SECOND, 'exact')).toThrow(NotAvailableError);
    expect(() => alignSeries(rowsOf([1, 1], [2, 2]), SECOND, 'previous')).toThrow('None of the 2 dates');
    expect(() => alignSeries(rowsOf(), SECOND)).toThrow(NotEnoughDataError);
    expect(() => alignSeries(FIRST, rowsOf(), 'nearest')).toThrow('of the second series');
  });

  it('leaves its input as it was', () => {
    const before = JSON.stringify([FIRST, SECOND]);
    alignSeries(FIRST, SECOND, 'nearest');
    expect(JSON.stringify([FIRST, SECOND])).toBe(before);
  });
});
