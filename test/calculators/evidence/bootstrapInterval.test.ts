import { bootstrapInterval } from '../../../src/calculators/evidence/bootstrapInterval';
import { InvalidInputError, NotEnoughDataError } from '../../../src/series/errors';

const of = (...values: number[]) => Float64Array.from(values);
const VALUES = of(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4);

describe('bootstrapInterval', () => {
  // R: quantile(boot::tsboot(x, mean, R = 200000, l = 3, sim = "geom", endcorr = TRUE)$t, c(.025, .975)); with l = 1, c(.05, .95)
  it.each([
    [0.95, 3, 3.65, 6.1],
    [0.9, 1, 3.9, 5.85],
  ])('of level %d with blocks of %d agrees with R', (level, block, low, high) => {
    const interval = bootstrapInterval(VALUES, 'mean', level, block, 50_000);
    expect(Math.abs(interval.low - low)).toBeLessThan(0.051);
    expect(Math.abs(interval.high - high)).toBeLessThan(0.051);
  });

  it('takes the mean, a level of 0.95, blocks of n^(1/3), 9,999 samples and a seed of 1 unless told', () => {
    expect(bootstrapInterval(VALUES)).toEqual(bootstrapInterval(VALUES, 'mean', 0.95, Math.cbrt(20), 9999, 1));
  });

  it('widens with the level and with the length of blocks where values hang together', () => {
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    expect(width(bootstrapInterval(VALUES, 'mean', 0.99))).toBeGreaterThan(width(bootstrapInterval(VALUES)));
    const swings = Float64Array.from({ length: 200 }, (_, i) => Math.sin(i / 8));
    expect(width(bootstrapInterval(swings, 'mean', 0.95, 12))).toBeGreaterThan(
      2 * width(bootstrapInterval(swings, 'mean', 0.95, 1)),
    );
  });

  it('moves and scales with the values', () => {
    const { low, high } = bootstrapInterval(VALUES, 'median');
    const moved = bootstrapInterval(
      VALUES.map((value) => 4 * value - 8),
      'median',
    );
    expect([moved.low, moved.high]).toEqual([4 * low - 8, 4 * high - 8]);
  });

  it('repeats itself for a seed and not for another', () => {
    expect(bootstrapInterval(VALUES, 'stdev', 0.9, 2, 99, 3)).toEqual(
      bootstrapInterval(VALUES, 'stdev', 0.9, 2, 99, 3),
    );
    expect(bootstrapInterval(VALUES, 'stdev', 0.9, 2, 99, 3)).not.toEqual(
      bootstrapInterval(VALUES, 'stdev', 0.9, 2, 99, 4),
    );
  });

  it('is a point where the values do not vary', () => {
    expect(bootstrapInterval(of(0.5, 0.5, 0.5))).toEqual({ low: 0.5, high: 0.5 });
    expect(bootstrapInterval(of(0.1, 0.1, 0.1), 'stdev')).toEqual({ low: 0, high: 0 });
  });

  it('needs two values, and time', () => {
    expect(() => bootstrapInterval(of(1))).toThrow(new NotEnoughDataError(2, 1, 'values'));
    expect(() => bootstrapInterval(new Float64Array(100_000), 'median', 0.95, 1, 1e6)).toThrow(InvalidInputError);
    expect(() => bootstrapInterval(new Float64Array(100_000), 'median', 0.95, 1, 1e6)).toThrow(/at most \d+/);
  });

  it('leaves its input as it was', () => {
    const values = VALUES.slice();
    bootstrapInterval(values, 'median');
    expect(values).toEqual(VALUES);
  });
});
