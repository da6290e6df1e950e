import { NotAvailableError, NotEnoughDataError } from '../../series/errors';
import { MISSING, type DatedRows } from '../../series/series';

/** `exact`: the same date; `previous`: the last date on or before; `nearest`: the closest, of two as close the earlier. */
export type AlignMethod = 'exact' | 'previous' | 'nearest';

/** Two series on the dates of the first, in order; NaN where the second has no value for a date. */
export interface AlignedSeries {
  readonly dates: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/**
 * Puts a second series onto the dates of a first. With `exact` only dates that both have are kept.
 * @throws NotEnoughDataError where either series has no row with a date and a value
 * @throws NotAvailableError where no date finds a value
 */
export function alignSeries(first: DatedRows, second: DatedRows, method: AlignMethod = 'exact'): AlignedSeries {
  requireRows(first, 'first');
  requireRows(second, 'second');
  const aligned = method === 'exact' ? sameDates(first, second) : onDatesOfFirst(first, second, method);
  if (!aligned) {
    throw new NotAvailableError(
      `None of the ${first.dates.length} dates of the first series has a value among the ${second.dates.length} dates of the second.`,
    );
  }
  return aligned;
}

/** The rows whose dates both series have, or undefined where there are none. */
function sameDates(first: DatedRows, second: DatedRows): AlignedSeries | undefined {
  const dates = first.dates;
  const otherDates = second.dates;
  const values = valuesOf(first);
  const otherValues = valuesOf(second);
  const most = Math.min(dates.length, otherDates.length);
  const kept = new Float64Array(most);
  const keptValues = new Float64Array(most);
  const keptOthers = new Float64Array(most);
  let count = 0;
  let other = 0;
  for (let row = 0; row < dates.length; row++) {
    const date = dates[row] as number;
    while (other < otherDates.length && (otherDates[other] as number) < date) other++;
    if (otherDates[other] !== date) continue;
    kept[count] = date;
    keptValues[count] = values[row] as number;
    keptOthers[count++] = otherValues[other] as number;
  }
  if (count === 0) return undefined;
  return {
    dates: kept.subarray(0, count),
    first: keptValues.subarray(0, count),
    second: keptOthers.subarray(0, count),
  };
}

/** Every row of the first series with what the second has for it, or undefined where that is nothing throughout. */
function onDatesOfFirst(
  first: DatedRows,
  second: DatedRows,
  method: 'previous' | 'nearest',
): AlignedSeries | undefined {
  const matched = (method === 'previous' ? previousValues : nearestValues)(first.dates, second.dates, valuesOf(second));
  // A value that is there for one row is there for all after it.
  const found = !Number.isNaN(matched[matched.length - 1]);
  return found ? { dates: first.dates, first: valuesOf(first), second: matched } : undefined;
}

/** The value of the last other date on or before each date: each one holds until the next. */
function previousValues(dates: Float64Array, otherDates: Float64Array, others: Float64Array): Float64Array {
  const matched = new Float64Array(dates.length);
  let row = 0;
  for (; (dates[row] as number) < (otherDates[0] as number); row++) matched[row] = MISSING;
  for (let other = 0; other < others.length; other++) {
    const value = others[other] as number;
    const next = other + 1 < others.length ? (otherDates[other + 1] as number) : Infinity;
    for (; row < dates.length && (dates[row] as number) < next; row++) matched[row] = value;
  }
  return matched;
}

function nearestValues(dates: Float64Array, otherDates: Float64Array, others: Float64Array): Float64Array {
  let after = 0;
  return dates.map((date) => {
    while (after < otherDates.length && (otherDates[after] as number) <= date) after++;
    return others[nearest(otherDates, date, after)] as number;
  });
}

function valuesOf({ columns }: DatedRows): Float64Array {
  return columns[0] ?? new Float64Array();
}

/** Position of the closest date. `after` is the position of the first later one. */
function nearest(dates: Float64Array, date: number, after: number): number {
  const before = after - 1;
  if (before < 0) return after;
  if (after === dates.length) return before;
  return date - (dates[before] as number) <= (dates[after] as number) - date ? before : after;
}

function requireRows({ dates }: DatedRows, which: string): void {
  if (dates.length === 0) throw new NotEnoughDataError(1, 0, `rows of the ${which} series with a date and a value`);
}
