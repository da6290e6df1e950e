import fc from 'fast-check';
import { calendarPeriod } from '../../../src/calculators/data/calendarPeriod';
import { serialFromIso } from '../../../src/series/dates';

const serial = (iso: string): number => {
  const found = serialFromIso(iso);
  if (found === undefined) throw new Error(`${iso} is no date.`);
  return found;
};

describe('calendarPeriod', () => {
  it.each([
    ['W', '2024-07-08', '2024-07-14', '2024-07-15'],
    ['W', '2020-12-28', '2021-01-03', '2021-01-04'],
    ['W', '1900-02-26', '1900-03-04', '1900-03-05'],
    ['W', '1900-01-01', '1900-01-07', '1900-01-08'],
    ['M', '2024-02-01', '2024-02-29', '2024-03-01'],
    ['M', '1900-02-01', '1900-02-28', '1900-03-01'],
    ['Q', '2024-04-01', '2024-06-30', '2024-07-01'],
    ['Y', '2023-01-01', '2023-12-31', '2024-01-01'],
  ] as const)('%s runs from %s to %s', (frequency, first, last, next) => {
    const period = calendarPeriod(serial(first), frequency);
    expect(calendarPeriod(serial(last), frequency)).toBe(period);
    if (serial(first) > 1) expect(calendarPeriod(serial(first) - 1, frequency)).toBe(period - 1);
    expect(calendarPeriod(serial(next), frequency)).toBe(period + 1);
  });

  it('never falls from one day to the next', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2958464 }),
        fc.constantFrom('W' as const, 'M' as const, 'Q' as const, 'Y' as const),
        (day, frequency) => {
          const step = calendarPeriod(day + 1, frequency) - calendarPeriod(day, frequency);
          expect([0, 1]).toContain(step);
        },
      ),
    );
  });
});
