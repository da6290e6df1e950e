import { NotEnoughDataError } from '../../series/errors';
import { DIVIDES_BY_ZERO, type Pair } from '../../series/series';
import { exponentialAverage, percentOfRollingMean, rollingMean, rollingScores } from '../../statistics/rolling';

/**
 * Published open approximations of RS-Ratio and RS-Momentum; none is JdK's proprietary formula.
 * `averages` and `ema` set a fast average of relative strength against a slow one, `zscore` standardises it.
 */
export type RotationMethod = 'averages' | 'ema' | 'zscore';
export const ROTATION_METHODS: readonly RotationMethod[] = ['averages', 'ema', 'zscore'];

/** RS-Ratio and RS-Momentum of each row: NaN before the windows are full, infinite where a window is flat. */
export interface Rotation {
  readonly ratio: Float64Array;
  readonly momentum: Float64Array;
}

/**
 * With RS = A/B, window w and f = max(2, round(w/3)):
 *
 *   averages  ratio = 100·SMA_f(RS)/SMA_w(RS), momentum = 100·ratio/SMA_f(ratio)
 *   ema       the same with exponential averages, α = 2/(n + 1), seeded with the mean of the first n values
 *   zscore    ratio = 100 + (RS − SMA_w(RS))/SD_w(RS), momentum = 100 + z-score over w of the one-row change of ratio
 *
 * Each row uses only rows up to itself.
 */
export function rotation(pair: Pair, window: number, method: RotationMethod): Rotation {
  const ratio = rotationRatio(pair, window, method);
  const momentum =
    method === 'zscore' ? changeScores(ratio, window) : PERCENT_OF[method](ratio, ratio, fastWindow(window));
  return { ratio, momentum };
}

/** The RS-Ratio alone. */
export function rotationRatio({ asset, benchmark }: Pair, window: number, method: RotationMethod): Float64Array {
  const strength = new Float64Array(asset.length);
  for (let row = 0; row < asset.length; row++) strength[row] = (asset[row] as number) / (benchmark[row] as number);
  if (method === 'zscore') return rollingScores(strength, window, 100);
  const fast = method === 'ema' ? exponentialAverage : rollingMean;
  return PERCENT_OF[method](fast(strength, fastWindow(window)), strength, window);
}

/** 100·numerator/average of the values, by the average of each method. */
const PERCENT_OF = { averages: percentOfRollingMean, ema: percentOfExponentialAverage };

function percentOfExponentialAverage(numerators: Float64Array, values: Float64Array, span: number): Float64Array {
  return exponentialAverage(values, span).map((average, row) => 100 * ((numerators[row] as number) / average));
}

function fastWindow(window: number): number {
  return Math.max(2, Math.round(window / 3));
}

/** Rows that have to be there for the first RS-Ratio and the first RS-Momentum. */
export function rowsNeeded(
  window: number,
  method: RotationMethod,
): { readonly ratio: number; readonly momentum: number } {
  const fast = fastWindow(window);
  const ratio = method === 'zscore' ? window : Math.max(window, fast);
  return { ratio, momentum: method === 'zscore' ? 2 * window : ratio + fast - 1 };
}

/** @throws NotEnoughDataError where the pair has fewer rows than needed */
export function requireRows(pair: Pair, needed: number): void {
  if (pair.rows.length < needed) throw new NotEnoughDataError(needed, pair.rows.length);
}

/** RS-Momentum of the method zscore. */
function changeScores(ratio: Float64Array, window: number): Float64Array {
  const length = ratio.length;
  const changes = new Float64Array(length).fill(NaN, 0, 1);
  for (let row = 1; row < length; row++) changes[row] = (ratio[row] as number) - (ratio[row - 1] as number);
  const momentum = new Float64Array(length).fill(NaN);
  // A flat window leaves a row without a ratio; the changes from it and to it do not exist, nor a momentum that would need them.
  let start = window;
  for (let row = start; row <= length; row++) {
    if (row < length && Number.isFinite(changes[row])) continue;
    momentum.set(rollingScores(changes.subarray(start, row), window, 100), start);
    start = row + 1;
  }
  for (let row = 2 * window - 1; row < length; row++) {
    if (Number.isNaN(momentum[row])) momentum[row] = DIVIDES_BY_ZERO;
  }
  return momentum;
}
