import { DIVIDES_BY_ZERO } from '../../series/series';
import { leastSquaresIfVaried } from '../../statistics/leastSquares';
import { mean, sum } from '../../statistics/moments';
import type { DatedReturns } from './datedReturns';
import { largestReturnWithin, withoutNoise } from './expectedReturn';

/** Where an event's windows lie among the returns; both ends exclude the last. */
export interface EventSpans {
  readonly estimation: readonly [start: number, end: number];
  readonly window: readonly [start: number, end: number];
}

/** What the market model leaves of the returns around one event. */
export interface MarketModelWindow {
  /** The residuals of the estimation, then the abnormal returns of the event window. */
  readonly abnormal: Float64Array;
  /** CAR: sum of the abnormal returns of the event window. */
  readonly cumulated: number;
  /** CSAR: sum of those returns, each divided by the standard error of its forecast; infinite where the estimation fits exactly. */
  readonly standardised: number;
  /** Residuals above 0. */
  readonly positive: number;
  /** Largest absolute return of either side in both windows. */
  readonly scale: number;
}

/**
 * Fits a = α + βb over the estimation window and applies it to the event window. A forecast errs by
 * s√(1 + 1/M + (b_t − b̄)²/Σ(b − b̄)²), s² = SSR/(M − 2). Undefined where the benchmark does not vary.
 * @see Patell, "Corporate forecasts of earnings per share and stock price behavior", Journal of Accounting Research 14 (1976)
 */
export function marketModelWindow(returns: DatedReturns, spans: EventSpans): MarketModelWindow | undefined {
  const { asset, benchmark } = returns;
  const [start, end] = spans.estimation;
  const explaining = benchmark.subarray(start, end);
  const fit = leastSquaresIfVaried(explaining, asset.subarray(start, end));
  if (!fit) return undefined;
  const estimation = end - start;
  const [first, after] = spans.window;
  const scale = Math.max(largestReturnWithin(returns, start, end), largestReturnWithin(returns, first, after));
  const centre = mean(explaining);
  let squares = 0;
  for (const value of explaining) squares += (value - centre) ** 2;

  const abnormal = new Float64Array(estimation + after - first);
  let positive = 0;
  fit.residuals.forEach((residual, i) => {
    const left = withoutNoise(residual, scale);
    abnormal[i] = left;
    if (left > 0) positive++;
  });
  let standardised = 0;
  for (let i = 0; i < after - first; i++) {
    const explained = benchmark[first + i] as number;
    const left = withoutNoise((asset[first + i] as number) - fit.intercept - fit.slope * explained, scale);
    const spread = Math.sqrt(1 + 1 / estimation + (explained - centre) ** 2 / squares);
    abnormal[estimation + i] = left;
    standardised += left / (fit.residualDeviation * spread);
  }
  return {
    abnormal,
    cumulated: withoutNoise(sum(abnormal.subarray(estimation)), scale),
    standardised: fit.residualDeviation > 0 ? standardised : DIVIDES_BY_ZERO,
    positive,
    scale,
  };
}
