import { NotEnoughDataError } from '../../series/errors';
import { DIVIDES_BY_ZERO, type Pair } from '../../series/series';
import { exponentialAverage, rollingMean, rollingMoments } from '../../statistics/rolling';

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
  const strength = pair.asset.map((level, row) => level / (pair.benchmark[row] as number));
  if (method === 'zscore') return standardised(strength, window);
  const average = method === 'ema' ? exponentialAverage : rollingMean;
  const fast = Math.max(2, Math.round(window / 3));
  const ratio = ratioOf(average(strength, fast), average(strength, window));
  // The slow average begins at the longer of both windows; before it there is no ratio to average.
  const first = Math.min(Math.max(window, fast) - 1, ratio.length);
  const momentum = new Float64Array(ratio.length).fill(NaN);
  momentum.set(ratioOf(ratio.subarray(first), average(ratio.subarray(first), fast)), first);
  return { ratio, momentum };
}

/** Rows that have to be there for the first RS-Ratio and the first RS-Momentum. */
export function rowsNeeded(
  window: number,
  method: RotationMethod,
): { readonly ratio: number; readonly momentum: number } {
  const fast = Math.max(2, Math.round(window / 3));
  const ratio = method === 'zscore' ? window : Math.max(window, fast);
  return { ratio, momentum: method === 'zscore' ? 2 * window : ratio + fast - 1 };
}

/** @throws NotEnoughDataError where the pair has fewer rows than needed */
export function requireRows(pair: Pair, needed: number): void {
  if (pair.rows.length < needed) throw new NotEnoughDataError(needed, pair.rows.length);
}

function ratioOf(fast: Float64Array, slow: Float64Array): Float64Array {
  return fast.map((value, row) => 100 * (value / (slow[row] as number)));
}

function standardised(strength: Float64Array, window: number): Rotation {
  const ratio = zScores(strength, window).map((z) => 100 + z);
  const momentum = new Float64Array(ratio.length).fill(NaN);
  // A flat window leaves a row without a ratio; the changes from it and to it do not exist, nor a momentum that would need them.
  const changes = ratio.map((value, row) => value - (ratio[row - 1] ?? NaN));
  const firstChange = window;
  let start = firstChange;
  for (let row = firstChange; row <= changes.length; row++) {
    if (row < changes.length && Number.isFinite(changes[row])) continue;
    momentum.set(
      zScores(changes.subarray(start, row), window).map((z) => 100 + z),
      start,
    );
    start = row + 1;
  }
  for (let row = 2 * window - 1; row < momentum.length; row++) {
    if (Number.isNaN(momentum[row])) momentum[row] = DIVIDES_BY_ZERO;
  }
  return { ratio, momentum };
}

function zScores(values: Float64Array, window: number): Float64Array {
  const { mean, deviation } = rollingMoments(values, window);
  return values.map((value, row) => {
    const spread = deviation[row] as number;
    return spread === 0 ? DIVIDES_BY_ZERO : (value - (mean[row] as number)) / spread;
  });
}
