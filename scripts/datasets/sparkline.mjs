import { dayNumber } from './calendar.mjs';

const POINTS = 60;
const DIGITS = 5;

/**
 * Up to 60 values for a small line: where there are more rows, the last value known at each of 60 evenly spaced dates,
 * so that rows at uneven intervals keep their place in time.
 */
export function sparkline(dates, values) {
  const known = dates
    .map((date, row) => ({ day: dayNumber(date), value: values[row] }))
    .filter(({ value }) => value !== null);
  const [first, last] = [known[0].day, known[known.length - 1].day];
  const chosen =
    known.length <= POINTS
      ? known
      : Array.from({ length: POINTS }, (_, i) => lastUntil(known, first + ((last - first) * i) / (POINTS - 1)));
  return chosen.map(({ value }) => Number(value.toPrecision(DIGITS)));
}

function lastUntil(known, day) {
  let found = known[0];
  for (const row of known) {
    if (row.day > day) break;
    found = row;
  }
  return found;
}
