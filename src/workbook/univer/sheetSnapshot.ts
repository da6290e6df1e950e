/** A whole sheet as the grid stores it, made from plain data. */
import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IColumnData,
  type IObjectArrayPrimitiveType,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
  type IWorksheetData,
} from '@univerjs/core';
import type { CellInput, SheetContent, WriteOptions } from '../workbook';

/** Cells made in one go; between two goes the page can repaint and the user can cancel. */
const CELLS_AT_A_TIME = 20_000;
/** A spill past the last row is an error, so sheets are taller than what stands on them. */
const SPARE_ROWS = 1000;
const FEWEST_ROWS = 2000;
const SPARE_COLUMNS = 10;
const FEWEST_COLUMNS = 30;
/** Digits of the grid's default font, and the room left and right of them. */
const PIXELS_A_CHARACTER = 8.2;
const PIXELS_AROUND = 8;

/** The grid shows a table's name on a tab above it. */
const TABLE_TAB_HEIGHT = 30;

function columnWidthInPixels(characters: number): number {
  return Math.round(characters * PIXELS_A_CHARACTER + PIXELS_AROUND);
}

export function abortError(): DOMException {
  return new DOMException('The write was cancelled', 'AbortError');
}

export function cellOf(value: CellInput): ICellData | undefined {
  if (value === null) return undefined;
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}

type Columns = NonNullable<SheetContent['columns']>;

function styleOfColumn(column: Columns[number] | undefined): IStyleData | undefined {
  return column?.numberFormat === undefined ? undefined : { n: { pattern: column.numberFormat } };
}

function columnDataOf(columns: Columns): IObjectArrayPrimitiveType<Partial<IColumnData>> {
  return Object.fromEntries(
    columns.map((column, index) => {
      const style = styleOfColumn(column);
      const width = column.width === undefined ? {} : { w: columnWidthInPixels(column.width) };
      return [index, { ...width, ...(style ? { s: style } : {}) }];
    }),
  );
}

export type Cells = IObjectMatrixPrimitiveType<ICellData>;

export function put(cells: Cells, row: number, column: number, change: ICellData): void {
  const inRow = cells[row] ?? {};
  cells[row] = inRow;
  inRow[column] = { ...inRow[column], ...change };
}

async function valueCells(content: SheetContent, { signal, onProgress }: WriteOptions): Promise<Cells> {
  const { values, columns = [] } = content;
  const styles = columns.map(styleOfColumn);
  const rowsAtATime = Math.max(1, Math.floor(CELLS_AT_A_TIME / Math.max(1, values[0]?.length ?? 1)));
  const cells: Cells = {};
  for (let start = 0; start < values.length; start += rowsAtATime) {
    if (signal?.aborted) throw abortError();
    const end = Math.min(values.length, start + rowsAtATime);
    for (let row = start; row < end; row += 1) {
      values[row]?.forEach((value, column) => {
        const cell = cellOf(value);
        const style = typeof value === 'number' ? styles[column] : undefined;
        if (cell) put(cells, row, column, style ? { ...cell, s: style } : cell);
      });
    }
    onProgress?.({ written: end, total: values.length });
    await new Promise((resolve) => setTimeout(resolve));
  }
  if (signal?.aborted) throw abortError();
  return cells;
}

function sizeOf({ values, formulas = [] }: SheetContent): { rowCount: number; columnCount: number } {
  const lastRow = Math.max(values.length, ...formulas.map(({ row }) => row + 1));
  const lastColumn = Math.max(values[0]?.length ?? 0, ...formulas.map(({ column }) => column + 1));
  return {
    rowCount: Math.max(FEWEST_ROWS, lastRow + SPARE_ROWS),
    columnCount: Math.max(FEWEST_COLUMNS, lastColumn + SPARE_COLUMNS),
  };
}

/**
 * @param id The sheet's identity within the workbook.
 * @param name A legal name no other sheet has.
 * @throws AbortError once the signal is aborted
 */
export async function sheetSnapshot(
  content: SheetContent,
  id: string,
  name: string,
  options: WriteOptions = {},
): Promise<Partial<IWorksheetData>> {
  const cells = await valueCells(content, options);
  for (const { row, column, formula } of content.formulas ?? []) put(cells, row, column, { f: formula });
  for (const { row, column } of content.bold ?? []) {
    const style = cells[row]?.[column]?.s;
    put(cells, row, column, { s: { ...(typeof style === 'object' ? style : {}), bl: BooleanNumber.TRUE } });
  }
  const frozen = content.frozenRows ?? 0;
  const aboveTable = (content.table?.row ?? 0) - 1;
  return {
    id,
    name,
    ...sizeOf(content),
    cellData: cells,
    columnData: columnDataOf(content.columns ?? []),
    ...(aboveTable >= 0 ? { rowData: { [aboveTable]: { h: TABLE_TAB_HEIGHT } } } : {}),
    ...(frozen > 0 ? { freeze: { xSplit: 0, ySplit: frozen, startRow: frozen, startColumn: -1 } } : {}),
  };
}
