import { dispersion } from '../../../src/calculators/rotation/dispersion';
import { NotAvailableError, NotEnoughDataError } from '../../../src/series/errors';
import { expectUnchanged } from '../samples';
import { FIVE, panelOf, scaledPanel } from './panels';

describe('dispersion', () => {
  it.each([
    // Returns of 12.5 % and 25 %: half of their distance, times √2.
    ['by hand', panelOf([64, 72], [64, 80]), 1, 0.0625 * Math.SQRT2],
    // R: sd(p[5,] / p[4,] - 1), sd(p[5,] / p[3,] - 1)
    ['as R over one return', FIVE, 1, 0.0245633087505188],
    ['as R over two returns', FIVE, 2, 0.0235377827568686],
    [
      'counted on rows in which any column has a price',
      panelOf([4, NaN, NaN, 5], [4, NaN, 9, 6]),
      2,
      0.25 * Math.SQRT1_2,
    ],
  ])('%s', (_, panel, periods, expected) => {
    expect(dispersion(panel, periods)).toBeCloseTo(expected, 14);
  });

  it('is 0 where all columns move in step, but for rounding', () => {
    expect(dispersion(panelOf([10, 15], [20, 30]), 1)).toBe(0);
    expect(dispersion(scaledPanel(panelOf([1, 1.1], [1, 1.1], [1, 1.1]), [0.3, 7, 1e-9]), 1)).toBe(0);
  });

  it('leaves out columns without a price at an end', () => {
    expect(dispersion(panelOf([64, 72], [64, 80], [NaN, 5], [5, NaN]), 1)).toBeCloseTo(0.0625 * Math.SQRT2, 15);
  });

  it('needs a row more than returns, and two columns', () => {
    expect(() => dispersion(FIVE, 5)).toThrow(new NotEnoughDataError(6, 5, 'rows with a price'));
    expect(() => dispersion(panelOf([1, 2]), 1)).toThrow(NotAvailableError);
    expect(() => dispersion(FIVE)).toThrow('At least 22');
  });

  it('does not depend on the unit of any price', () => {
    expect(dispersion(scaledPanel(FIVE, [2, 0.25, 1024, 0.5, 4]), 3)).toBe(dispersion(FIVE, 3));
  });

  it('leaves its input as it was', () => expectUnchanged(FIVE, (panel) => dispersion(panel, 2)));
});
