/** What the import says in words. */
import type { DateOrder } from '../../../datasets/import/dates';
import type { Inspection } from '../../../datasets/import/inspectFile';
import type { ColumnKind } from '../../../datasets/import/reading';
import type { Reject, RejectReason } from '../../../datasets/import/rejects';
import type { DraftedReading } from './importDraft';

const MEGABYTE = 1_000_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `11 Jul 2024` */
export function dayText(date: Date): string {
  return `${date.getDate()} ${MONTHS[date.getMonth()] ?? ''} ${date.getFullYear()}`;
}

/** `150.2 MB`, `3 kB` */
export function sizeText(bytes: number): string {
  return bytes >= MEGABYTE ? `${(bytes / MEGABYTE).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} kB`;
}

/** A sheet is called as the file, without what only computers read. */
export function sheetNameOf(fileName: string): string {
  return fileName.replace(/\.(?:csv|tsv|txt|tab|dat)$/i, '').trim() || 'Imported data';
}

export const KIND_LABELS: Readonly<Record<ColumnKind, string>> = { date: 'Date', number: 'Number', text: 'Text' };

export const ORDER_LABELS: Readonly<Record<DateOrder, string>> = {
  dmy: 'Day first, 31/12/2024',
  mdy: 'Month first, 12/31/2024',
  ymd: 'Year first, 24-12-31',
};

const REASONS: Readonly<Record<RejectReason, string>> = {
  notNumber: 'Not a number with this decimal sign. The cell stays blank.',
  notDate: 'Not a date in this order, or no such day. The cell stays blank.',
  tooEarly: 'Before 1 March 1900, where Excel’s calendar begins. The row is left out; as text the date can be kept.',
  tooLong: 'More than 32,767 characters, which a cell cannot hold. The cell stays blank.',
  tooFewCells: 'Fewer cells than there are columns. The row is left out.',
  tooManyCells: 'More cells than there are columns. The row is left out.',
  badQuotes: 'Text follows a closing quotation mark. The row is left out.',
};

export function rejectReason({ reason }: Pick<Reject, 'reason'>): string {
  return REASONS[reason];
}

function some(
  inspection: Inspection,
  drafted: DraftedReading,
  kind: ColumnKind,
  trait: 'twoDigitYears' | 'timed' | 'percents',
): boolean {
  return inspection.columns.some(
    (column, index) => drafted.columns[index]?.kind === kind && drafted.columns[index].included && column[trait] > 0,
  );
}

/** What was understood that nobody would see in the first rows. */
export function importNotes(inspection: Inspection, drafted: DraftedReading): readonly string[] {
  const notes: string[] = [];
  const { layout, sample, check, fellBack } = inspection;
  if (fellBack) notes.push('The file is not in UTF-8. It is read as Western European (Windows-1252).');
  const { headerRecord, firstRecord } = layout.place;
  const top = headerRecord ?? firstRecord;
  const above = sample.filter(({ record, cells }) => record < top && cells.some((cell) => cell.trim() !== ''));
  const [firstAbove, lastAbove] = [above[0]?.line, above[above.length - 1]?.line];
  if (firstAbove !== undefined && lastAbove !== undefined) {
    notes.push(
      firstAbove === lastAbove
        ? `Line ${firstAbove} stands above the table and is not imported.`
        : `Lines ${firstAbove} to ${lastAbove} stand above the table and are not imported.`,
    );
  }
  const [next] = check?.furtherTables ?? [];
  if (next)
    notes.push(`Another table begins in line ${next.line}. What follows is not imported; choose it under “Table”.`);
  if (some(inspection, drafted, 'date', 'twoDigitYears'))
    notes.push('Years in two digits: 30 to 99 are taken for 1930 to 1999, 00 to 29 for 2000 to 2029, as Excel does.');
  if (some(inspection, drafted, 'date', 'timed'))
    notes.push('Times of day are taken as they are written; time zones are not converted.');
  if (some(inspection, drafted, 'number', 'percents')) notes.push('Percentages become fractions: 5 % is 0.05.');
  return notes;
}
