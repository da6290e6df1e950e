import fc from 'fast-check';
import { quantile, quantileOfSorted } from '../../src/statistics/quantiles';

const values = fc.float64Array({ noNaN: true, noDefaultInfinity: true, minLength: 1, maxLength: 200 });

describe('quantile', () => {
  it('is that of the sorted values, which stay as they were', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (list, probability) => {
        const before = list.slice();
        // Added to 0, because 0 and -0 are one value.
        expect(0 + quantile(list, probability)).toBe(0 + quantileOfSorted(list.slice().sort(), probability));
        expect(list).toEqual(before);
      }),
    );
  });

  it.each([
    ['all equal', () => 5],
    ['in order', (i: number) => i],
    ['against order', (i: number) => -i],
    ['rising and falling', (i: number) => -Math.abs(i - 5000)],
    ['of few kinds', (i: number) => (i * 7919) % 3],
  ])('finds the median of 10,001 values %s', (_, value) => {
    const list = Float64Array.from({ length: 10_001 }, (__, i) => value(i));
    expect(quantile(list, 0.5)).toBe(list.slice().sort()[5000]);
  });

  // The largest values meet every middle, so that each parting takes off two values alone.
  it('sorts what an unlucky order would part for ever', () => {
    const list = Float64Array.from({ length: 4096 }, (_, i) => Math.min(i, 4095 - i));
    expect(quantile(list, 0.999)).toBe(quantileOfSorted(list.slice().sort(), 0.999));
  });

  it('of no values is not a number', () => expect(quantile(new Float64Array(), 0.5)).toBeNaN());
});
