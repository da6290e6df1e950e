import { dateText, monthText, calendarDay } from '../dates';
import type { ChartAxis } from '../spec';

const DATE_FORMAT = /y{2,4}/i;
/** Leading text, the digits' pattern with an optional percent sign, and text that follows, such as `×`. */
const NUMBER_FORMAT = /^([^0#]*)([#,]*0?(?:\.([0#]+))?)(%?)(.*)$/;

function plainText(literal: string): string {
  return literal.replace(/["\\]/g, '');
}

function decimalPart(pattern: string | undefined): { readonly least: number; readonly most: number } {
  const digits = pattern ?? '';
  return { least: digits.replace(/#/g, '').length, most: digits.length };
}

function formatDate(serial: number, format: string): string {
  if (/d/i.test(format)) return dateText(serial);
  return /m/i.test(format) ? monthText(serial) : String(calendarDay(serial).year);
}

const writers = new Map<string, Intl.NumberFormat>();

/** Making one takes longer than a thousand figures written with it. */
function digitsWriter(useGrouping: boolean, least: number, most: number): Intl.NumberFormat {
  const key = `${String(useGrouping)} ${least} ${most}`;
  const known = writers.get(key);
  if (known) return known;
  const writer = new Intl.NumberFormat('en-US', {
    useGrouping,
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  });
  writers.set(key, writer);
  return writer;
}

/** A value as its cell would show it, for the Excel number formats that charts use: `0.0`, `#,##0`, `0.0%`, `0.0"×"` and dates. */
export function formatNumber(value: number, format: string): string {
  if (DATE_FORMAT.test(format)) return formatDate(value, format);
  const match = NUMBER_FORMAT.exec(format);
  const pattern = match?.[2] ?? '';
  if (!match || pattern === '') return String(Number(value.toPrecision(12)));
  const percent = match[4] === '%';
  const { least, most } = decimalPart(match[3]);
  const digits = digitsWriter(pattern.includes(','), least, most).format(percent ? value * 100 : value);
  // A real minus sign is as wide as the digits, so that columns of figures align.
  const figure = digits.replace(/^-/, '−').replace(/^−(0(?:\.0*)?)$/, '$1');
  return `${plainText(match[1] ?? '')}${figure}${percent ? '%' : ''}${plainText(match[5] ?? '')}`;
}

function withDecimals(
  [, before = '', digits = '', , percent = '', after = '']: RegExpExecArray,
  count: number,
): string {
  return `${before}${digits.replace(/\..*$/, '') || '0'}.${'0'.repeat(count)}${percent}${after}`;
}

/** The format with at least one more decimal than an axis needs, for reading single values; percentages have one throughout. */
function preciseFormat(format: string): string {
  const match = NUMBER_FORMAT.exec(format);
  if (DATE_FORMAT.test(format) || !match || (match[3]?.length ?? 0) >= (match[4] === '%' ? 1 : 2)) return format;
  return withDecimals(match, (match[3]?.length ?? 0) + 1);
}

/** The most decimals that are added for labels along an axis. */
const MOST_ADDED = 3;

/** The format with as many more decimals as the values need to be told as they are: 2.5 along an axis is not 3. */
export function exactFormat(values: readonly number[], format: string): string {
  const match = NUMBER_FORMAT.exec(format);
  if (DATE_FORMAT.test(format) || !match || match[2] === '') return format;
  const scale = match[4] === '%' ? 100 : 1;
  const decimals = match[3]?.length ?? 0;
  for (let added = 0; added <= MOST_ADDED; added += 1) {
    const unit = 10 ** (decimals + added);
    const exact = values.every((value) => {
      const units = value * scale * unit;
      return Math.abs(units - Math.round(units)) <= 1e-9 * Math.max(1, Math.abs(units));
    });
    if (exact) return added === 0 ? format : withDecimals(match, decimals + added);
  }
  return format;
}

/** How single values read on an axis are written. */
export function valueFormat({ valueFormat: given, numberFormat }: ChartAxis): string {
  return given ?? preciseFormat(numberFormat);
}
