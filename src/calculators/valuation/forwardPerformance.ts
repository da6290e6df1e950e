import { InvalidNumberError } from '../../series/errors';

/** A valuation gap with the levels of both sides, row by row, oldest first; every row has all three. */
export interface GapHistory {
  readonly gap: Float64Array;
  readonly asset: Float64Array;
  readonly benchmark: Float64Array;
}

/** What followed the rows that have a row `horizon` periods after them. */
export interface ForwardPerformance {
  readonly gap: Float64Array;
  /** Annualised geometric relative performance from the row to the row `horizon` periods later. */
  readonly forward: Float64Array;
  /** For each row the larger absolute return of the two sides over the horizon, at a yearly rate without compounding. */
  readonly size: Float64Array;
}

/**
 * Relative performance over the `horizon` periods after each row, at a yearly rate:
 * ((A_{t+h}/A_t)/(B_{t+h}/B_t))^(periodsPerYear/h) − 1.
 * @throws InvalidNumberError where a yearly rate is beyond the largest number
 */
export function forwardPerformance(
  { gap, asset, benchmark }: GapHistory,
  horizon: number,
  periodsPerYear: number,
): ForwardPerformance {
  const count = Math.max(0, gap.length - horizon);
  const forward = new Float64Array(count);
  const size = new Float64Array(count);
  const horizonsPerYear = periodsPerYear / horizon;
  for (let row = 0; row < count; row++) {
    const assetGrowth = (asset[row + horizon] as number) / (asset[row] as number);
    const benchmarkGrowth = (benchmark[row + horizon] as number) / (benchmark[row] as number);
    const yearly = (assetGrowth / benchmarkGrowth) ** horizonsPerYear - 1;
    if (!Number.isFinite(yearly)) {
      throw new InvalidNumberError(`The relative performance after row ${row + 1} has no yearly rate.`);
    }
    forward[row] = yearly;
    size[row] = Math.max(Math.abs(assetGrowth - 1), Math.abs(benchmarkGrowth - 1)) * horizonsPerYear;
  }
  return { gap: gap.subarray(0, count), forward, size };
}
