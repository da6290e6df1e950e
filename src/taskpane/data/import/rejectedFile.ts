/** The list of what was not imported, to be kept: as a CSV file or on a sheet. */
import { rejectAt, rejectCount } from '../../../datasets/import/rejects';
import type { Reject, Rejects } from '../../../datasets/import/rejects';
import type { SheetContent } from '../../../workbook/workbook';
import { rejectReason } from './importTexts';
import { lazyRows } from './lazyRows';

const HEADER = ['Line', 'Column', 'Text', 'Why'] as const;
const WIDTHS = [10, 20, 30, 60] as const;
/** So many lines take a few milliseconds; then the page may answer. */
const LINES_AT_ONCE = 2000;

export function columnText({ column }: Reject, titles: readonly string[]): string {
  return column === undefined ? 'Whole row' : (titles[column] ?? `Column ${column + 1}`);
}

function csvCell(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

function csvLine(reject: Reject, titles: readonly string[]): string {
  const texts = [columnText(reject, titles), reject.text, rejectReason(reject)];
  return [String(reject.line), ...texts.map(csvCell)].join(',');
}

export async function rejectedCsv(rejects: Rejects, titles: readonly string[]): Promise<Blob> {
  const parts = [`${HEADER.join(',')}\r\n`];
  const count = rejectCount(rejects);
  for (let start = 0; start < count; start += LINES_AT_ONCE) {
    const length = Math.min(LINES_AT_ONCE, count - start);
    const lines = Array.from({ length }, (_, offset) => csvLine(rejectAt(rejects, start + offset), titles));
    parts.push(`${lines.join('\r\n')}\r\n`);
    await new Promise((resolve) => setTimeout(resolve));
  }
  // Excel takes a file without byte order mark for the encoding of its own country.
  return new Blob(['\uFEFF', ...parts], { type: 'text/csv;charset=utf-8' });
}

export function rejectedSheet(fileName: string, rejects: Rejects, titles: readonly string[]): SheetContent {
  const count = rejectCount(rejects);
  const above = [[`Not imported from ${fileName}`, null, null, null], [null, null, null, null], [...HEADER]];
  return {
    name: 'Not imported',
    values: lazyRows(above.length + count, (row) => {
      const given = above[row];
      if (given) return given;
      const reject = rejectAt(rejects, row - above.length);
      return [reject.line, columnText(reject, titles), reject.text, rejectReason(reject)];
    }),
    columns: WIDTHS.map((width) => ({ width })),
    bold: [{ row: 0, column: 0 }],
    table: { name: 'Not_imported', row: above.length - 1, column: 0, rowCount: count + 1, columnCount: HEADER.length },
    frozenRows: above.length,
  };
}
