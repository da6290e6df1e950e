/** What a sheet can hold of a file, and what to do where it cannot. */
import { LAST_COLUMN, LAST_ROW } from '../../../workbook/a1';
import type { Workbook } from '../../../workbook/workbook';
import { countText, countedText } from '../../shared/words';
import { HEADER_ROW } from '../datasetSheet';

/** Rows below title, source, empty row and header. */
export const MOST_ROWS = LAST_ROW - HEADER_ROW;
const MOST_COLUMNS = LAST_COLUMN + 1;
/** The workbench's grid keeps an object for each cell; beyond this it no longer answers in time. */
export const MOST_WORKBENCH_CELLS = 1_000_000;

export function mostRows(host: Workbook['host'], columnCount: number): number {
  if (host === 'excel') return MOST_ROWS;
  return Math.min(MOST_ROWS, Math.floor(MOST_WORKBENCH_CELLS / Math.max(1, columnCount)));
}

/** Why so many rows and columns are not put on a sheet, with advice; undefined where they fit. */
export function sizeFault(
  host: Workbook['host'],
  size: { readonly rows: number; readonly columns: number },
  hasDates: boolean,
): string | undefined {
  const { rows, columns } = size;
  if (columns > MOST_COLUMNS)
    return `A sheet has ${countText(MOST_COLUMNS)} columns, and ${countText(columns)} are chosen. Leave out columns.`;
  const most = mostRows(host, columns);
  if (rows <= most) return undefined;
  const narrower = hasDates
    ? 'Choose a shorter span of dates above, or a file with a lower frequency.'
    : 'Choose a file with fewer rows, or one with dates, of which a span can be chosen.';
  if (rows > MOST_ROWS)
    return `A sheet holds ${countedText(MOST_ROWS, 'row')} of data, and there are ${countText(rows)}. ${narrower}`;
  return (
    `The workbench's grid takes ${countText(MOST_WORKBENCH_CELLS)} cells at once, and there are ` +
    `${countText(rows * columns)} (${countedText(rows, 'row')} × ${countedText(columns, 'column')}). ` +
    `Leave out columns. ${narrower} Excel takes all of them.`
  );
}
