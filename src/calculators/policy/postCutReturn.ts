import { DivisionByZeroError, NotAvailableError } from '../../series/errors';
import { mean, sampleDeviation } from '../../statistics/moments';
import { median } from '../../statistics/quantiles';
import type { EventReturns } from './eventReturns';

export type EventStatistic = 'mean' | 'median' | 'hitrate' | 'min' | 'max' | 'stdev' | 'tstat' | 'count';

/**
 * One figure for what followed the events whose horizon is complete: `hitrate` is the share above 0, `stdev` the sample
 * standard deviation, `tstat` mean/(stdev/√n), `count` their number.
 * @throws NotAvailableError without a complete event (but `count` is 0), and for `stdev` and `tstat` of a single one
 * @throws DivisionByZeroError for `tstat` where all events had the same return
 */
export function postCutReturn({ complete, byEvent, scale }: EventReturns, statistic: EventStatistic = 'mean'): number {
  if (statistic === 'count') return complete.length;
  if (complete.length === 0) {
    throw new NotAvailableError(
      `At least 1 event with a complete horizon inside the data is needed; of ${byEvent.length} events there are 0.`,
    );
  }
  switch (statistic) {
    case 'mean':
      return mean(complete);
    case 'median':
      return median(complete);
    case 'hitrate':
      return complete.filter((value) => value > 0).length / complete.length;
    case 'min':
      return complete.reduce((least, value) => Math.min(least, value), Infinity);
    case 'max':
      return complete.reduce((most, value) => Math.max(most, value), -Infinity);
    case 'stdev':
      return deviationOf(complete, scale);
    case 'tstat':
      return tStatistic(complete, scale);
  }
}

function deviationOf(values: Float64Array, scale: number): number {
  if (values.length < 2) throw new NotAvailableError('At least 2 complete events are needed; there is 1.');
  return sampleDeviation(values, scale);
}

function tStatistic(values: Float64Array, scale: number): number {
  const deviation = deviationOf(values, scale);
  if (deviation === 0) throw new DivisionByZeroError('All events had the same return.');
  return mean(values) / (deviation / Math.sqrt(values.length));
}
