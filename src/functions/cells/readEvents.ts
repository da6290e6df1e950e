import { eventData, type EventData } from '../../calculators/policy/eventWindows';
import { datedRows, eventDates } from '../../series/dated';
import { readDates } from './readDates';
import { readOptionalSeries, readSeries } from './readSeries';

/** Prices on dates, with a benchmark if there is one. */
export function readEventData(dates: unknown, prices: unknown, benchmark: unknown): EventData {
  const days = readDates(dates, 'dates');
  const levels = readSeries(prices, 'prices', 'level');
  const compared = readOptionalSeries(benchmark, 'benchmark', 'level');
  return eventData(compared ? datedRows(days, levels, compared) : datedRows(days, levels));
}

/** The dates of events, sorted. */
export function readEvents(cells: unknown, argument: string): Float64Array {
  return eventDates(readDates(cells, argument));
}
