import { readDays } from '../../../src/functions/cells/readDays';

const USUAL = { from: 0, to: 5 };

describe('readDays', () => {
  it.each([
    [null, null, 0, 5],
    [-10, -5, -10, -5],
    [3, 3, 3, 3],
    ['2', null, 2, 5],
  ])('reads %p and %p as %d to %d', (from, to, first, last) =>
    expect(readDays(from, to, USUAL)).toEqual({ from: first, to: last }),
  );

  it('refuses days that are not whole, and a last day before the first', () => {
    expect(() => readDays(0.5, null, USUAL)).toThrow('from must be a whole number; it is 0.5.');
    expect(() => readDays(null, 'x', USUAL)).toThrow('to must be a whole number; it is "x".');
    expect(() => readDays(6, null, USUAL)).toThrow('to is 5, before from, which is 6; give a later day.');
  });
});
