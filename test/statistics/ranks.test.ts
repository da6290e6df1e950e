import fc from 'fast-check';
import { averageRanks, spearmanCorrelation } from '../../src/statistics/ranks';

const of = (...values: number[]) => Float64Array.from(values);
const FIRST = of(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5);
const SECOND = of(2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4);

describe('averageRanks', () => {
  it.each([
    ['of nothing', of(), of()],
    ['of one value', of(7), of(1)],
    ['in order', of(-2, 0, 5), of(1, 2, 3)],
    ['all equal', of(4, 4, 4, 4), of(2.5, 2.5, 2.5, 2.5)],
    ['of zeros of both signs, which are equal', of(0, -0, 1), of(1.5, 1.5, 3)],
    ['of infinite values', of(Infinity, 1, -Infinity), of(3, 2, 1)],
    // R: rank(c(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5))
    ['as R', FIRST, of(4.5, 1.5, 6, 1.5, 8, 11, 3, 10, 8, 4.5, 8)],
  ])('%s', (_, values, expected) => expect(averageRanks(values)).toEqual(expected));

  it('is the number of smaller values and half of the others that are equal, plus 1', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 40 }), (list) => {
        const expected = list.map((value) => {
          const smaller = list.filter((other) => other < value).length;
          const equal = list.filter((other) => other === value).length;
          return smaller + (equal + 1) / 2;
        });
        expect([...averageRanks(Float64Array.from(list))]).toEqual(expected);
      }),
    );
  });

  it.each([
    ['spread evenly', (i: number) => (i * 7919) % 1009],
    ['crowded beside one far away', (i: number) => (i === 5 ? 1e12 : (i * 7919) % 331)],
    ['of few kinds', (i: number) => (i * 7919) % 7],
    ['too far apart for a difference', (i: number) => (i % 5 === 0 ? -1e308 : 1e308 - (i % 50) * 1e300)],
    ['as small as numbers get', (i: number) => (i % 40) * Number.MIN_VALUE],
  ])('ranks 600 values %s', (_, value) => {
    const values = Float64Array.from({ length: 600 }, (__, i) => value(i));
    const sorted = values.slice().sort();
    const expected = values.map((each) => (sorted.indexOf(each) + sorted.lastIndexOf(each)) / 2 + 1);
    expect(averageRanks(values)).toEqual(expected);
  });

  it('leaves its input as it was', () => {
    const values = of(3, 1, 2);
    averageRanks(values);
    expect(values).toEqual(of(3, 1, 2));
  });
});

describe('spearmanCorrelation', () => {
  it('agrees with R', () => {
    // R: cor(c(3,1,4,1,5,9,2,6,5,3,5), c(2,7,1,8,2,8,1,8,2,8,4), method = "spearman")
    expect(spearmanCorrelation(FIRST, SECOND)).toBeCloseTo(0.1384567651467695, 15);
  });

  it('is exactly 1 for any rising function of the values, and −1 for any falling one', () => {
    const values = fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(values, (list) => {
        const given = Float64Array.from(list);
        expect(
          spearmanCorrelation(
            given,
            given.map((value) => Math.exp(value / 100)),
          ),
        ).toBe(1);
        expect(
          spearmanCorrelation(
            given,
            given.map((value) => -(value ** 3)),
          ),
        ).toBe(-1);
      }),
    );
  });

  it('has no value where one side does not vary', () => {
    expect(spearmanCorrelation(of(1, 1, 1), of(1, 2, 3))).toBeNaN();
    expect(spearmanCorrelation(of(), of())).toBeNaN();
  });
});
