/** Dates as people and programs write them. */
import { FIRST_RELIABLE_SERIAL, LAST_SERIAL, daysInMonth, serialFromDate } from '../../series/dates';
import { monthFromName } from './monthNames';
import { splitTime } from './timeOfDay';

/** The order of day, month and year in dates such as `01/02/2024`; the last is `24-02-01`, with the year in two digits. */
export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];
/** The day that a month without one stands for. */
export type MonthDay = 'last' | 'first';

/**
 * What a text says of a date. `numbers` holds year, month and day; in `ordered` three numbers whose order the text does not tell.
 * `compact` forms are digits alone, as plain numbers are.
 */
export interface WrittenDate {
  readonly form: 'day' | 'compactDay' | 'ordered' | 'month' | 'compactMonth' | 'quarter' | 'year';
  readonly numbers: readonly [number, number, number];
  /** Of a day. */
  readonly time: number;
  readonly twoDigitYear: boolean;
  /** Whether the first of three numbers can be a year in two digits. */
  readonly yearMayLead: boolean;
}

/** The text is a date, but one that lies before 1 March 1900, where Excel's calendar begins to count real days. */
export const TOO_EARLY = -Infinity;

const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+(?=\S)/i;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const ORDERED = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/;
const DAY_NAMED = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]*(\p{L}{3,})\.?[-/, ]*(\d{4}|\d{2})$/u;
const NAME_DAY = /^(\p{L}{3,})\.?[- ](\d{1,2})(?:st|nd|rd|th)?(?:,\s*|[- ])(\d{4})$/u;
const YEAR_NAMED = /^(\d{4})[-/ ]?(\p{L}{3,})\.?[-/ ]?(\d{1,2})?$/u;
const NAME_YEAR = /^(\p{L}{3,})\.?[-/ ]*['’]?(\d{4}|\d{2})$/u;
const YEAR_MONTH = /^(\d{4})(?:[-/]|[-:]?[Mm])(\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[-/](\d{4})$/;
const QUARTER = /^(?:(\d{4})[-/ :]?[Qq]([1-4])|[Qq]([1-4])[-/ ]?(\d{4}))$/;
const DIGITS = /^\d+$/;

type Found = Pick<WrittenDate, 'form' | 'numbers'> & Partial<Pick<WrittenDate, 'twoDigitYear' | 'yearMayLead'>>;

/** Two digits as Excel takes them: 00 to 29 are of this century, 30 to 99 of the last. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function digitsAlone(text: string): Found | undefined {
  const year = Number(text.slice(0, 4));
  if (year < 1500 || year > 2500) return undefined;
  const month = Number(text.slice(4, 6));
  const day = Number(text.slice(6));
  if (text.length === 4) return { form: 'year', numbers: [year, 12, 31] };
  if (text.length === 6 && month >= 1 && month <= 12) return { form: 'compactMonth', numbers: [year, month, 0] };
  if (text.length === 8) return { form: 'compactDay', numbers: [year, month, day] };
  return undefined;
}

function inFigures(text: string): Found | undefined {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    return { form: 'day', numbers: [Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4])] };
  }
  const ordered = ORDERED.exec(text);
  if (ordered) {
    const [, first = '', separator, second = '', third = ''] = ordered;
    const twoDigitYear = third.length === 2;
    const yearMayLead = twoDigitYear && first.length === 2 && separator === '-';
    return { form: 'ordered', numbers: [Number(first), Number(second), Number(third)], twoDigitYear, yearMayLead };
  }
  const yearMonth = YEAR_MONTH.exec(text);
  if (yearMonth) return { form: 'month', numbers: [Number(yearMonth[1]), Number(yearMonth[2]), 0] };
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear) return { form: 'month', numbers: [Number(monthYear[2]), Number(monthYear[1]), 0] };
  const quarter = QUARTER.exec(text);
  if (!quarter) return undefined;
  return { form: 'quarter', numbers: [Number(quarter[1] ?? quarter[4]), 3 * Number(quarter[2] ?? quarter[3]), 0] };
}

function named(year: string, name: string, day: string | undefined): Found | undefined {
  const month = monthFromName(name);
  if (month === undefined) return undefined;
  const form = day === undefined ? 'month' : 'day';
  return { form, numbers: [fullYear(year), month, Number(day ?? 0)], twoDigitYear: year.length === 2 };
}

function inWords(text: string): Found | undefined {
  const dayNamed = DAY_NAMED.exec(text);
  if (dayNamed) return named(dayNamed[3] ?? '', dayNamed[2] ?? '', dayNamed[1]);
  const nameDay = NAME_DAY.exec(text);
  if (nameDay) return named(nameDay[3] ?? '', nameDay[1] ?? '', nameDay[2]);
  const yearNamed = YEAR_NAMED.exec(text);
  if (yearNamed) return named(yearNamed[1] ?? '', yearNamed[2] ?? '', yearNamed[3]);
  const nameYear = NAME_YEAR.exec(text);
  return nameYear ? named(nameYear[2] ?? '', nameYear[1] ?? '', undefined) : undefined;
}

function hasDigit(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

const LONGEST = 48;

/** `2024-07-11` or `2024/07/11`, which most files have. */
const USUAL = /^\d{4}([-/])\d\d\1\d\d$/;

function usualDate(text: string): WrittenDate {
  const numbers = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))] as const;
  return { form: 'day', numbers, time: 0, twoDigitYear: false, yearMayLead: false };
}

/** What a text without spaces around it says of a date; undefined where it has no form of a date. */
export function writtenDate(text: string): WrittenDate | undefined {
  if (text.length === 10 && USUAL.test(text)) return usualDate(text);
  if (text.length < 4 || text.length > LONGEST || !hasDigit(text)) return undefined;
  const [dateText, time] = text.includes(':') ? splitTime(text) : [text, 0];
  const date = WEEKDAY.test(dateText) ? dateText.replace(WEEKDAY, '') : dateText;
  const found = DIGITS.test(date) ? digitsAlone(date) : (inFigures(date) ?? inWords(date));
  if (!found || (time > 0 && found.form !== 'day' && found.form !== 'ordered' && found.form !== 'compactDay')) {
    return undefined;
  }
  return { time, twoDigitYear: false, yearMayLead: false, ...found };
}

function serialOfDay(year: number, month: number, day: number, time: number): number {
  if (month < 1 || month > 12 || day < 1 || year < 1000) return NaN;
  // Most days are in every month.
  if (day > 28 && day > daysInMonth(year, month)) return NaN;
  const serial = year < 1900 ? 0 : serialFromDate({ year, month, day });
  if (serial < FIRST_RELIABLE_SERIAL) return TOO_EARLY;
  return serial > LAST_SERIAL ? NaN : serial + time;
}

function serialInOrder({ numbers, time, twoDigitYear, yearMayLead }: WrittenDate, order: DateOrder): number {
  const [first, second, third] = numbers;
  if (order === 'ymd') return yearMayLead ? serialOfDay(fullYear(twoDigits(first)), second, third, time) : NaN;
  const year = twoDigitYear ? fullYear(twoDigits(third)) : third;
  return order === 'dmy' ? serialOfDay(year, second, first, time) : serialOfDay(year, first, second, time);
}

function twoDigits(year: number): string {
  return String(year).padStart(2, '0');
}

/**
 * The Excel serial number of a date; NaN where there is no such day, `TOO_EARLY` before Excel's calendar.
 * @param order For dates whose order the text does not tell; without it they are none.
 */
export function serialOf(date: WrittenDate, order: DateOrder | undefined, monthDay: MonthDay): number {
  const [year, month, day] = date.numbers;
  switch (date.form) {
    case 'day':
    case 'compactDay':
      return serialOfDay(year, month, day, date.time);
    case 'ordered':
      return order === undefined ? NaN : serialInOrder(date, order);
    case 'month':
    case 'compactMonth':
      return serialOfDay(year, month, monthDay === 'first' ? 1 : daysInMonth(year, month), 0);
    case 'quarter':
      return serialOfDay(
        year,
        monthDay === 'first' ? month - 2 : month,
        monthDay === 'first' ? 1 : daysInMonth(year, month),
        0,
      );
    case 'year':
      return monthDay === 'first' ? serialOfDay(year, 1, 1, 0) : serialOfDay(year, 12, 31, 0);
  }
}
