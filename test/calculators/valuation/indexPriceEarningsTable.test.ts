import fc from 'fast-check';
import { indexPriceEarnings, type IndexMembers } from '../../../src/calculators/valuation/indexPriceEarnings';
import { indexPriceEarningsTable } from '../../../src/calculators/valuation/indexPriceEarningsTable';
import { NotEnoughDataError } from '../../../src/series/errors';
import { expectUnchanged } from '../samples';

const of = (...members: readonly (readonly [number, number])[]): IndexMembers => ({
  marketCaps: Float64Array.from(members, ([marketCap]) => marketCap),
  earnings: Float64Array.from(members, ([, earned]) => earned),
});
const figures = (members: IndexMembers) =>
  indexPriceEarningsTable(members).map((row) => [
    row.losses,
    row.priceEarnings,
    row.earningsYield,
    row.share,
    row.members,
  ]);

describe('indexPriceEarningsTable', () => {
  it('lists the treatments with what each counts', () => {
    expect(figures(of([128, 8], [32, -4], [96, 12]))).toEqual([
      ['include', 16, 0.0625, 1, 3],
      ['exclude', 11.2, 1 / 11.2, 0.875, 2],
      ['zero', 12.8, 1 / 12.8, 1, 3],
      ['median', 12, 1 / 12, 0.875, 2],
    ]);
  });

  it('keeps a negative earnings yield where there is no ratio with losses', () => {
    expect(figures(of([60, 4], [40, -5]))).toEqual([
      ['include', NaN, -0.01, 1, 2],
      ['exclude', 15, 1 / 15, 0.6, 1],
      ['zero', 25, 0.04, 1, 2],
      ['median', 15, 1 / 15, 0.6, 1],
    ]);
  });

  it('has nothing but shares and members where nobody earns anything', () => {
    expect(figures(of([60, 0], [40, -5]))).toEqual([
      ['include', NaN, -0.05, 1, 2],
      ['exclude', NaN, NaN, 0, 0],
      ['zero', NaN, NaN, 1, 2],
      ['median', NaN, NaN, 0, 0],
    ]);
  });

  it('needs a member', () => {
    expect(() => indexPriceEarningsTable(of())).toThrow(NotEnoughDataError);
  });

  it('agrees with indexPriceEarnings', () => {
    const member = fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: -50, max: 100 }));
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 20 }), (list) => {
        const members = of(...list, [10, 2000]);
        for (const row of indexPriceEarningsTable(members)) {
          expect(row.priceEarnings).toBe(indexPriceEarnings(members, row.losses));
        }
      }),
    );
  });

  it('leaves its input as it was', () => expectUnchanged(of([60, 4], [40, -5]), indexPriceEarningsTable));
});
