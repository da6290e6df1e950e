import fc from 'fast-check';
import { resample, type Aggregate } from '../../../src/calculators/data/resample';
import { NotEnoughDataError } from '../../../src/series/errors';
import type { DatedRows } from '../../../src/series/series';
import { mean } from '../../../src/statistics/moments';
import { expectUnchanged } from '../samples';

const rowsOf = (dates: readonly number[], values: readonly number[]): DatedRows => ({
  dates: Float64Array.from(dates),
  columns: [Float64Array.from(values)],
});
/** 15 and 31 January, 15 and 29 February 2024, 15 April 2024. */
const ROWS = rowsOf([45306, 45322, 45337, 45351, 45397], [0.1, 0.2, 0.5, -0.5, 0.25]);

describe('resample', () => {
  it.each<[Aggregate, number[]]>([
    ['last', [0.2, -0.5, 0.25]],
    ['mean', [0.15, 0, 0.25]],
    ['sum', [0.3, 0, 0.25]],
    ['max', [0.2, 0.5, 0.25]],
    ['min', [0.1, -0.5, 0.25]],
    ['compound', [0.32, -0.25, 0.25]],
  ])('by month, %s', (aggregate, expected) => {
    const { dates, values } = resample(ROWS, 'M', aggregate);
    expect([...dates]).toEqual([45322, 45351, 45397]);
    expected.forEach((value, i) => expect(values[i]).toBeCloseTo(value, 15));
  });

  it('by quarter and year takes the last date present', () => {
    expect(resample(ROWS, 'Q').dates).toEqual(Float64Array.of(45351, 45397));
    expect(resample(ROWS, 'Y')).toEqual({ dates: Float64Array.of(45397), values: Float64Array.of(0.25) });
  });

  it('by ISO week goes across the end of a year', () => {
    // Monday 30 December 2024 to Sunday 5 January 2025, and the Monday after.
    const { dates, values } = resample(rowsOf([45656, 45660, 45662, 45663], [1, 2, 3, 4]), 'W', 'sum');
    expect([[...dates], [...values]]).toEqual([
      [45662, 45663],
      [6, 4],
    ]);
  });

  it('keeps the digits of small returns', () => {
    const tiny = rowsOf([1000, 1001], [1e-18, 2e-18]);
    expect(resample(tiny, 'Y', 'compound').values[0]).toBeCloseTo(3e-18, 30);
  });

  it('loses nothing: sums of periods make the sum of all, extremes are those of all, compounds compound', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: -50, max: 50 })), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(steps, fc.constantFrom('W' as const, 'M' as const, 'Q' as const, 'Y' as const), (list, frequency) => {
        let day = 30000;
        const rows = rowsOf(
          list.map(([days]) => (day += days)),
          list.map(([, value]) => value / 1000),
        );
        const values = rows.columns[0] ?? new Float64Array();
        const by = (aggregate: Aggregate) => resample(rows, frequency, aggregate).values;
        expect(mean(by('sum')) * by('sum').length).toBeCloseTo(mean(values) * values.length, 12);
        expect(Math.max(...by('max'))).toBe(Math.max(...values));
        expect(Math.min(...by('min'))).toBe(Math.min(...values));
        expect(by('compound').reduce((all, value) => all * (1 + value), 1)).toBeCloseTo(
          values.reduce((all, value) => all * (1 + value), 1),
          12,
        );
        expect(by('last')[by('last').length - 1]).toBe(values[values.length - 1]);
      }),
    );
  });

  it('needs a row', () => {
    expect(() => resample(rowsOf([], []), 'M')).toThrow(new NotEnoughDataError(1, 0, 'rows with a date and a value'));
  });

  it('leaves its input as it was', () => expectUnchanged(ROWS, (rows) => resample(rows, 'M', 'compound')));
});
