import { isoFromSerial } from './dates';
import { InvalidInputError } from './errors';
import { completeRows, pick, requireSameLength } from './pairing';
import type { DatedRows, Series } from './series';

/**
 * Keeps the rows in which the date and every column have a value, sorts them by date and drops times.
 * @throws InvalidInputError where lengths differ or a kept date comes twice.
 */
export function datedRows(dates: Series, ...columns: readonly Series[]): DatedRows {
  requireSameLength(dates, ...columns);
  const rows = completeRows(dates.values, ...columns.map((column) => column.values));
  const days = pick(dates.values, rows).map(Math.floor);
  const order = sortedOrder(days);
  const sorted = order ? order.map((position) => rows[position] as number) : rows;
  const sortedDays = order ? pick(days, order) : days;
  requireDistinct(dates.argument, sortedDays);
  return { dates: sortedDays, columns: columns.map((column) => pick(column.values, sorted)) };
}

/** The dates of a list of events: sorted, without missing cells and times. @throws InvalidInputError where one comes twice. */
export function eventDates(events: Series): Float64Array {
  const days = events.values.filter((date) => !Number.isNaN(date)).map(Math.floor);
  days.sort();
  requireDistinct(events.argument, days);
  return days;
}

/** Positions in ascending order of value, or undefined where the values already ascend. */
function sortedOrder(values: Float64Array): Int32Array | undefined {
  let ascending = true;
  for (let i = 1; i < values.length && ascending; i++) ascending = (values[i] as number) >= (values[i - 1] as number);
  if (ascending) return undefined;
  return Int32Array.from(values.keys()).sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
}

function requireDistinct(argument: string, sortedDays: Float64Array): void {
  for (let i = 1; i < sortedDays.length; i++) {
    if (sortedDays[i] === sortedDays[i - 1]) {
      throw new InvalidInputError(
        `${argument} has the date ${isoFromSerial(sortedDays[i] as number)} twice; keep one row for each date.`,
      );
    }
  }
}
