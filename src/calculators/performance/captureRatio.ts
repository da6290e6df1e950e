import { DivisionByZeroError, NotAvailableError, NotEnoughDataError } from '../../series/errors';
import type { Pair } from '../../series/series';
import { mean } from '../../statistics/moments';

export type CaptureSide = 'up' | 'down' | 'ratio';

/**
 * Share of the benchmark's rises (`up`) or falls (`down`) that the asset went along with: its compound mean return over the
 * periods in which the benchmark rose (fell), divided by the benchmark's own; `ratio` is up/down. The compound mean of m
 * returns is (Π(1 + r))^(1/m) − 1, per period.
 * @throws NotEnoughDataError for fewer than two rows
 * @throws NotAvailableError where the benchmark never rose, or never fell
 * @throws DivisionByZeroError for `ratio` where the asset did not move on balance while the benchmark fell
 * @see Bacon, Practical Portfolio Performance Measurement and Attribution (2008), up and down capture
 */
export function captureRatio(pair: Pair, side: CaptureSide = 'up'): number {
  if (pair.rows.length < 2) throw new NotEnoughDataError(2, pair.rows.length);
  if (side !== 'ratio') return capture(pair, side);
  const up = capture(pair, 'up');
  const down = capture(pair, 'down');
  if (down === 0) throw new DivisionByZeroError('The down capture is 0.');
  return up / down;
}

function capture({ asset, benchmark }: Pair, side: 'up' | 'down'): number {
  const ofAsset: number[] = [];
  const ofBenchmark: number[] = [];
  for (let row = 1; row < asset.length; row++) {
    const growth = (benchmark[row] as number) / (benchmark[row - 1] as number);
    if (side === 'up' ? growth <= 1 : growth >= 1) continue;
    ofBenchmark.push(Math.log(growth));
    ofAsset.push(Math.log((asset[row] as number) / (asset[row - 1] as number)));
  }
  if (ofAsset.length === 0) {
    throw new NotAvailableError(
      `At least 1 period in which the benchmark ${side === 'up' ? 'rose' : 'fell'} is needed; of ${asset.length - 1} periods there are 0.`,
    );
  }
  return compoundMean(ofAsset) / compoundMean(ofBenchmark);
}

/** From logarithms, because the product of thousands of growth factors may be beyond the largest number. */
function compoundMean(logarithms: readonly number[]): number {
  return Math.expm1(mean(Float64Array.from(logarithms)));
}
