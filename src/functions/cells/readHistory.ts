import { readSeries } from './readSeries';

/** The values of one argument without its gaps, oldest first. 0 and negative numbers are values. */
export function readHistory(cells: unknown, argument: string): Float64Array {
  return readSeries(cells, argument, 'quantity').values.filter((value) => !Number.isNaN(value));
}
