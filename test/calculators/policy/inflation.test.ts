import fc from 'fast-check';
import { inflation } from '../../../src/calculators/policy/inflation';
import { NotAvailableError } from '../../../src/series/errors';
import { expectUnchanged, levels } from '../samples';

const of = (...values: number[]) => Float64Array.from(values);

describe('inflation', () => {
  it.each([
    ['over two months', of(100, 101, 102, 104), 2, false, of(NaN, NaN, 0.02, 3 / 101)],
    ['over one', of(100, 102, 51), 1, false, of(NaN, 0.02, -0.5)],
    [
      'annualised over six months, which is squared',
      of(100, 0, 0, 0, 0, 0, 110).map((x) => x || NaN),
      6,
      true,
      of(NaN, NaN, NaN, NaN, NaN, NaN, 0.21),
    ],
    [
      'annualised over 24 months, which is the root',
      Float64Array.from({ length: 25 }, (_, row) => (row === 24 ? 121 : 100)),
      24,
      true,
      of(...new Array<number>(24).fill(NaN), 0.1),
    ],
    ['with a month that was never published', of(100, NaN, 102, 103), 1, false, of(NaN, NaN, NaN, 1 / 102)],
    ['with the month before it missing', of(NaN, 100, 102, 103), 2, false, of(NaN, NaN, NaN, 0.03)],
  ])('%s', (_, index, months, annualise, expected) => {
    const changes = inflation(index, months, annualise);
    expect(changes.length).toBe(expected.length);
    changes.forEach((change, row) => {
      if (Number.isNaN(expected[row])) expect(change).toBeNaN();
      else expect(change).toBeCloseTo(expected[row] as number, 14);
    });
  });

  it('spans 12 months by default', () => {
    const index = Float64Array.from({ length: 14 }, (_, row) => 100 + row);
    const changes = inflation(index);
    expect(changes.subarray(0, 12).every(Number.isNaN)).toBe(true);
    expect(changes[13]).toBe(12 / 101);
  });

  it('says what it needs where no row has two months', () => {
    expect(() => inflation(of(100, 101, 102, NaN), 3)).toThrow(
      'At least 1 row with a value in it and 3 rows before it is needed, which takes 4 rows; there are 0 such rows in 3.',
    );
    expect(() => inflation(of(NaN, NaN), 1)).toThrow(NotAvailableError);
    expect(() => inflation(of(100, NaN, 101), 1)).toThrow(NotAvailableError);
    expect(() => inflation(of(100, 101), Number.MAX_SAFE_INTEGER)).toThrow(NotAvailableError);
  });

  it('does not depend on the base of the index, and does not look ahead', () => {
    fc.assert(
      fc.property(levels(30), fc.integer({ min: 1, max: 12 }), fc.boolean(), (index, months, annualise) => {
        const changes = inflation(index, months, annualise);
        expect(
          inflation(
            index.map((value) => value / 4),
            months,
            annualise,
          ),
        ).toEqual(changes);
        expect(inflation(index.subarray(0, 20), months, annualise)).toEqual(changes.subarray(0, 20));
      }),
    );
  });

  it('leaves its input as it was', () => expectUnchanged(of(1, 2, 3), (index) => inflation(index, 1)));
});
