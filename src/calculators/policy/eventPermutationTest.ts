import { NotAvailableError } from '../../series/errors';
import type { Horizon } from '../../series/horizon';
import { mean } from '../../statistics/moments';
import { permutationPValue } from '../../statistics/permutation';
import { eventReturns, type EventReturns } from './eventReturns';
import { rowReturns, type BaseRule, type EventData } from './eventWindows';

export const DEFAULT_SAMPLES = 9999;
export const DEFAULT_SEED = 1;

/**
 * Two-sided p-value of the mean after the events against the means after as many dates drawn at random, without
 * replacement, from all rows whose horizon is complete. For events further apart than the horizon: overlapping windows make p too small.
 * @throws NotAvailableError without a complete event, or with more events than rows to draw from
 */
export function eventPermutationTest(
  data: EventData,
  events: Float64Array,
  horizon: Horizon,
  rule: BaseRule = 'on',
  samples = DEFAULT_SAMPLES,
  seed = DEFAULT_SEED,
): number {
  return permutationTestOf(eventReturns(data, events, horizon, 'difference', rule), data, horizon, rule, samples, seed);
}

/** As `eventPermutationTest`, of event returns that are known already. */
export function permutationTestOf(
  { complete, byEvent }: EventReturns,
  data: EventData,
  horizon: Horizon,
  rule: BaseRule,
  samples = DEFAULT_SAMPLES,
  seed = DEFAULT_SEED,
): number {
  if (complete.length === 0) {
    throw new NotAvailableError(
      `At least 1 event with a complete horizon inside the data is needed; of ${byEvent.length} events there are 0.`,
    );
  }
  const everyRow = rowReturns(data, horizon, rule);
  if (everyRow.length < complete.length) {
    throw new NotAvailableError(
      `There are ${complete.length} events but only ${everyRow.length} rows with a complete horizon.`,
    );
  }
  return permutationPValue(mean(complete), complete.length, everyRow, samples, seed);
}
