import type { GapHistory } from '../../../src/calculators/valuation/forwardPerformance';

export const historyOf = (
  gap: readonly number[],
  asset: readonly number[],
  benchmark: readonly number[],
): GapHistory => ({
  gap: Float64Array.from(gap),
  asset: Float64Array.from(asset),
  benchmark: Float64Array.from(benchmark),
});

/** Ten rows for which figures from R are cited. */
export const HISTORY = historyOf(
  [-0.2, -0.1, -0.3, 0, 0.1, -0.15, 0.05, -0.25, -0.05, -0.12],
  [100, 103, 101, 108, 107, 112, 110, 118, 121, 119],
  [50, 51, 50, 52, 53, 52.5, 54, 55, 54, 56],
);
