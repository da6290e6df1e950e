import { frequencyOf, windowsOf } from '../../src/reports/frequency';

const every = (days: number, count = 30): number[] => Array.from({ length: count }, (_, row) => 45_000 + days * row);
/** Mondays to Fridays. */
const WEEKDAYS = every(1, 60).filter((serial) => serial % 7 > 1);

it.each([
  ['weekdays', WEEKDAYS, 'daily', 252],
  ['all days of the week', every(1), 'daily', 365],
  ['weeks', every(7), 'weekly', 52],
  ['months', every(30), 'monthly', 12],
  ['quarters', every(91), 'quarterly', 4],
  ['years', every(365), 'yearly', 1],
] as const)('rows that come on %s', (_, serials, name, rowsAYear) => {
  expect(frequencyOf(serials)).toMatchObject({ name, rowsAYear });
});

it('has no window shorter than a row', () => {
  expect(windowsOf(frequencyOf(every(30)))).toEqual([1, 3, 12]);
  expect(windowsOf(frequencyOf(every(91)))).toEqual([3, 12]);
  expect(windowsOf(frequencyOf(every(365)))).toEqual([12]);
});
