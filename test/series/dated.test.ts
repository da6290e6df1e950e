import fc from 'fast-check';
import { datedRows, eventDates } from '../../src/series/dated';
import { pairSeries, usedRowCount } from '../../src/series/pairing';
import type { Series } from '../../src/series/series';

const series = (argument: string, ...values: number[]): Series => ({ argument, values: Float64Array.from(values) });
const list = (values: Float64Array) => Array.from(values);

describe('datedRows', () => {
  it('sorts by date and keeps the rows in which everything stands', () => {
    const rows = datedRows(series('dates', 45003, 45001, NaN, 45002, 45004), series('prices', 3, 1, 9, NaN, 4));
    expect(list(rows.dates)).toEqual([45001, 45003, 45004]);
    expect(rows.columns.map(list)).toEqual([[1, 3, 4]]);
  });

  it('drops times before it looks for repeated dates', () => {
    expect(() => datedRows(series('dates', 45001.25, 45001.75), series('prices', 1, 2))).toThrow(
      'dates has the date 2023-03-16 twice; keep one row for each date.',
    );
  });

  it('looks for repeated dates only among the rows that are kept', () => {
    expect(list(datedRows(series('dates', 45001, 45001), series('prices', NaN, 2)).dates)).toEqual([45001]);
  });

  it('names both lengths where they differ', () => {
    expect(() => datedRows(series('dates', 1, 2), series('prices', 1))).toThrow('dates has 2 values but prices has 1');
  });

  it('does not depend on the order of rows', () => {
    const row = fc.record({
      date: fc.integer({ min: 61, max: 60000 }),
      value: fc.oneof(fc.double({ noNaN: true }), fc.constant(NaN)),
    });
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ date }) => date }), fc.integer(), (rows, seed) => {
        const read = (order: typeof rows) =>
          datedRows(
            series('dates', ...order.map(({ date }) => date)),
            series('values', ...order.map(({ value }) => value)),
          );
        const shuffled = [...rows].sort((a, b) => Math.sin(a.date + seed) - Math.sin(b.date + seed));
        expect(read(shuffled)).toEqual(read(rows));
      }),
    );
  });
});

describe('eventDates', () => {
  it('sorts, and drops blanks and times', () => {
    expect(list(eventDates(series('cutDates', 45010, NaN, 45001.5)))).toEqual([45001, 45010]);
  });
  it('refuses a date that comes twice, by the name of its argument', () => {
    expect(() => eventDates(series('cutDates', 45010.2, 45010.7))).toThrow('cutDates has the date 2023-03-25 twice');
  });
});

describe('pairSeries', () => {
  it('keeps rows in which both have a value, and where they were', () => {
    const pair = pairSeries(series('asset', 1, NaN, 3, 4), series('benchmark', 5, 6, NaN, 8));
    expect([list(pair.asset), list(pair.benchmark), Array.from(pair.rows)]).toEqual([
      [1, 4],
      [5, 8],
      [0, 3],
    ]);
  });
  it('counts rows up to the last in which either has a value', () => {
    expect(usedRowCount(Float64Array.of(1, NaN, NaN), Float64Array.of(NaN, 2, NaN))).toBe(2);
    expect(usedRowCount(Float64Array.of(NaN), Float64Array.of(NaN))).toBe(0);
  });
});
