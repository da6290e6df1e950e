import fc from 'fast-check';
import { regime } from '../../../src/calculators/rotation/regime';
import { DivisionByZeroError, NotAvailableError, NotEnoughDataError } from '../../../src/series/errors';
import { drawRegimes, SWITCHING } from '../../statistics/regimes';
import { expectUnchanged, levels, pairOf, scaled } from '../samples';

/** Levels of an asset with the given relative log returns against a benchmark that moves too. */
function pairWith(returns: Float64Array) {
  const benchmark = Array.from({ length: returns.length + 1 }, (_, row) => 100 * Math.exp(0.02 * Math.sin(row)));
  let relative = 1;
  return pairOf(
    [
      50 * (benchmark[0] ?? 1),
      ...[...returns].map((value, row) => 50 * (relative *= Math.exp(value)) * (benchmark[row + 1] ?? 1)),
    ],
    benchmark,
  );
}
const PAIR = pairWith(SWITCHING.map((value) => value / 100));

describe('regime', () => {
  it('fits the relative log returns', () => {
    const { means, deviations, stays, logLikelihood, smoothed } = regime(PAIR);
    // The fit of statsmodels to the same values a hundred times as large.
    expect(means[0]).toBeCloseTo(0.0099043303, 8);
    expect(means[1]).toBeCloseTo(-0.0119122242, 8);
    expect(deviations[0]).toBeCloseTo(Math.sqrt(0.14575361) / 100, 8);
    expect(stays[0]).toBeCloseTo(0.88672783, 6);
    expect(logLikelihood).toBeCloseTo(-137.65346192622485 + 120 * Math.log(100), 7);
    expect(smoothed.length).toBe(120);
  });

  it('does not depend on the unit of either price', () => {
    const other = regime(scaled(PAIR, 1000, 3));
    expect(other.stays[0]).toBeCloseTo(regime(PAIR).stays[0], 7);
    expect(other.logLikelihood).toBeCloseTo(regime(PAIR).logLikelihood, 8);
  });

  it('turns round where the two sides change places', () => {
    const turned = regime({ ...PAIR, asset: PAIR.benchmark, benchmark: PAIR.asset });
    const { means, smoothed } = regime(PAIR);
    expect(turned.means[0]).toBeCloseTo(-means[1], 8);
    turned.smoothed.forEach((probability, row) => expect(probability).toBeCloseTo(1 - (smoothed[row] ?? NaN), 5));
  });

  it('needs 20 relative returns', () => {
    const { values } = drawRegimes(20, 3, [0.01, -0.01], [0.01, 0.02], [0.9, 0.9]);
    expect(() => regime(pairWith(values.subarray(0, 19)))).toThrow(new NotEnoughDataError(20, 19, 'relative returns'));
    expect(regime(pairWith(values)).filtered.length).toBe(20);
    expect(() => regime(pairOf([], []))).toThrow('there are 0.');
  });

  it('has no figure of an asset against itself, or where the two move in step but for rounding', () => {
    fc.assert(
      fc.property(levels(30), (asset) => {
        const rows = Int32Array.from(asset.keys());
        expect(() => regime({ asset, benchmark: asset, rows })).toThrow(DivisionByZeroError);
        expect(() => regime({ asset, benchmark: asset.map((level) => level * 0.3), rows })).toThrow(
          DivisionByZeroError,
        );
      }),
    );
  });

  it('does not converge where two values alternate', () => {
    expect(() => regime(pairWith(Float64Array.from({ length: 40 }, (_, row) => (row % 2) / 100)))).toThrow(
      NotAvailableError,
    );
  });

  it('leaves its input as it was', () => expectUnchanged(PAIR, regime));
});
