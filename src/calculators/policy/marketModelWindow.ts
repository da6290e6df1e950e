import { DIVIDES_BY_ZERO } from '../../series/series';
import { lineWithin } from '../../statistics/leastSquares';
import { zeroIfNoise } from '../../statistics/moments';
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
  /** How large the returns of both windows are, beside which rounding is noise. */
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
  const line = lineWithin(benchmark, asset, start, end);
  if (!line) return undefined;
  const { intercept, slope } = line;
  const estimation = end - start;
  const [first, after] = spans.window;
  const scale = Math.max(line.rootMeanSquareX, line.rootMeanSquareY, largestReturnWithin(returns, first, after));

  const abnormal = new Float64Array(estimation + after - first);
  let positive = 0;
  let squares = 0;
  for (let i = 0; i < estimation; i++) {
    const residual = (asset[start + i] as number) - intercept - slope * (benchmark[start + i] as number);
    const left = withoutNoise(residual, scale);
    abnormal[i] = left;
    squares += residual * residual;
    if (left > 0) positive++;
  }
  const deviation = zeroIfNoise(Math.sqrt(squares / (estimation - 2)), line.rootMeanSquareY);
  let cumulated = 0;
  let standardised = 0;
  for (let i = 0; i < after - first; i++) {
    const ofBenchmark = benchmark[first + i] as number;
    const left = withoutNoise((asset[first + i] as number) - intercept - slope * ofBenchmark, scale);
    const leverage = 1 / estimation + (ofBenchmark - line.meanX) ** 2 / line.squaresX;
    abnormal[estimation + i] = left;
    cumulated += left;
    standardised += left / (deviation * Math.sqrt(1 + leverage));
  }
  return {
    abnormal,
    cumulated: withoutNoise(cumulated, scale),
    standardised: deviation > 0 ? standardised : DIVIDES_BY_ZERO,
    positive,
    scale,
  };
}
