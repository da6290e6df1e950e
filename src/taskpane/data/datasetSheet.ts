import type { Dataset, DatasetColumn, DatasetDescription } from '../../datasets/dataset';
import { addressOf } from '../../workbook/a1';
import type { RangeReference } from '../../workbook/formula';
import type { CellInput, SheetContent } from '../../workbook/workbook';

/** Row of the table's header, below title, attribution and an empty row; rows count from 0. */
export const HEADER_ROW = 3;
const DATE_WIDTH = 12;
const NARROWEST = 9;
const WIDEST = 24;

/** Widths in characters: the header in up to two lines' worth, or the figures where they are longer. */
function columnWidth(column: DatasetColumn, index: number): number {
  // A filter button stands beside each header of a table.
  const header = column.title.length + 3;
  return Math.min(WIDEST, Math.max(index === 0 ? DATE_WIDTH : NARROWEST, header));
}

/** `us-size-style-monthly` as the name of a table: `us_size_style_monthly`. */
function tableName(name: string): string {
  return name.replace(/[^A-Za-z0-9_]/g, '_').replace(/^(?![A-Za-z_])/, '_');
}

function filledRow(first: CellInput, columnCount: number): CellInput[] {
  return Array.from({ length: columnCount }, (_, column) => (column === 0 ? first : null));
}

/** The sheet a data set is written to: title, attribution and terms, an empty row, the table. */
export function datasetSheet({ description, rows }: Dataset): SheetContent {
  const { columns } = description;
  const count = columns.length;
  return {
    name: description.title,
    values: [
      filledRow(description.title, count),
      filledRow(`${description.attribution} ${description.terms}`, count),
      filledRow(null, count),
      columns.map(({ title }) => title),
      ...rows.map((row) => Array.from({ length: count }, (_, column) => row[column] ?? null)),
    ],
    columns: columns.map((column, index) => ({ width: columnWidth(column, index), numberFormat: column.numberFormat })),
    bold: [{ row: 0, column: 0 }],
    table: {
      name: tableName(description.name),
      row: HEADER_ROW,
      column: 0,
      rowCount: rows.length + 1,
      columnCount: count,
    },
    frozenRows: HEADER_ROW + 1,
  };
}

/** A data set as it stands on a sheet of the workbook. */
export interface InsertedDataset {
  readonly description: DatasetDescription;
  readonly sheet: string;
  readonly rowCount: number;
}

/** Columns of an inserted data set side by side, the header included: it names them where they are used. Undefined where there is no such column. */
export function columnsRange(
  inserted: InsertedDataset,
  first: string,
  last: string = first,
): RangeReference | undefined {
  const { columns } = inserted.description;
  const [from, to] = [first, last].map((name) => columns.findIndex((column) => column.name === name));
  if (from === undefined || to === undefined || from < 0 || to < 0) return undefined;
  const address = addressOf({
    startRow: HEADER_ROW,
    startColumn: Math.min(from, to),
    endRow: HEADER_ROW + inserted.rowCount,
    endColumn: Math.max(from, to),
  });
  return { sheet: inserted.sheet, address };
}
