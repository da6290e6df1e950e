import { interestCover } from '../../../src/calculators/policy/interestCover';
import { InvalidNumberError } from '../../../src/series/errors';

describe('interestCover', () => {
  it.each([
    ['after a rise', 120, 40, 1000, 200, 2],
    ['after a cut', 120, 40, 1000, -100, 4],
    ['of a loss', -30, 40, 1000, -100, -1],
    ['without floating debt', 120, 40, 0, -100, 3],
    ['of interest that only the change brings', 10, 0, 1000, 100, 1],
  ])('%s', (_, ebit, interest, debt, change, expected) =>
    expect(interestCover(ebit, interest, debt, change)).toBe(expected),
  );

  it.each([
    ['nothing', 40, 1000, -400],
    ['less than nothing', 40, 1000, -500],
    ['only rounding noise', 0.3, 1.1, (-10_000 * 0.3) / 1.1 + 1e-12],
    ['no interest and no debt', 0, 0, 100],
  ])('has no figure where %s is left', (_, interest, debt, change) =>
    expect(() => interestCover(100, interest, debt, change)).toThrow(InvalidNumberError),
  );
});
