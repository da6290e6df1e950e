/** Excel serial dates (1900 system, from 1 March 1900 on) as charts write them. */

const MILLISECONDS_A_DAY = 86_400_000;
const UNIX_EPOCH_SERIAL = 25_569;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Below this many days a span is told by its days, above by its months. */
const DAYS_TOLD_EXACTLY = 1100;

export interface CalendarDay {
  readonly year: number;
  /** 0 to 11. */
  readonly month: number;
  readonly day: number;
}

export function serialOf({ year, month, day }: CalendarDay): number {
  return Date.UTC(year, month, day) / MILLISECONDS_A_DAY + UNIX_EPOCH_SERIAL;
}

export function calendarDay(serial: number): CalendarDay {
  const date = new Date((Math.floor(serial) - UNIX_EPOCH_SERIAL) * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

/** The serial number of an ISO date such as `2024-07-11`; undefined where the text is none. */
export function serialFromIso(text: string): number | undefined {
  const match = ISO_DATE.exec(text.trim());
  if (!match) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]) - 1, day: Number(match[3]) };
  const serial = serialOf(day);
  const back = calendarDay(serial);
  return back.year === day.year && back.month === day.month && back.day === day.day ? serial : undefined;
}

/** `11 Jul 2024` */
export function dateText(serial: number): string {
  const { day } = calendarDay(serial);
  return `${day} ${monthText(serial)}`;
}

/** `Jul 2024` */
export function monthText(serial: number): string {
  const { year, month } = calendarDay(serial);
  return `${MONTHS[month] ?? ''} ${year}`;
}

/** `11 Jul` */
export function dayText(serial: number): string {
  const { month, day } = calendarDay(serial);
  return `${day} ${MONTHS[month] ?? ''}`;
}

/** `Jun 1926 – Dec 2024`, or with days where the span is short. */
export function spanText(first: number, last: number): string {
  const text = last - first < DAYS_TOLD_EXACTLY ? dateText : monthText;
  return `${text(first)} – ${text(last)}`;
}
