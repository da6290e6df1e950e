import { DivisionByZeroError, NotEnoughDataError } from '../../series/errors';
import { DIVIDES_BY_ZERO, type Pair } from '../../series/series';
import { normalCdf } from '../../statistics/normal';
import { percentileWithin } from '../../statistics/quantiles';
import { moveZScore } from '../performance/moveZScore';

/** What speaks for a short squeeze: how much is short, how long it takes to cover, and whether the price moves against the shorts. */
export interface SqueezeHistory {
  /** Short interest as a fraction of the float, and days to cover; each without gaps, oldest first. They need not be equally long. */
  readonly shortFloat: Float64Array;
  readonly daysToCover: Float64Array;
  /** Levels of the asset and its benchmark. */
  readonly levels: Pair;
}

export interface SqueezeComponent {
  readonly component: string;
  readonly value: number;
  /** 0 to 100. Infinite, as the value, where earlier relative returns do not vary. */
  readonly score: number;
}

/**
 * Latest short float and days to cover, scored by their percentile in their own history, and the z-score of the latest relative
 * return, scored by the normal distribution.
 * @throws NotEnoughDataError for a history of fewer than two values, and for fewer than 22 rows with both levels
 */
export function squeezeComponents({
  shortFloat,
  daysToCover,
  levels,
}: SqueezeHistory): readonly [SqueezeComponent, SqueezeComponent, SqueezeComponent] {
  const move = moveOrInfinite(levels);
  return [
    ranked('short float', shortFloat, 'values of shortFloat'),
    ranked('days to cover', daysToCover, 'values of daysToCover'),
    {
      component: 'relative move (z)',
      value: move,
      score: Number.isFinite(move) ? 100 * normalCdf(move) : DIVIDES_BY_ZERO,
    },
  ];
}

function ranked(component: string, history: Float64Array, what: string): SqueezeComponent {
  if (history.length < 2) throw new NotEnoughDataError(2, history.length, what);
  const value = history[history.length - 1] as number;
  return { component, value, score: 100 * percentileWithin(history, value) };
}

function moveOrInfinite(levels: Pair): number {
  try {
    return moveZScore(levels);
  } catch (failure) {
    if (failure instanceof DivisionByZeroError) return DIVIDES_BY_ZERO;
    throw failure;
  }
}
