import type { CellValue, FormulaNotation } from '../../workbook/workbook';
import { countText, countedText } from '../shared/words';
import type { FunctionEntry } from './catalogue';

type Rows = readonly (readonly CellValue[])[];

export const MOST_ROWS = 10;
export const MOST_COLUMNS = 6;
const DIGITS = 6;
const FIRST_DATE = 60;
const LAST_DATE = 2_958_465;
const SERIAL_OF_1970 = 25_569;
const MILLISECONDS_A_DAY = 86_400_000;

/** A result as a small table, or as a single value. */
export interface ShownResult {
  readonly rows: readonly (readonly string[])[];
  /** Columns of figures alone; names and figures together are read as names. */
  readonly numeric: readonly boolean[];
  /** Whether the first row holds headings. */
  readonly headed: boolean;
  /** Whole size and what of it is shown; empty for a single value. */
  readonly size: string;
}

/** A date's serial number as `2024-09-18`. */
export function dateText(serial: number): string {
  return new Date((Math.floor(serial) - SERIAL_OF_1970) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

function couldBeDate(value: CellValue): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= FIRST_DATE && value <= LAST_DATE;
}

/** 0.113724821 as `0.113725`, 1183 as `1,183`, or with the comma as decimal sign; very large and very small numbers with a power of ten. */
export function numberText(value: number, { decimalSeparator }: FormulaNotation): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-6 || size >= 1e12))
    return value
      .toExponential(DIGITS - 1)
      .replaceAll('-', '−')
      .replace('e+', 'e')
      .replace('.', decimalSeparator);
  const digits = Math.max(DIGITS, Math.ceil(Math.log10(size + 1)));
  const format = new Intl.NumberFormat(decimalSeparator === ',' ? 'de-DE' : 'en-US', {
    maximumSignificantDigits: digits,
  });
  return format.format(value).replace(/^-/, '−');
}

export function cellText(value: CellValue, notation: FormulaNotation, asDate = false): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (typeof value === 'string') return value;
  return asDate && couldBeDate(value) ? dateText(value) : numberText(value, notation);
}

function isHeaded([first, ...rest]: Rows): boolean {
  return first !== undefined && rest.length > 0 && first.every((value) => typeof value === 'string');
}

/** Columns of dates by number: those headed as such, or a result described as one. */
function dateColumns(entry: FunctionEntry, rows: Rows): readonly boolean[] {
  const [first = []] = rows;
  const headed = isHeaded(rows);
  return first.map((heading, column) => {
    const named = headed && typeof heading === 'string' && /\b(date|event|peak|trough)\b/i.test(heading);
    const described = !headed && first.length === 1 && /^The date\b/.test(entry.returns);
    const numbers = rows.map((row) => row[column] ?? null).filter((value) => typeof value === 'number');
    return (named || described) && numbers.length > 0 && numbers.every(couldBeDate);
  });
}

/** How cells show the result, by column: dates as dates. */
export function resultFormats(entry: FunctionEntry, rows: Rows): readonly (string | undefined)[] {
  return dateColumns(entry, rows).map((date) => (date ? 'yyyy-mm-dd' : undefined));
}

function sizeText(rowCount: number, columnCount: number): string {
  const whole = `${countedText(rowCount, 'row')} × ${countedText(columnCount, 'column')}`;
  const cut = [
    ...(rowCount > MOST_ROWS ? [`the first ${countText(MOST_ROWS)} rows`] : []),
    ...(columnCount > MOST_COLUMNS ? [`the first ${countText(MOST_COLUMNS)} columns`] : []),
  ];
  return cut.length === 0 ? `${whole}.` : `${whole}; shown are ${cut.join(' and ')}.`;
}

/** How wide a decimal sign is, in digits. */
const SIGN_WIDTH = 0.4;

/** Digits and decimal sign that a figure lacks beside the longest fraction of its column; words and powers of ten lack none. */
function roomBehind(texts: readonly string[], decimalSeparator: string): readonly number[] {
  const lengths = texts.map((text) => {
    if (!/^−?[\d.,]+$/.test(text)) return undefined;
    const sign = text.lastIndexOf(decimalSeparator);
    return sign < 0 ? 0 : text.length - sign - 1 + SIGN_WIDTH;
  });
  const longest = Math.max(0, ...lengths.map((length) => length ?? 0));
  return lengths.map((length) => (length === undefined ? 0 : longest - length));
}

/** Room behind each figure, in digits, by which its column aligns on the decimal sign. */
export function figureRoom(
  rows: ShownResult['rows'],
  { decimalSeparator }: FormulaNotation,
): readonly (readonly number[])[] {
  const columns = (rows[0] ?? []).map((_, column) =>
    roomBehind(
      rows.map((row) => row[column] ?? ''),
      decimalSeparator,
    ),
  );
  return rows.map((row, index) => row.map((_, column) => columns[column]?.[index] ?? 0));
}

/** The beginning of a result as a person reads it. */
export function shownResult(entry: FunctionEntry, rows: Rows, notation: FormulaNotation): ShownResult {
  const dates = dateColumns(entry, rows);
  const [rowCount, columnCount] = [rows.length, rows[0]?.length ?? 0];
  const shown = rows.slice(0, MOST_ROWS).map((row) => row.slice(0, MOST_COLUMNS));
  const headed = isHeaded(rows);
  const body = headed ? shown.slice(1) : shown;
  const kinds = (column: number): readonly string[] =>
    body.map((row) => (row[column] === '' ? '' : typeof row[column]));
  return {
    rows: shown.map((row) => row.map((value, column) => cellText(value, notation, dates[column]))),
    numeric: (shown[0] ?? []).map((_, column) => kinds(column).includes('number') && !kinds(column).includes('string')),
    headed,
    size: rowCount === 1 && columnCount === 1 ? '' : sizeText(rowCount, columnCount),
  };
}
