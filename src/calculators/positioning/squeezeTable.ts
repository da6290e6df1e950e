import { MISSING } from '../../series/series';
import { squeezeComponents, type SqueezeComponent, type SqueezeHistory } from './squeezeComponents';

/** One for each component, at least 0; their sum is 1. */
export type SqueezeWeights = readonly [shortFloat: number, daysToCover: number, move: number];

export interface SqueezeRow extends SqueezeComponent {
  readonly weight: number;
}

export const EQUAL_WEIGHTS: SqueezeWeights = [1 / 3, 1 / 3, 1 / 3];

/**
 * The components of short-squeeze pressure with their scores and weights, and last the weighted score, whose value is NaN.
 * A component without weight does not count, so that a score it lacks does not spoil the sum.
 * @throws NotEnoughDataError for a history of fewer than two values, and for fewer than 22 rows with both levels
 */
export function squeezeTable(history: SqueezeHistory, weights: SqueezeWeights = EQUAL_WEIGHTS): readonly SqueezeRow[] {
  const rows = squeezeComponents(history).map((component, i) => ({ ...component, weight: weights[i] as number }));
  const score = rows.reduce((total, row) => (row.weight > 0 ? total + row.weight * row.score : total), 0);
  return [...rows, { component: 'squeeze', value: MISSING, score, weight: 1 }];
}
