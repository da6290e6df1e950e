/** The first rows of a table as they are understood so far. */
import { convertCell } from '../../../datasets/import/convertCell';
import { writtenDate } from '../../../datasets/import/dates';
import type { Inspection } from '../../../datasets/import/inspectFile';
import { numberForm } from '../../../datasets/import/numbers';
import { isBlankRecord } from '../../../datasets/import/readRecords';
import type { ColumnReading, Reading } from '../../../datasets/import/reading';
import { isoFromSerial } from '../../../series/dates';
import { missingTexts } from './importDraft';
import type { DraftedReading, ImportDraft } from './importDraft';

const ROWS = 8;
const MOST_COLUMNS = 40;

export interface PreviewCell {
  readonly text: string;
  readonly number: boolean;
  /** What stands in the file does not fit the column. */
  readonly rejected: boolean;
}
export interface Preview {
  readonly columns: readonly ColumnReading[];
  /** Columns that are imported and not shown. */
  readonly moreColumns: number;
  readonly rows: readonly { readonly line: number; readonly cells: readonly PreviewCell[] }[];
}

const MINUTES_A_DAY = 1440;

function dateText(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * MINUTES_A_DAY);
  const time = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return minutes === 0 ? isoFromSerial(Math.floor(serial)) : `${isoFromSerial(Math.floor(serial))} ${time}`;
}

/** More decimals than these say nothing of whether a number was read rightly. */
const MOST_DECIMALS = 6;

/** Numbers below each other with as many decimals as the longest of the column, so that their points stand in line. */
function numberText(value: number, decimals: number): string {
  const digits = Math.min(MOST_DECIMALS, decimals);
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: MOST_DECIMALS });
}

/** Whether what the cell means depends on a question that is open. */
function waits(cell: string, kind: ColumnReading['kind'], drafted: DraftedReading): boolean {
  const text = cell.trim();
  if (kind === 'date') return drafted.dateOrder === undefined && writtenDate(text)?.form === 'ordered';
  return kind === 'number' && drafted.decimal === undefined && /[.,]/.test(text) && numberForm(text) !== 0;
}

function previewCell(
  cell: string,
  column: ColumnReading,
  drafted: DraftedReading,
  reading: Reading,
  missing: ReadonlySet<string>,
  decimals: number,
): PreviewCell {
  if (waits(cell, column.kind, drafted)) return { text: cell.trim(), number: false, rejected: false };
  const value = convertCell(cell, column, reading, missing);
  if (value === null) return { text: '', number: false, rejected: false };
  if (typeof value === 'object') return { text: cell.trim(), number: false, rejected: true };
  if (typeof value === 'string') return { text: value, number: false, rejected: false };
  return column.kind === 'date'
    ? { text: dateText(value), number: false, rejected: false }
    : { text: numberText(value, decimals), number: true, rejected: false };
}

export function previewRows(
  { layout, sample, columns }: Inspection,
  drafted: DraftedReading,
  draft: ImportDraft,
): Preview {
  const missing = missingTexts(draft);
  const reading: Reading = {
    columns: drafted.columns,
    decimal: drafted.decimal ?? '.',
    dateOrder: drafted.dateOrder,
    monthDay: draft.monthDay,
    missing,
    fillShortRows: draft.fillShortRows,
    span: undefined,
  };
  const missingSet = new Set(missing);
  const decimalsAt = (index: number): number => {
    const evidence = columns[index];
    // A percentage becomes a fraction, which has two more.
    const more = evidence !== undefined && evidence.percents > 0 ? 2 : 0;
    return more + (evidence?.[reading.decimal === '.' ? 'pointDecimals' : 'commaDecimals'] ?? 0);
  };
  const included = drafted.columns.flatMap((column, index) => (column.included ? [{ column, index }] : []));
  const shown = included.slice(0, MOST_COLUMNS);
  const { firstRecord, endRecord = Infinity } = layout.place;
  const records = sample
    .filter(({ record, cells }) => record >= firstRecord && record < endRecord && !isBlankRecord(cells))
    .slice(0, ROWS);
  return {
    columns: shown.map(({ column }) => column),
    moreColumns: included.length - shown.length,
    rows: records.map(({ line, cells }) => ({
      line,
      cells: shown.map(({ column, index }) =>
        previewCell(cells[index] ?? '', column, drafted, reading, missingSet, decimalsAt(index)),
      ),
    })),
  };
}
