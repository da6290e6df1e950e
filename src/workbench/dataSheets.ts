/** The data sheets of the first workbook: parts of the sample data sets, under names a newcomer understands. */
import type { Dataset } from '../datasets/dataset';
import { FILTER_BUTTON_WIDTH, fittedColumns } from '../taskpane/data/columnWidths';
import { cellAddress } from '../workbook/a1';
import { formulaText } from '../workbook/formula';
import type { FunctionCall, RangeReference } from '../workbook/formula';
import type { CellInput, SheetContent } from '../workbook/workbook';

/** Title, source and an empty row stand above the header. */
const HEADER_ROW = 3;
/** Empty columns between the data and a call beside them. */
const GAP = 1;

export interface DataSheetRequest {
  readonly name: string;
  readonly title: string;
  readonly dataset: Dataset;
  /** Columns by their names in the data set; the date comes first. */
  readonly columns: readonly string[];
  /** Rows from this date on: an Excel serial number. */
  readonly from: number;
}

export interface DataSheet {
  readonly content: SheetContent;
  /** Cells of a column from its header to its last row; the header is the column's label. */
  column(name: string): RangeReference;
  /** Cells of neighbouring columns, with their headers. */
  panel(first: string, last: string): RangeReference;
}

export function dataSheet({ name, title, dataset, columns, from }: DataSheetRequest): DataSheet {
  const { description } = dataset;
  const indexes = columns.map((column) => description.columns.findIndex((each) => each.name === column));
  const chosen = indexes.map((index, position) => {
    const column = description.columns[index];
    if (!column) throw new Error(`${description.name} has no column ${columns[position] ?? ''}`);
    return column;
  });
  const body = dataset.rows
    .filter(([date]) => typeof date === 'number' && date >= from)
    .map((row): CellInput[] => indexes.map((index) => row[index] ?? null));
  const width = columns.length;
  const line = (text: string | null): CellInput[] => [text, ...Array<null>(width - 1).fill(null)];
  const lastRow = HEADER_ROW + body.length;
  const cells = (first: number, last: number): RangeReference => ({
    sheet: name,
    address: `${cellAddress(HEADER_ROW, first)}:${cellAddress(lastRow, last)}`,
  });
  return {
    content: {
      name,
      values: [line(title), line(description.attribution), line(null), chosen.map((column) => column.title), ...body],
      columns: fittedColumns(
        chosen,
        body,
        chosen.map((column) => column.title.length + FILTER_BUTTON_WIDTH),
      ),
      bold: [{ row: 0, column: 0 }],
      table: { name, row: HEADER_ROW, column: 0, rowCount: body.length + 1, columnCount: width },
      frozenRows: HEADER_ROW + 1,
    },
    column: (column) => cells(columns.indexOf(column), columns.indexOf(column)),
    panel: (first, last) => cells(columns.indexOf(first), columns.indexOf(last)),
  };
}

/** Adds a call beside the data, a column apart; its result has these number formats. */
export function withCallBeside(sheet: DataSheet, call: FunctionCall, formats: readonly string[]): SheetContent {
  const { content } = sheet;
  const column = (content.values[0]?.length ?? 0) + GAP;
  return {
    ...content,
    formulas: [{ row: HEADER_ROW, column, formula: formulaText(call) }],
    columns: [
      ...(content.columns ?? []),
      ...Array.from({ length: GAP }, () => ({ width: 3 })),
      ...formats.map((numberFormat) => ({ width: 11, numberFormat })),
    ],
  };
}

/** Where such a call's result begins. */
export function besideAddress(sheet: DataSheet, column: number, rowCount: number): RangeReference {
  const left = (sheet.content.values[0]?.length ?? 0) + GAP + column;
  return {
    sheet: sheet.content.name,
    address: `${cellAddress(HEADER_ROW, left)}:${cellAddress(HEADER_ROW + rowCount, left)}`,
  };
}
