import fc from 'fast-check';
import { wilcoxonSignedRank } from '../../src/statistics/wilcoxon';

const of = (...values: number[]) => Float64Array.from(values);

describe('wilcoxonSignedRank', () => {
  // R: p <- wilcox.test(x, exact = FALSE, correct = TRUE)$p.value; ±qnorm(p/2, lower.tail = FALSE), zeros dropped first
  it.each([
    ['with ties', of(1.2, -0.4, 2.5, 0.9, -1.1, 3.3, 0.4, -0.9), 1.052793609515395],
    ['with zeros', of(-3, -1, -2, -5, 4, 0, 0), -0.8090398349558905],
  ])('agrees with R %s', (_, values, expected) => expect(wilcoxonSignedRank(values)).toBeCloseTo(expected, 13));

  it.each([
    // W = 6, E = 3, σ = √(14/4): (3 − ½)/√3.5.
    ['three above 0', of(1, 2, 3), 2.5 / Math.sqrt(3.5)],
    ['one value, whose distance from the mean is the correction', of(-4), 0],
    ['as much above as below', of(1, -1), 0],
    ['zeros only', of(0, 0), Infinity],
    ['nothing', of(), Infinity],
  ])('of %s', (_, values, expected) => expect(wilcoxonSignedRank(values)).toBeCloseTo(expected, 14));

  it('changes sign with the values, does not depend on their unit or order, and leaves them as they were', () => {
    const values = fc
      .array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 30 })
      .filter((all) => all.some(Boolean));
    fc.assert(
      fc.property(values, (given) => {
        const before = of(...given);
        const z = wilcoxonSignedRank(before);
        expect(before).toEqual(of(...given));
        expect(wilcoxonSignedRank(of(...given.map((value) => -4 * value))) + z).toBeCloseTo(0, 14);
        expect(wilcoxonSignedRank(of(...given).reverse())).toBeCloseTo(z, 14);
      }),
    );
  });
});
