import { addMonths, endOfMonth } from '../../series/dates';
import type { Horizon } from '../../series/horizon';
import type { DatedRows } from '../../series/series';
import { median } from '../../statistics/quantiles';

/** Whether the observation on the event's own date is the base, or the one before, so that the announcement day counts. */
export type BaseRule = 'on' | 'before';

/** What is compared after an event: the return of the prices, or their performance against a benchmark. */
export type EventMethod = 'difference' | 'ratio';

/** Rows of the base and the end of an event's window. */
export interface EventWindow {
  readonly base: number;
  readonly end: number;
}

/** Prices on dates, ready to be asked what followed an event. */
export interface EventData {
  readonly dates: Float64Array;
  readonly prices: Float64Array;
  readonly benchmark: Float64Array | undefined;
  /** Last day of the calendar month of each date. */
  readonly monthEnds: Float64Array;
  /** Half the usual distance between two dates: how far short of its target the last observation may fall. */
  readonly tolerance: number;
}

/** @param rows Dates with prices and, as second column, a benchmark if there is one. */
export function eventData(rows: DatedRows): EventData {
  const [prices = new Float64Array(), benchmark] = rows.columns;
  const { dates } = rows;
  return { dates, prices, benchmark, monthEnds: monthEndsOf(dates), tolerance: halfMedianSpacing(dates) };
}

/** The window that an event at `date` opens, or undefined where the data hold no base for it or do not reach its end. */
export function eventWindow(data: EventData, date: number, horizon: Horizon, rule: BaseRule): EventWindow | undefined {
  const base = rule === 'on' ? lastAtOrBefore(data.dates, date) : lastAtOrBefore(data.dates, date - 1);
  const end = windowEnd(data, base, date, horizon);
  return end === undefined ? undefined : { base, end };
}

/** Returns (with a benchmark: differences of returns) after every row whose horizon is complete, as if each were an event. */
export function rowReturns(data: EventData, horizon: Horizon, rule: BaseRule): Float64Array {
  const returns = new Float64Array(data.dates.length);
  let count = 0;
  let endBefore = 0;
  for (let row = 0; row < returns.length; row++) {
    const base = rule === 'on' ? row : row - 1;
    const end = windowEnd(data, base, data.dates[row] as number, horizon, Math.max(base, endBefore));
    if (end === undefined) continue;
    returns[count++] = windowReturn(data, { base, end }, 'difference');
    endBefore = end;
  }
  return returns.slice(0, count);
}

/** Return, or performance relative to the benchmark, over a window; `difference` of returns or `ratio` of growth less 1. */
export function windowReturn(
  { prices, benchmark }: EventData,
  { base, end }: EventWindow,
  method: EventMethod,
): number {
  const growth = (prices[end] as number) / (prices[base] as number);
  if (!benchmark) return growth - 1;
  const benchmarkGrowth = (benchmark[end] as number) / (benchmark[base] as number);
  return method === 'ratio' ? growth / benchmarkGrowth - 1 : growth - 1 - (benchmarkGrowth - 1);
}

/** The larger absolute return of the two sides over a window. */
export function windowScale({ prices, benchmark }: EventData, { base, end }: EventWindow): number {
  const own = Math.abs((prices[end] as number) / (prices[base] as number) - 1);
  if (!benchmark) return own;
  return Math.max(own, Math.abs((benchmark[end] as number) / (benchmark[base] as number) - 1));
}

/**
 * Row at which the window of an event at `date` ends, or undefined where the data hold no base for it or do not reach its end.
 * @param least A row at or after the base that the end does not lie before: a later event's window does not end earlier.
 */
function windowEnd(data: EventData, base: number, date: number, horizon: Horizon, least = base): number | undefined {
  const last = data.dates.length - 1;
  if (base < 0) return undefined;
  if (horizon.unit === 'rows') return base + horizon.count <= last ? base + horizon.count : undefined;
  const target = targetDate(data, base, date, horizon);
  const lastDate = data.dates[last] as number;
  if (!(lastDate >= target || target - lastDate <= data.tolerance)) return undefined;
  // No date comes twice, so that there are at most as many rows as days up to the target.
  const end = lastAtOrBefore(data.dates, target, least, least + target - (data.dates[least] as number) + 1);
  return end > base ? end : undefined;
}

/**
 * Calendar targets count from the event's date. Where the base closes its calendar month, as all monthly data do,
 * months are counted from the base's month end to month end: 28 February plus one month is then 31 March.
 */
function targetDate({ dates, monthEnds }: EventData, base: number, date: number, { unit, count }: Horizon): number {
  if (unit === 'days') return date + count;
  const closesMonth = base + 1 < dates.length && (dates[base + 1] as number) > (monthEnds[base] as number);
  return closesMonth ? endOfMonth(dates[base] as number, count) : addMonths(date, count);
}

/** Row of the last date at or before `date`, or −1, where it is known to lie before row `end` and not before row `start` − 1. */
function lastAtOrBefore(dates: Float64Array, date: number, start = 0, end = dates.length): number {
  let low = start;
  let high = Math.min(end, dates.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle] as number) <= date) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function monthEndsOf(dates: Float64Array): Float64Array {
  let monthEnd = -Infinity;
  return dates.map((date) => (date <= monthEnd ? monthEnd : (monthEnd = endOfMonth(date))));
}

function halfMedianSpacing(dates: Float64Array): number {
  if (dates.length < 2) return 0;
  const spacings = dates.subarray(1).map((date, row) => date - (dates[row] as number));
  return median(spacings) / 2;
}
