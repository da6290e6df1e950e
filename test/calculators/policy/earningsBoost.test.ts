import { earningsBoost } from '../../../src/calculators/policy/earningsBoost';
import { InvalidNumberError } from '../../../src/series/errors';

describe('earningsBoost', () => {
  it.each([
    ['a cut of one point at 21 % tax', 1000, -100, 50, 0.21, 1, 0.158],
    ['a rise', 1000, 100, 50, 0.21, 1, -0.158],
    ['half of it passed through, untaxed', 1000, -100, 50, 0, 0.5, 0.1],
    ['net cash', -1000, -100, 50, 0, 1, -0.2],
    ['no debt', 0, -100, 50, 0.21, 1, 0],
    ['no change', 1000, 0, 50, 0.21, 1, 0],
    ['all taxed away', 1000, 100, 50, 1, 1, 0],
  ])('of %s', (_, debt, change, income, tax, passed, expected) => {
    const boost = earningsBoost(debt, change, income, tax, passed);
    expect(boost).toBeCloseTo(expected, 15);
    expect(Object.is(boost, -0)).toBe(false);
  });

  it.each([0, -20])('has no percentage of a net income of %d', (income) =>
    expect(() => earningsBoost(1000, -100, income, 0.21, 1)).toThrow(InvalidNumberError),
  );
});
