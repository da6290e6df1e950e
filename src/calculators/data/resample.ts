import { NotEnoughDataError } from '../../series/errors';
import type { DatedRows } from '../../series/series';
import { mean, sum } from '../../statistics/moments';
import { calendarPeriod, type Frequency } from './calendarPeriod';

/** How the values of a period become one; `compound` takes them as returns: Π(1 + r) − 1. */
export type Aggregate = 'last' | 'mean' | 'sum' | 'max' | 'min' | 'compound';

/** One value for each calendar period that has any, with the last date present in it. */
export interface Resampled {
  readonly dates: Float64Array;
  readonly values: Float64Array;
}

/**
 * Sums up a series by calendar weeks, months, quarters or years. The first and last period may be incomplete.
 * @throws NotEnoughDataError without a row that has a date and a value
 */
export function resample(
  { dates, columns }: DatedRows,
  frequency: Frequency,
  aggregate: Aggregate = 'last',
): Resampled {
  const values = columns[0] ?? new Float64Array();
  if (dates.length === 0) throw new NotEnoughDataError(1, 0, 'rows with a date and a value');
  const ends: number[] = [];
  const results: number[] = [];
  for (let start = 0, end = 0; start < dates.length; start = end) {
    const period = calendarPeriod(dates[start] as number, frequency);
    while (end < dates.length && calendarPeriod(dates[end] as number, frequency) === period) end++;
    ends.push(dates[end - 1] as number);
    results.push(aggregated(values.subarray(start, end), aggregate));
  }
  return { dates: Float64Array.from(ends), values: Float64Array.from(results) };
}

function aggregated(values: Float64Array, aggregate: Aggregate): number {
  switch (aggregate) {
    case 'last':
      return values[values.length - 1] as number;
    case 'mean':
      return mean(values);
    case 'sum':
      return sum(values);
    case 'max':
      return values.reduce((most, value) => Math.max(most, value), -Infinity);
    case 'min':
      return values.reduce((least, value) => Math.min(least, value), Infinity);
    case 'compound':
      // The return so far, never 1 plus it: small returns keep their digits.
      return values.reduce((compounded, value) => compounded + value + compounded * value, 0);
  }
}
