import { compareFigures, growthExponent, ratios, spread } from '../../bench/runner/summary';

describe('spread', () => {
  it('gives the middle of the sorted rounds, and the ends', () => {
    expect(spread([5, 1, 3])).toEqual({ median: 3, lowest: 1, highest: 5 });
    expect(spread([4, 1, 2, 3])).toEqual({ median: 2.5, lowest: 1, highest: 4 });
  });
  it('has no figures of no rounds', () => {
    expect(spread([])).toEqual({ median: NaN, lowest: NaN, highest: NaN });
  });
});

describe('ratios', () => {
  it('pairs the rounds, as many as both have', () => {
    expect(ratios([6, 9], [2, 3, 100])).toEqual([3, 3]);
  });
});

describe('growthExponent', () => {
  const sizes = [1_000, 2_000, 4_000, 8_000];
  it.each([0, 0.5, 1, 2])('finds the power %p', (power) => {
    const times = sizes.map((size) => 7e-9 * size ** power);
    expect(growthExponent(sizes, times)).toBeCloseTo(power, 12);
  });
  it('finds the slope of the line that fits best', () => {
    // Logarithms to the base 2 of the times: 0, 2, 1, 3 at 0, 1, 2, 3; slope 0.8.
    const times = [1, 4, 2, 8];
    expect(growthExponent([1, 2, 4, 8], times)).toBeCloseTo(0.8, 12);
  });
});

describe('compareFigures', () => {
  it('takes the largest relative difference', () => {
    expect(compareFigures([1, 100], [1, 101], 0.01)).toEqual({ agrees: true, difference: '9.9e-3' });
    expect(compareFigures([1, 100], [1, 101], 0.009).agrees).toBe(false);
  });
  it('takes differences of small figures relative to 0.001', () => {
    expect(compareFigures([1e-9], [2e-9], 1e-6)).toEqual({ agrees: true, difference: '1.0e-6' });
  });
  it('wants missing figures missing on both sides', () => {
    expect(compareFigures([NaN, 1], [NaN, 1], 0).agrees).toBe(true);
    expect(compareFigures([NaN], [1], 1).agrees).toBe(false);
    expect(compareFigures([1], [NaN], 1).agrees).toBe(false);
  });
  it('takes infinity for equal to itself alone', () => {
    expect(compareFigures([Infinity], [Infinity], 0).agrees).toBe(true);
    expect(compareFigures([Infinity], [1], 1).agrees).toBe(false);
  });
  it('wants as many figures', () => {
    expect(compareFigures([1], [1, 2], 1)).toEqual({ agrees: false, difference: '1 figures against 2' });
  });
});
