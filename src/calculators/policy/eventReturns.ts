import type { Horizon } from '../../series/horizon';
import {
  eventWindow,
  windowReturn,
  windowScale,
  type BaseRule,
  type EventData,
  type EventMethod,
} from './eventWindows';

/** What followed each event, in the events' order. */
export interface EventReturns {
  /** NaN for an event without a base or whose horizon is not complete. */
  readonly byEvent: Float64Array;
  /** Those of the complete events. */
  readonly complete: Float64Array;
  /** Largest absolute return of either side in the complete windows, against which variation counts as rounding noise. */
  readonly scale: number;
}

/** Returns, or with a benchmark relative performance, over the horizon after each event date. */
export function eventReturns(
  data: EventData,
  events: Float64Array,
  horizon: Horizon,
  method: EventMethod = 'difference',
  rule: BaseRule = 'on',
): EventReturns {
  let scale = 0;
  const byEvent = events.map((date) => {
    const window = eventWindow(data, date, horizon, rule);
    if (!window) return NaN;
    scale = Math.max(scale, windowScale(data, window));
    return windowReturn(data, window, method);
  });
  return { byEvent, complete: byEvent.filter((value) => !Number.isNaN(value)), scale };
}
