/** `16:05`, `16:05:09.5Z`, `4:05 PM`, behind a date; a zone is read over, because cells know none. */
const TIME =
  /^(.+?)[T ,]+(\d{1,2}):(\d{2})(?::(\d{2}(?:[.,]\d+)?))?\s*([AaPp])?(?:\.?[Mm]\.?)?\s*(?:Z|UTC|GMT|[-+]\d{2}:?\d{2})?$/;

/** The date's text and the time as a fraction of a day; the whole text where it ends with no time of day. */
export function splitTime(text: string): readonly [date: string, time: number] {
  const match = TIME.exec(text);
  if (!match) return [text, 0];
  const [, date = '', hours, minutes, seconds = '0', half] = match;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const [minute, second] = [Number(minutes), Number(seconds.replace(',', '.'))];
  if (hour > 23 || minute > 59 || second >= 60 || (half !== undefined && Number(hours) > 12)) return [text, 0];
  return [date, (hour * 3600 + minute * 60 + second) / 86_400];
}
