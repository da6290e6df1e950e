import fc from 'fast-check';
import { DATE_ORDERS, TOO_EARLY, serialOf, writtenDate } from '../../../src/datasets/import/dates';
import type { DateOrder, MonthDay } from '../../../src/datasets/import/dates';
import { FIRST_RELIABLE_SERIAL, LAST_SERIAL, dateFromSerial, isoFromSerial } from '../../../src/series/dates';

function read(text: string, order?: DateOrder, monthDay: MonthDay = 'last'): number {
  const date = writtenDate(text);
  return date ? serialOf(date, order, monthDay) : NaN;
}

function iso(text: string, order?: DateOrder, monthDay?: MonthDay): string | undefined {
  const serial = read(text, order, monthDay);
  return Number.isFinite(serial) ? isoFromSerial(Math.floor(serial)) : undefined;
}

it.each([
  ['2024-01-31', '2024-01-31'],
  ['2024/1/5', '2024-01-05'],
  ['20240131', '2024-01-31'],
  ['2024-01-31T16:00:00Z', '2024-01-31'],
  ['2024-01-31 23:59:59+02:00', '2024-01-31'],
  ['31-Jan-24', '2024-01-31'],
  ['31 January 2024', '2024-01-31'],
  ['Jan 31, 2024', '2024-01-31'],
  ['Wed Jan 31 2024', '2024-01-31'],
  ['Wed, 31 Jan 2024', '2024-01-31'],
  ['31. Dez. 2023', '2023-12-31'],
  ['1er', undefined],
  ['15 août 2023', '2023-08-15'],
  ['15 mai 2023', '2023-05-15'],
  ['3 juillet 2023', '2023-07-03'],
  ['3 juin 2023', '2023-06-03'],
  ['01-Mar-30', '1930-03-01'],
  ['01-Mar-29', '2029-03-01'],
  ['202402', '2024-02-29'],
  ['2024-02', '2024-02-29'],
  ['2024M2', '2024-02-29'],
  ['02/2024', '2024-02-29'],
  ['Feb 2024', '2024-02-29'],
  ['Feb-24', '2024-02-29'],
  ['2024 Feb', '2024-02-29'],
  ['2024Q1', '2024-03-31'],
  ['Q4 2023', '2023-12-31'],
  ['2024-02-30', undefined],
  ['202413', undefined],
  ['31/12/2024', undefined],
  ['AAPL', undefined],
  ['IWM 2024', undefined],
  ['12:30', undefined],
])('%s is %s', (text, expected) => {
  expect(iso(text)).toBe(expected);
});

it.each([
  ['31/12/2024', 'dmy', '2024-12-31'],
  ['12/31/2024', 'mdy', '2024-12-31'],
  ['31.12.2024', 'dmy', '2024-12-31'],
  ['31. 12. 24', 'dmy', '2024-12-31'],
  ['1/2/2024', 'mdy', '2024-01-02'],
  ['24-01-31', 'ymd', '2024-01-31'],
  ['24/01/31', 'ymd', undefined],
  ['12/31/2024', 'dmy', undefined],
  ['12/31/2024 4:00 PM', 'mdy', '2024-12-31'],
] as const)('%s in the order %s is %s', (text, order, expected) => {
  expect(iso(text, order)).toBe(expected);
});

it('months and quarters stand for their first day where that is wanted', () => {
  expect(iso('Feb 2024', undefined, 'first')).toBe('2024-02-01');
  expect(iso('2024Q4', undefined, 'first')).toBe('2024-10-01');
});

it('keeps the time of day', () => {
  expect(read('2024-01-31 06:00') - read('2024-01-31')).toBeCloseTo(0.25, 9);
  expect(read('1/31/2024 12:30 AM', 'mdy') - read('2024-01-31')).toBeCloseTo(0.5 / 24, 9);
  expect(read('2024-01-31 25:00')).toBeNaN();
});

it('dates before Excel can count are told apart from those that are none', () => {
  expect(read('1900-02-28')).toBe(TOO_EARLY);
  expect(read('1871-01-31')).toBe(TOO_EARLY);
  expect(read('1900-03-01')).toBe(FIRST_RELIABLE_SERIAL);
  expect(read('1871-02-30')).toBeNaN();
});

describe('a date written in any manner is read as that date', () => {
  const serials = fc.integer({ min: FIRST_RELIABLE_SERIAL, max: LAST_SERIAL });
  const two = (part: number): string => String(part).padStart(2, '0');
  const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  it.each([
    ['ISO', undefined, (y: number, m: number, d: number) => `${y}-${two(m)}-${two(d)}`],
    ['by name', undefined, (y: number, m: number, d: number) => `${d}-${MONTHS[m - 1] ?? ''}-${y}`],
    ['American', 'mdy', (y: number, m: number, d: number) => `${m}/${d}/${y}`],
    ['German', 'dmy', (y: number, m: number, d: number) => `${two(d)}.${two(m)}.${y}`],
  ] as const)('%s', (_, order, write) => {
    fc.assert(
      fc.property(serials, (serial) => {
        const { year, month, day } = dateFromSerial(serial);
        expect(read(write(year, month, day), order)).toBe(serial);
      }),
    );
  });
});

it('no text is a date in one order and nothing at all in another of the unambiguous forms', () => {
  for (const order of DATE_ORDERS) expect(iso('2024-07-11', order)).toBe('2024-07-11');
});
