import fc from 'fast-check';
import { captureRatio } from '../../../src/calculators/performance/captureRatio';
import { DivisionByZeroError, NotAvailableError, NotEnoughDataError } from '../../../src/series/errors';
import { EXAMPLE, expectUnchanged, pairOf, pairs, scaled } from '../samples';

describe('captureRatio', () => {
  const swing = pairOf([100, 150, 135], [100, 125, 100]);
  it.each([
    ['up', swing, 'up', 2],
    ['down', swing, 'down', 0.5],
    ['ratio', swing, 'ratio', 4],
    // The benchmark stands still in the second period, which counts on neither side.
    ['a period without a move', pairOf([100, 110, 55, 60.5], [100, 110, 110, 121]), 'up', 1],
    // R: g <- function(x) prod(1 + x)^(1 / length(x)) - 1; g(a[b > 0]) / g(b[b > 0]); g(a[b < 0]) / g(b[b < 0])
    ['figures from R', EXAMPLE, 'up', 1.120952301421021],
    ['figures from R', EXAMPLE, 'down', -0.90243735705539418],
  ] as const)('%s', (_, pair, side, expected) => {
    expect(captureRatio(pair, side)).toBeCloseTo(expected, 13);
  });

  it('needs two rows, and a period on the side asked for', () => {
    expect(() => captureRatio(pairOf([1], [1]))).toThrow(NotEnoughDataError);
    expect(() => captureRatio(pairOf([1, 2, 3], [3, 2, 1]))).toThrow(
      'At least 1 period in which the benchmark rose is needed; of 2 periods there are 0.',
    );
    expect(() => captureRatio(pairOf([1, 2], [1, 2]), 'down')).toThrow(NotAvailableError);
    expect(() => captureRatio(pairOf([1, 2], [1, 2]), 'ratio')).toThrow(NotAvailableError);
    expect(() => captureRatio(pairOf([1, 2], [1, 1]))).toThrow(NotAvailableError);
  });

  it('has no ratio to a down capture of 0', () => {
    expect(() => captureRatio(pairOf([1, 2, 2], [1, 2, 1]), 'ratio')).toThrow(DivisionByZeroError);
  });

  it('is 1 of a series against itself, and does not depend on the unit of either price', () => {
    fc.assert(
      fc.property(pairs(12), (pair) => {
        for (const side of ['up', 'down', 'ratio'] as const) {
          const itself = orNone(() => captureRatio({ ...pair, benchmark: pair.asset }, side));
          expect([1, NaN]).toContainEqual(itself);
          expect(orNone(() => captureRatio(scaled(pair, 2, 64), side))).toBe(orNone(() => captureRatio(pair, side)));
        }
      }),
    );
  });

  it('does not overflow where the product of all rises would', () => {
    const benchmark = Float64Array.from({ length: 40_001 }, (_, i) => (i % 2 === 0 ? 1 : 1.5));
    const asset = benchmark.map((level) => 1 + 1.2 * (level - 1));
    expect(captureRatio({ asset, benchmark, rows: Int32Array.from(asset.keys()) })).toBeCloseTo(1.2, 12);
  });

  it('leaves its input as it was', () => expectUnchanged(EXAMPLE, captureRatio));
});

function orNone(compute: () => number): number {
  try {
    return compute();
  } catch {
    return NaN;
  }
}
