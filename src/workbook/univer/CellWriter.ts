/** Writes values and formulas into cells, as a program does that knows what it wants: nothing is guessed from text. */
import { CellValueType, type ICellData, type ICommandService } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { LAST_COLUMN, LAST_ROW } from '../a1';
import { growToHold } from './sheetSize';

/** Text that begins with `=` is a formula; `null` empties the cell. */
export type WrittenValue = number | string | boolean | null;
export type Rows = readonly (readonly WrittenValue[])[];

/** Everything of the old cell that would shine through is emptied; its format stays. */
function cellOf(value: WrittenValue): ICellData {
  const empty: ICellData = { v: null, f: null, si: null, p: null, t: null };
  if (value === null) return empty;
  if (typeof value === 'number') return { ...empty, v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { ...empty, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return value.startsWith('=') ? { ...empty, f: value } : { ...empty, v: value, t: CellValueType.STRING };
}

/** Writes rows from a cell on, beyond the sheet's last row or column too. @throws Error where rows differ in length, or reach beyond Excel's last row or column */
export function writeRows(commands: ICommandService, sheet: FWorksheet, row: number, column: number, rows: Rows): void {
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.some((each) => each.length !== width)) {
    throw new Error('Rows must hold values and be of one length');
  }
  const [lastRow, lastColumn] = [row + rows.length - 1, column + width - 1];
  if (lastRow > LAST_ROW || lastColumn > LAST_COLUMN) {
    throw new Error(`${rows.length} rows and ${width} columns reach beyond the last row or column of a sheet`);
  }
  growToHold(commands, sheet, lastRow, lastColumn);
  sheet.getRange(row, column, rows.length, width).setValues(rows.map((each) => each.map(cellOf)));
}
