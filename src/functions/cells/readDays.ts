import { InvalidInputError } from '../../series/errors';
import { readNumber } from './readParameters';

/** First and last day of a window around day 0. @throws InvalidInputError where the last comes before the first */
export function readDays(
  from: unknown,
  to: unknown,
  initial: { readonly from: number; readonly to: number },
): { readonly from: number; readonly to: number } {
  const first = readNumber(from, 'from', { whole: true }, initial.from);
  const last = readNumber(to, 'to', { whole: true }, initial.to);
  if (last < first) throw new InvalidInputError(`to is ${last}, before from, which is ${first}; give a later day.`);
  return { from: first, to: last };
}
