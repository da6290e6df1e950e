import fc from 'fast-check';
import { seasonality } from '../../../src/calculators/performance/seasonality';
import { endOfMonth, serialFromDate } from '../../../src/series/dates';
import { NotEnoughDataError } from '../../../src/series/errors';
import type { DatedRows } from '../../../src/series/series';
import { expectUnchanged, pairs } from '../samples';

const day = (iso: string) => {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  return serialFromDate({ year, month, day: date });
};
const rowsOf = (...rows: readonly (readonly [string, number, number])[]): DatedRows => ({
  dates: Float64Array.from(rows, ([date]) => day(date)),
  columns: [Float64Array.from(rows, ([, asset]) => asset), Float64Array.from(rows, ([, , benchmark]) => benchmark)],
});

describe('seasonality', () => {
  // Relative returns of January: +2 %, +5 %, −1 %. R: x <- c(.02, .05, -.01); mean(x) / (sd(x) / sqrt(3))
  const januaries = rowsOf(
    ['2021-12-31', 100, 100],
    ['2022-01-31', 103, 101],
    ['2022-12-30', 100, 100],
    ['2023-01-31', 105, 100],
    ['2023-12-29', 100, 100],
    ['2024-01-31', 100, 101],
  );

  it('describes each month of the year', () => {
    const months = seasonality(januaries);
    expect(months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(months[0]).toEqual({
      month: 1,
      mean: expect.closeTo(0.02, 14) as number,
      hitRate: 2 / 3,
      tStatistic: expect.closeTo(1.1547005383792512, 12) as number,
      observations: 3,
    });
    expect(months[1]).toEqual({ month: 2, mean: NaN, hitRate: NaN, tStatistic: NaN, observations: 0 });
    expect(months[11]?.observations).toBe(2);
  });

  it('compounds the periods of one month before it subtracts, and counts incomplete months', () => {
    const months = seasonality(
      rowsOf(
        ['2024-03-11', 100, 100],
        ['2024-03-15', 110, 105],
        ['2024-03-28', 121, 110.25],
        ['2024-04-02', 121, 121.275],
      ),
    );
    expect(months[2]).toMatchObject({ mean: expect.closeTo(0.21 - 0.1025, 14) as number, observations: 1 });
    expect(months[3]).toMatchObject({ mean: expect.closeTo(-0.1, 14) as number, hitRate: 0, tStatistic: NaN });
  });

  it('gives a period to the month of its end, and leaves out the month of a first row that ends nothing', () => {
    const months = seasonality(rowsOf(['2024-01-31', 1, 1], ['2024-04-30', 2, 1], ['2024-05-31', 3, 1]));
    expect(months.filter(({ observations }) => observations > 0).map(({ month }) => month)).toEqual([4, 5]);
  });

  it('keeps the same month of two years apart, even without rows between them', () => {
    expect(seasonality(rowsOf(['2022-05-31', 1, 1], ['2023-05-31', 2, 1], ['2024-05-31', 3, 1]))[4]?.observations).toBe(
      2,
    );
  });

  it('has no t-statistic of one observation, nor of equal ones', () => {
    const one = seasonality(rowsOf(['2024-01-31', 1, 1], ['2024-02-29', 2, 1]));
    expect(one[1]).toMatchObject({ mean: 1, hitRate: 1, tStatistic: NaN, observations: 1 });
    const flat = seasonality(
      rowsOf(['2022-12-30', 3, 7], ['2023-01-31', 3.3, 7.7], ['2023-12-29', 30, 10], ['2024-01-31', 33, 11]),
    );
    expect(flat[0]?.tStatistic).toBe(Infinity);
  });

  it('needs two rows', () => {
    expect(() => seasonality(rowsOf())).toThrow(NotEnoughDataError);
    expect(() => seasonality(rowsOf(['2024-01-31', 1, 1]))).toThrow('there are 1.');
  });

  it('counts every month once, does not depend on units, and is 0 of a series against itself', () => {
    fc.assert(
      fc.property(pairs(30), ({ asset, benchmark }) => {
        const dates = Float64Array.from(asset.keys(), (row) => endOfMonth(44000, row));
        const months = seasonality({ dates, columns: [asset, benchmark] });
        expect(months.reduce((total, { observations }) => total + observations, 0)).toBe(29);
        const columns = [asset.map((level) => 2 * level), benchmark.map((level) => level / 4)];
        expect(seasonality({ dates, columns })).toEqual(months);
        expect(seasonality({ dates, columns: [asset, asset] }).every(({ mean }) => mean === 0)).toBe(true);
      }),
    );
  });

  it('leaves its input as it was', () => expectUnchanged(januaries, seasonality));
});
