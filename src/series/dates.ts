/** Dates are Excel serial numbers of the 1900 date system: 1 is 1 January 1900, and 60 is the 29 February 1900 that never was. */

const FIRST_SERIAL = 1;
/** 31 December 9999, the last date a cell can hold. */
export const LAST_SERIAL = 2958465;
/** Serial number of 1 March 1900; from here on a serial counts real days. */
export const FIRST_RELIABLE_SERIAL = 61;

/**
 * Years are taken to begin on 1 March, so that the leap day comes last, and days are counted from 1 March of the year 0.
 * Whole numbers alone are many times faster than Date, of which long series would need one a row.
 * Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
 */
const DAYS_AT_SERIAL_0 = 693_899;
const DAYS_A_YEAR = 365.2425;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Whether the text has the form of an ISO date, sensible or not: `2024-07-11`, but also `2024-02-31`. */
export function looksLikeIsoDate(text: string): boolean {
  return ISO_DATE.test(text);
}

export function isSerial(value: number): boolean {
  return value >= FIRST_SERIAL && value < LAST_SERIAL + 1;
}

/** The serial number of a calendar date; the day must exist. */
export function serialFromDate({ year, month, day }: CalendarDate): number {
  const sinceMarch = month > 2 ? month - 3 : month + 9;
  const dayOfYear = quotient(153 * sinceMarch + 2, 5) + day - 1;
  const serial = daysBefore(month > 2 ? year : year - 1) + dayOfYear - DAYS_AT_SERIAL_0;
  return serial < FIRST_RELIABLE_SERIAL ? serial - 1 : serial;
}

/** The calendar date of a whole serial number. Serial 60 is given as 28 February 1900, the last real day before it. */
export function dateFromSerial(serial: number): CalendarDate {
  const days = DAYS_AT_SERIAL_0 + (serial < FIRST_RELIABLE_SERIAL - 1 ? serial + 1 : serial);
  // By the mean length of a year; the last days of a year may come out as the next one's.
  let year = Math.floor((days + 2) / DAYS_A_YEAR);
  if (daysBefore(year) > days) year--;
  const dayOfYear = days - daysBefore(year);
  const sinceMarch = quotient(5 * dayOfYear + 2, 153);
  const day = dayOfYear - quotient(153 * sinceMarch + 2, 5) + 1;
  return sinceMarch < 10 ? { year, month: sinceMarch + 3, day } : { year: year + 1, month: sinceMarch - 9, day };
}

/** Days before 1 March of a year. */
function daysBefore(year: number): number {
  return 365 * year + quotient(year, 4) - quotient(year, 100) + quotient(year, 400);
}

function quotient(dividend: number, divisor: number): number {
  return (dividend / divisor) | 0;
}

/** The serial number of an ISO date such as `2024-07-11`, or undefined where the text is no date a cell could hold. */
export function serialFromIso(text: string): number | undefined {
  const match = ISO_DATE.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  if (year < 1900) return undefined;
  return serialFromDate({ year, month, day });
}

/** `2024-07-11` of a whole serial number. */
export function isoFromSerial(serial: number): string {
  const { year, month, day } = dateFromSerial(serial);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function daysInMonth(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeapYear ? 29 : (MONTH_LENGTHS[month - 1] as number);
}

/** Excel's EDATE: the same day `months` later (earlier if negative), clipped to the month's end. */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = dateFromSerial(serial);
  const target = monthNumber(year, month) + months;
  const [targetYear, targetMonth] = [Math.floor(target / 12), (target % 12) + 1];
  return serialFromDate({
    year: targetYear,
    month: targetMonth,
    day: Math.min(day, daysInMonth(targetYear, targetMonth)),
  });
}

/** Excel's EOMONTH: the last day of the month `months` after that of the date. */
export function endOfMonth(serial: number, months = 0): number {
  const { year, month } = dateFromSerial(serial);
  const target = monthNumber(year, month) + months;
  const [targetYear, targetMonth] = [Math.floor(target / 12), (target % 12) + 1];
  return serialFromDate({ year: targetYear, month: targetMonth, day: daysInMonth(targetYear, targetMonth) });
}

/** Months counted from year 0, so that two dates lie in one calendar month exactly if their numbers agree. */
export function monthOf(serial: number): number {
  const { year, month } = dateFromSerial(serial);
  return monthNumber(year, month);
}

function monthNumber(year: number, month: number): number {
  return year * 12 + month - 1;
}
