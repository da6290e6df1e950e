import fc from 'fast-check';
import { indexPriceEarnings, type IndexMembers } from '../../../src/calculators/valuation/indexPriceEarnings';
import { InvalidNumberError, NotEnoughDataError } from '../../../src/series/errors';
import { expectUnchanged } from '../samples';

const of = (...members: readonly (readonly [number, number])[]): IndexMembers => ({
  marketCaps: Float64Array.from(members, ([marketCap]) => marketCap),
  earnings: Float64Array.from(members, ([, earned]) => earned),
});
const INDEX = of([120, 8], [40, -2.5], [15, 1], [75, 0], [50, -4], [220, 14]);

describe('indexPriceEarnings', () => {
  // R: sum(M)/sum(E); sum(M[E > 0])/sum(E[E > 0]); sum(M)/sum(pmax(E, 0)); median(M[E > 0]/E[E > 0])
  it.each([
    ['include', 31.515151515151516],
    ['exclude', 15.434782608695652],
    ['zero', 22.608695652173914],
    ['median', 15],
  ] as const)('%s agrees with R', (losses, expected) => {
    expect(indexPriceEarnings(INDEX, losses)).toBeCloseTo(expected, 13);
  });

  it('includes losses unless told', () => {
    expect(indexPriceEarnings(INDEX)).toBe(indexPriceEarnings(INDEX, 'include'));
  });

  it('is the ratio of a single member', () => {
    for (const losses of ['include', 'exclude', 'zero', 'median'] as const) {
      expect(indexPriceEarnings(of([60, 4]), losses)).toBe(15);
    }
  });

  it('has no ratio to earnings of 0 or less', () => {
    expect(() => indexPriceEarnings(of([60, 4], [40, -4]))).toThrow(InvalidNumberError);
    expect(() => indexPriceEarnings(of([60, 4], [40, -5]))).toThrow(InvalidNumberError);
    // 0.1 + 0.2 − 0.3 is not 0 to a computer.
    expect(() => indexPriceEarnings(of([1, 0.1], [1, 0.2], [1, -0.3]))).toThrow(InvalidNumberError);
    for (const losses of ['exclude', 'zero', 'median'] as const) {
      expect(() => indexPriceEarnings(of([60, 0], [40, -5]), losses)).toThrow(InvalidNumberError);
      expect(indexPriceEarnings(of([60, 4], [40, -5]), losses)).toBeGreaterThan(0);
    }
  });

  it('needs a member', () => {
    expect(() => indexPriceEarnings(of())).toThrow(NotEnoughDataError);
    expect(() => indexPriceEarnings(of(), 'median')).toThrow(
      'At least 1 member with both market value and earnings are needed; there are 0.',
    );
  });

  it('orders the treatments, and does not depend on the unit of money', () => {
    const member = fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: -50, max: 100 }));
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 20 }), (list) => {
        const members = of(...list, [10, 2000]);
        expect(indexPriceEarnings(members, 'exclude')).toBeLessThanOrEqual(indexPriceEarnings(members, 'zero'));
        expect(indexPriceEarnings(members, 'zero')).toBeLessThanOrEqual(indexPriceEarnings(members, 'include'));
        const thousands = {
          marketCaps: members.marketCaps.map((value) => value / 1024),
          earnings: members.earnings.map((value) => value / 1024),
        };
        expect(indexPriceEarnings(thousands)).toBe(indexPriceEarnings(members));
      }),
    );
  });

  it('leaves its input as it was', () => expectUnchanged(INDEX, (members) => indexPriceEarnings(members, 'median')));
});
