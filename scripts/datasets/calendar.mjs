// Calendar dates as ISO text, so that they can be compared and written as they are.

const DAY = 86_400_000;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

const timeOf = (iso) => Date.parse(`${iso}T00:00:00Z`);
const isoOf = (time) => new Date(time).toISOString().slice(0, 10);

export function isDate(text) {
  return ISO_DATE.test(text) && !Number.isNaN(timeOf(text)) && isoOf(timeOf(text)) === text;
}

/** The last day of the month `months` after that of the date. */
export function monthEnd(iso, months = 0) {
  const [year, month] = iso.split('-').map(Number);
  return isoOf(Date.UTC(year, month + months, 0));
}

export function monthsBetween(from, to) {
  const number = (iso) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
  return number(to) - number(from);
}

export function weekdayBefore(iso) {
  let time = timeOf(iso) - DAY;
  while ([0, 6].includes(new Date(time).getUTCDay())) time -= DAY;
  return isoOf(time);
}

/** Days since 1 January 1970. */
export function dayNumber(iso) {
  return timeOf(iso) / DAY;
}

/** The months' last days; throws where a month is left out, repeated or out of order. */
export function monthEnds(file, months) {
  const ends = months.map((month) => monthEnd(month));
  ends.forEach((end, i) => {
    if (i > 0 && end !== monthEnd(ends[i - 1], 1))
      throw new Error(`${file}: ${months[i]} does not follow ${months[i - 1]}`);
  });
  return ends;
}
