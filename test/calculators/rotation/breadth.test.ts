import fc from 'fast-check';
import { breadth } from '../../../src/calculators/rotation/breadth';
import { NotAvailableError, NotEnoughDataError } from '../../../src/series/errors';
import { expectUnchanged, levels } from '../samples';
import { benchmarkOf, FIVE, panelOf, scaledPanel } from './panels';

describe('breadth', () => {
  it.each([
    ['one of three', panelOf([100, 110], [100, 104], [100, 99]), benchmarkOf(100, 105), 1, 1 / 3],
    ['as good as the benchmark is not better', panelOf([4, 6], [8, 12], [8, 13]), benchmarkOf(2, 3), 1, 1 / 3],
    // Over the last two returns: 2.97 %, 2.94 %, −1.9 %, 2.88 %, 4.12 % against 2.9 %.
    ['three of five', FIVE, benchmarkOf(90, 95, 100, 101, 102.9), 2, 3 / 5],
    ['counted on the rows of the benchmark', panelOf([2, 9, 3], [2, 9, 1]), benchmarkOf(5, NaN, 6), 1, 1 / 2],
    [
      'a gap at an end leaves a column out',
      panelOf([2, 2, 3], [NaN, 2, 3], [2, NaN, 2]),
      benchmarkOf(5, 6, 6),
      2,
      1 / 2,
    ],
  ])('%s', (_, panel, benchmark, periods, expected) => {
    expect(breadth(panel, benchmark, periods)).toBe(expected);
  });

  it('measures 21 returns unless told', () => {
    const rising = Array.from({ length: 23 }, (_, row) => 100 + row);
    const early = [100, 200, ...Array.from({ length: 21 }, () => 200)];
    expect(breadth(panelOf(rising, early), benchmarkOf(...Array.from({ length: 23 }, () => 1)))).toBe(0.5);
  });

  it('needs a row more than returns, and a column with a price at both ends', () => {
    expect(() => breadth(FIVE, benchmarkOf(1, NaN, 1, NaN, 1), 3)).toThrow(
      new NotEnoughDataError(4, 3, 'rows with a value of the benchmark'),
    );
    expect(() => breadth(panelOf([NaN, 2], [3, NaN]), benchmarkOf(1, 2), 1)).toThrow(NotAvailableError);
  });

  it('does not depend on the unit of any price', () => {
    const factors = [2, 0.25, 1024, 0.5, 4];
    expect(breadth(scaledPanel(FIVE, factors), benchmarkOf(8, 8, 8, 8, 9), 2)).toBe(
      breadth(FIVE, benchmarkOf(2, 2, 2, 2, 2.25), 2),
    );
  });

  it('is 0 of columns that are the benchmark itself', () => {
    fc.assert(
      fc.property(levels(9), (prices) => {
        expect(breadth(panelOf([...prices], [...prices]), benchmarkOf(...prices), 5)).toBe(0);
      }),
    );
  });

  it('leaves its input as it was', () =>
    expectUnchanged(FIVE, (panel) => breadth(panel, benchmarkOf(1, 1, 1, 1, 1), 2)));
});
