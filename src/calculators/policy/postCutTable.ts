import { NotAvailableError } from '../../series/errors';
import type { Horizon } from '../../series/horizon';
import { MISSING } from '../../series/series';
import { wilsonInterval } from '../../statistics/wilson';
import { permutationTestOf } from './eventPermutationTest';
import { eventReturns } from './eventReturns';
import type { BaseRule, EventData } from './eventWindows';
import { postCutReturn } from './postCutReturn';

/** What followed every event over one horizon. */
export interface PostCutColumn {
  readonly horizon: Horizon;
  /** By event in date order; NaN where it has no base or is not complete. */
  readonly byEvent: Float64Array;
  readonly mean: number;
  readonly median: number;
  /** Share of events above 0, with Wilson's 95 % bounds. */
  readonly hitRate: number;
  readonly hitRateLow: number;
  readonly hitRateHigh: number;
  readonly events: number;
  /** Of the permutation test with its defaults. */
  readonly pValue: number;
}

/**
 * Returns (with a benchmark: differences of returns) after every event over several horizons, and what they have in common.
 * A horizon without a complete event has NaN for everything but its number of events.
 * @throws NotAvailableError where no horizon has a complete event
 */
export function postCutTable(
  data: EventData,
  events: Float64Array,
  horizons: readonly Horizon[],
  rule: BaseRule = 'on',
): readonly PostCutColumn[] {
  const columns = horizons.map((horizon) => columnOf(data, events, horizon, rule));
  if (columns.every((column) => column.events === 0)) {
    throw new NotAvailableError(
      `At least 1 event with a complete horizon inside the data is needed; of ${events.length} events there are 0.`,
    );
  }
  return columns;
}

function columnOf(data: EventData, events: Float64Array, horizon: Horizon, rule: BaseRule): PostCutColumn {
  const returns = eventReturns(data, events, horizon, 'difference', rule);
  const { byEvent, complete } = returns;
  const none = {
    mean: MISSING,
    median: MISSING,
    hitRate: MISSING,
    hitRateLow: MISSING,
    hitRateHigh: MISSING,
    pValue: MISSING,
  };
  if (complete.length === 0) return { horizon, byEvent, events: 0, ...none };
  const { low, high } = wilsonInterval(complete.filter((value) => value > 0).length, complete.length);
  return {
    horizon,
    byEvent,
    mean: postCutReturn(returns, 'mean'),
    median: postCutReturn(returns, 'median'),
    hitRate: postCutReturn(returns, 'hitrate'),
    hitRateLow: low,
    hitRateHigh: high,
    events: complete.length,
    pValue: pValueOf(() => permutationTestOf(returns, data, horizon, rule)),
  };
}

/** With more events than rows to draw from there is no test, but the rest of the column stands. */
function pValueOf(test: () => number): number {
  try {
    return test();
  } catch (failure) {
    if (failure instanceof NotAvailableError) return MISSING;
    throw failure;
  }
}
