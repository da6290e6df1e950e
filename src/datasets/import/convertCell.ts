import { TOO_EARLY, serialOf, writtenDate } from './dates';
import { trimmed } from './evidence';
import { readNumber } from './numbers';
import type { ColumnReading, Reading } from './reading';
import type { RejectReason } from './rejects';

/** Excel's cells hold no longer text. */
export const LONGEST_CELL = 32_767;

export type ConvertedCell = number | string | null | { readonly rejected: RejectReason };

const NOT_NUMBER = { rejected: 'notNumber' } as const;
const NOT_DATE = { rejected: 'notDate' } as const;
const EARLY = { rejected: 'tooEarly' } as const;
const LONG = { rejected: 'tooLong' } as const;

/** What a cell of a date column has: a date, but digits alone are a year only where all are. */
function convertDate(text: string, column: ColumnReading, reading: Reading): ConvertedCell {
  const date = writtenDate(text);
  if (!date || (date.form === 'year' && !column.years)) return NOT_DATE;
  const serial = serialOf(date, reading.dateOrder, reading.monthDay);
  if (serial === TOO_EARLY) return EARLY;
  return Number.isNaN(serial) ? NOT_DATE : serial;
}

/**
 * What a cell of the file becomes. In columns of texts only an empty cell is missing, because `NA` may be meant.
 * @param missing The texts of `reading.missing`.
 */
export function convertCell(
  cell: string,
  column: ColumnReading,
  reading: Reading,
  missing: ReadonlySet<string>,
): ConvertedCell {
  const text = trimmed(cell);
  if (text === '') return null;
  if (column.kind === 'text') return cell.length > LONGEST_CELL ? LONG : cell;
  if (missing.has(text)) return null;
  if (column.kind === 'date') return convertDate(text, column, reading);
  const value = readNumber(text, reading.decimal);
  return Number.isNaN(value) ? NOT_NUMBER : value;
}
