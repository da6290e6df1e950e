import fc from 'fast-check';
import { leadership } from '../../../src/calculators/rotation/leadership';
import { DivisionByZeroError, NotAvailableError, NotEnoughDataError } from '../../../src/series/errors';
import { expectUnchanged, levels } from '../samples';
import { FIVE, panelOf, scaledPanel } from './panels';

describe('leadership', () => {
  it.each([
    ['fully reversed', panelOf([100, 110, 110], [100, 105, 110], [100, 100, 111]), 1, 1, 1],
    ['unchanged', panelOf([100, 110, 130], [100, 105, 110], [100, 100, 100]), 1, 1, -1],
    // R: -cor(p[5,] / p[4,] - 1, p[4,] / p[1,] - 1, method = "spearman"); and with rows 5, 3, 1
    ['as R over one and three returns', FIVE, 1, 3, 0.6],
    ['as R over two and two returns', FIVE, 2, 2, 1],
  ])('%s', (_, panel, recent, prior, expected) => {
    expect(leadership(panel, recent, prior)).toBeCloseTo(expected, 14);
  });

  it('is never below −1 or above 1', () => {
    fc.assert(
      fc.property(fc.array(levels(7), { minLength: 3, maxLength: 8 }), (columns) => {
        const figure = leadership(panelOf(...columns.map((column) => [...column])), 2, 3);
        expect(Math.abs(figure)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
  });

  it('has no figure where all columns move in step in a window, but for rounding', () => {
    expect(() => leadership(panelOf([2, 3, 4], [4, 6, 7], [6, 9, 9]), 1, 1)).toThrow(DivisionByZeroError);
    const alike = scaledPanel(panelOf([1, 1.1, 1.3], [1, 1.1, 1.2], [1, 1.1, 1.1]), [0.3, 7, 1e-9]);
    expect(() => leadership(alike, 1, 1)).toThrow(DivisionByZeroError);
  });

  it('leaves out columns without a price at one of the three ends', () => {
    const gaps = panelOf([100, 110, 130], [100, 105, 110], [100, 100, 100], [NaN, 9, 9], [9, NaN, 1], [9, 9, NaN]);
    expect(leadership(gaps, 1, 1)).toBe(-1);
    expect(() => leadership(panelOf([1, 2, 3], [1, 3, 2], [1, NaN, 2]), 1, 1)).toThrow(NotAvailableError);
  });

  it('needs recent + prior + 1 rows', () => {
    expect(() => leadership(FIVE, 3, 2)).toThrow(new NotEnoughDataError(6, 5, 'rows with a price'));
    expect(() => leadership(FIVE)).toThrow('At least 148');
  });

  it('does not depend on the unit of any price', () => {
    expect(leadership(scaledPanel(FIVE, [2, 0.25, 1024, 0.5, 4]), 1, 3)).toBe(leadership(FIVE, 1, 3));
  });

  it('leaves its input as it was', () => expectUnchanged(FIVE, (panel) => leadership(panel, 1, 2)));
});
