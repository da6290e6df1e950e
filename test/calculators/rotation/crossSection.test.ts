import { crossSection, windowEnds } from '../../../src/calculators/rotation/crossSection';
import { NotAvailableError, NotEnoughDataError } from '../../../src/series/errors';
import { FIVE, panelOf } from './panels';

const all = (count: number) => Int32Array.from({ length: count }, (_, row) => row);
const measure = (lengths: readonly number[], panel = FIVE, rows = all(5), least = 1) =>
  crossSection(panel, rows, lengths, least, 'rows with a price');

describe('windowEnds', () => {
  it('follow each other back from the latest row', () => {
    expect(windowEnds(all(5), [1, 2], 'rows')).toEqual([4, 3, 1]);
  });

  it('are counted on the given rows alone', () => {
    expect(windowEnds(Int32Array.of(0, 2, 3), [1, 1], 'rows')).toEqual([3, 2, 0]);
  });
});

describe('crossSection', () => {
  it('measures each window from its end back, the latest first', () => {
    const growth = measure([1, 2]);
    expect(growth[0]?.[0]).toBe(104 / 106);
    expect(growth[1]?.[4]).toBe(99 / 98);
  });

  it('leaves out columns without a price at an end, and only those', () => {
    const panel = panelOf([1, NaN, 3], [1, 2, NaN], [NaN, 2, 3], [4, 4, 8]);
    expect(measure([2], panel, all(3))).toEqual([Float64Array.of(3, 2)]);
    expect(measure([1, 1], panel, all(3))).toEqual([Float64Array.of(2), Float64Array.of(1)]);
  });

  it('says how many rows and columns are needed and how many there are', () => {
    expect(() => measure([3, 2])).toThrow(new NotEnoughDataError(6, 5, 'rows with a price'));
    expect(() => measure([1], FIVE, all(0))).toThrow('there are 0.');
    expect(() => measure([1], panelOf([1, NaN], [2, 3]), all(2), 3)).toThrow(NotAvailableError);
    expect(() => measure([1], panelOf([1, NaN], [2, 3]), all(2), 3)).toThrow(/At least 3 columns .* of 2 there are 1/);
    expect(() => measure([1e15])).toThrow(NotEnoughDataError);
  });
});
