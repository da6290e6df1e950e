import { dateFromSerial, FIRST_RELIABLE_SERIAL, monthOf } from '../../series/dates';

/** ISO weeks, months, quarters or years. */
export type Frequency = 'W' | 'M' | 'Q' | 'Y';

/** Serial number of a Monday. */
const MONDAY = 2;

/** A number that two dates share exactly if they lie in one calendar period. Weeks run from Monday to Sunday, across years. */
export function calendarPeriod(serial: number, frequency: Frequency): number {
  switch (frequency) {
    case 'W':
      return Math.floor((realDay(serial) - MONDAY) / 7);
    case 'M':
      return monthOf(serial);
    case 'Q':
      return Math.floor(monthOf(serial) / 3);
    case 'Y':
      return dateFromSerial(serial).year;
  }
}

/** Days counted without the 29 February 1900 that never was. */
function realDay(serial: number): number {
  return serial < FIRST_RELIABLE_SERIAL - 1 ? serial + 1 : serial;
}
