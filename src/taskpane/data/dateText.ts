import { FIRST_RELIABLE_SERIAL, looksLikeIsoDate, serialFromIso } from '../../series/dates';

/** Stands for a date that was begun in a field and is not whole. */
export const UNFINISHED_DATE = 'unfinished';

/** What is wrong with the text of a date field; an empty one is not wrong. */
export function dateFault(text: string): string | undefined {
  if (text === '') return undefined;
  if (!looksLikeIsoDate(text)) return 'The date is not whole. Give day, month and year, or empty the field.';
  const serial = serialFromIso(text);
  if (serial !== undefined && serial >= FIRST_RELIABLE_SERIAL) return undefined;
  return 'Cells cannot hold this date. Choose one from 1 March 1900 on.';
}

/** The date of the person's own calendar as ISO text. */
export function todayIso(now: Date = new Date()): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month ?? ''}-${day ?? ''}`;
}
