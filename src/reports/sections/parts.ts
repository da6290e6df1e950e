import type { RecipeId } from '../../charts/spec';
import type { ReportContext } from '../context';
import type { ReportSheet } from '../reportSheet';
import { PRINTED_COLUMNS, ROW_HEIGHT, noteHeight } from '../reportSheet';
import { COLUMN_HEAD, HEADING, MISSING, NOTE, ROW_HEAD } from '../style';

export const LAST_COLUMN = PRINTED_COLUMNS - 1;

export function heading(sheet: ReportSheet, title: string): void {
  sheet.space(14);
  sheet.value(0, title, HEADING, PRINTED_COLUMNS);
  sheet.next(24);
  sheet.space(4);
}

/** What to add to a section that has no data. */
export function missing(sheet: ReportSheet, add: string): void {
  sheet.value(0, `– Not available: ${add}`, MISSING, PRINTED_COLUMNS);
  sheet.next(32);
}

/** The heads of a table whose first column names its rows; empty ones are left out. */
export function columnHeads(sheet: ReportSheet, first: string, others: readonly string[], firstSpan = 1): void {
  sheet.value(0, first, ROW_HEAD, firstSpan > 1 ? firstSpan : undefined);
  others.forEach((head, index) => sheet.value(firstSpan + index, head, COLUMN_HEAD));
  sheet.next(28);
}

/** A chart over at least so many rows, or why there is none. */
export function chart({ sheet, charts, moreRows }: ReportContext, id: RecipeId, fewestRows: number): void {
  const prepared = charts.get(id);
  if (!prepared) return;
  if (prepared.kind === 'failed') {
    sheet.value(0, `– The chart was not drawn. ${prepared.reason}`, NOTE, PRINTED_COLUMNS);
    sheet.next(28);
    return;
  }
  sheet.space(6);
  const startRow = sheet.row;
  const rowCount = fewestRows + (moreRows[sheet.charts.length] ?? 0);
  for (let row = 0; row < rowCount; row += 1) sheet.next(ROW_HEIGHT);
  const text = prepared.chart.spec.source;
  const { row: endRow } = sheet;
  if (text !== undefined) sheet.next(noteHeight(text.length));
  sheet.charts.push({
    chart: prepared.chart,
    area: { startRow, startColumn: 0, endRow: sheet.row - 1, endColumn: LAST_COLUMN },
    ...(text === undefined
      ? {}
      : {
          source: {
            kind: 'value',
            row: endRow,
            column: 0,
            value: text,
            style: NOTE,
            columnSpan: PRINTED_COLUMNS,
          },
        }),
  });
}

/** `12 months`, `1 month` */
export function monthsText(months: number): string {
  return `${months} month${months === 1 ? '' : 's'}`;
}
