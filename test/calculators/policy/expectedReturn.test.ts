import { expectedReturn, largestReturnWithin, withoutNoise } from '../../../src/calculators/policy/expectedReturn';
import { returnsOf } from './returns';

const RETURNS = returnsOf([9, 1, 3, 5, -7], [9, 0, 1, 2, 4]);

describe('expectedReturn', () => {
  it.each([
    ['marketadjusted', { alpha: 0, beta: 1, scale: 0 }],
    // The larger root mean square, of 1, 3 and 5.
    ['market', { alpha: 1, beta: 2, scale: Math.sqrt(35 / 3) }],
    ['meanadjusted', { alpha: 3, beta: 0, scale: 5 }],
  ] as const)('by %s', (model, expected) => expect(expectedReturn(RETURNS, model, 1, 4)).toEqual(expected));

  it('is unknown by the market model where the benchmark does not vary', () => {
    expect(expectedReturn(returnsOf([1, 2, 3], [4, 4, 4]), 'market', 0, 3)).toBeUndefined();
  });
});

describe('largestReturnWithin', () => {
  it.each([
    [1, 4, 5],
    [1, 5, 7],
    [2, 2, 0],
  ])('from %d to before %d is %d', (start, end, expected) =>
    expect(largestReturnWithin(RETURNS, start, end)).toBe(expected),
  );
});

describe('withoutNoise', () => {
  it.each([
    [1e-15, 0.05, 0],
    [-1e-15, 0.05, 0],
    [1e-13, 0.05, 1e-13],
    [-0.01, 0.05, -0.01],
    [0, 0, 0],
  ])('of %d beside %d is %d', (value, scale, expected) => expect(withoutNoise(value, scale)).toBe(expected));
});
