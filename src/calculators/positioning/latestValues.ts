import { NotEnoughDataError } from '../../series/errors';

const LEAST_VALUES = 2;

/** The last `window` values, or all where there are fewer. @throws NotEnoughDataError for fewer than two */
export function latestValues(values: Float64Array, window: number): Float64Array {
  if (values.length < LEAST_VALUES) throw new NotEnoughDataError(LEAST_VALUES, values.length, 'values');
  return values.subarray(Math.max(0, values.length - window));
}
