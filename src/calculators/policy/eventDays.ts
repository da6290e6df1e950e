import { NotAvailableError } from '../../series/errors';
import type { DatedReturns } from './datedReturns';

/**
 * For each event whose windows lie inside the data, the return of its day 0: the one that ends on the first date on or after
 * the event. Events without such a date, or whose day 0 has no return, are left out.
 * @param first Earliest day needed, counted from day 0; day 0 itself is always needed.
 * @param last Latest day needed.
 * @throws NotAvailableError where no event is left
 */
export function eventDays(
  { dates, asset }: DatedReturns,
  events: Float64Array,
  first: number,
  last: number,
): Int32Array {
  const earliest = Math.max(0, -first);
  const latest = asset.length - 1 - Math.max(0, last);
  const days = new Int32Array(events.length);
  let count = 0;
  for (let event = 0; event < events.length; event++) {
    const day = firstAtOrAfter(dates, events[event] as number) - 1;
    if (day >= earliest && day <= latest) days[count++] = day;
  }
  if (count > 0) return days.subarray(0, count);
  throw new NotAvailableError(
    `At least 1 event is needed with returns from day ${Math.min(first, 0)} to day ${Math.max(last, 0)} around it; ` +
      `of ${events.length} events in ${asset.length} returns there are 0.`,
  );
}

/** Row of the first date on or after `date`, or the number of dates. */
function firstAtOrAfter(dates: Float64Array, date: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle] as number) < date) low = middle + 1;
    else high = middle;
  }
  return low;
}
