import fc from 'fast-check';
import {
  addMonths,
  dateFromSerial,
  endOfMonth,
  isoFromSerial,
  isSerial,
  monthOf,
  serialFromDate,
  serialFromIso,
} from '../../src/series/dates';

describe('serial dates of the 1900 system', () => {
  it.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['1970-01-01', 25569],
    ['2000-02-29', 36585],
    ['2024-07-11', 45484],
    ['9999-12-31', 2958465],
  ])('%s is %d', (iso, serial) => {
    expect(serialFromIso(iso)).toBe(serial);
    expect(isoFromSerial(serial)).toBe(iso);
  });

  it('shows the 29 February 1900, which never was, as the day before it', () => {
    expect(isoFromSerial(60)).toBe('1900-02-28');
  });

  it.each([
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-01-32',
    '1899-12-31',
    '2024-7-1',
    '11/07/2024',
    '',
    '2024-07-11T00:00',
  ])('takes %j for no date', (text) => expect(serialFromIso(text)).toBeUndefined());

  it('knows which numbers are dates', () => {
    expect([0, 0.5, 1, 2958465.9, 2958466, -3, NaN].map(isSerial)).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('goes there and back on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958465 }), (serial) => {
        expect(serialFromDate(dateFromSerial(serial))).toBe(serial);
        expect(serialFromIso(isoFromSerial(serial))).toBe(serial);
      }),
    );
  });
});

describe('months', () => {
  // Excel: =EDATE(DATE(2024,1,31),1) and so on.
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2024-01-15', -13, '2022-12-15'],
    ['2024-07-11', 0, '2024-07-11'],
  ])('EDATE of %s and %d is %s', (from, months, to) => {
    expect(isoFromSerial(addMonths(serialFromIso(from) as number, months))).toBe(to);
  });

  it.each([
    ['2024-02-10', 0, '2024-02-29'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-11-30', 3, '2025-02-28'],
  ])('EOMONTH of %s and %d is %s', (from, months, to) => {
    expect(isoFromSerial(endOfMonth(serialFromIso(from) as number, months))).toBe(to);
  });

  it('counts calendar months', () => {
    expect(monthOf(serialFromIso('2025-01-01') as number) - monthOf(serialFromIso('2024-11-30') as number)).toBe(2);
  });
});
