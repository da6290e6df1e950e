import { datedReturns, type DatedReturns } from '../../calculators/policy/datedReturns';
import { datedRows } from '../../series/dated';
import { readDates } from './readDates';
import { readSeries } from './readSeries';

/** Returns of asset and benchmark between the dates on which both have a level. */
export function readDatedReturns(dates: unknown, asset: unknown, benchmark: unknown): DatedReturns {
  return datedReturns(
    datedRows(
      readDates(dates, 'dates'),
      readSeries(asset, 'asset', 'level'),
      readSeries(benchmark, 'benchmark', 'level'),
    ),
  );
}
