import { InvalidInputError } from '../../series/errors';
import { quoted, readCell } from './cell';

/** TRUE or FALSE, or as Excel's own functions take it a number, of which only 0 is FALSE; FALSE where it was left out. */
export function readFlag(value: unknown, argument: string): boolean {
  const read = readCell(value);
  if (typeof read === 'number') return !Number.isNaN(read) && read !== 0;
  const text = read.text.toUpperCase();
  if ((read.kind === 'boolean' || read.kind === 'text') && (text === 'TRUE' || text === 'FALSE'))
    return text === 'TRUE';
  throw new InvalidInputError(`${argument} is ${quoted(read.text)}; it must be TRUE or FALSE.`);
}
