/** Writes values and formulas into cells, as a program does that knows what it wants: nothing is guessed from text. */
import { CellValueType, type ICellData } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';

/** Text that begins with `=` is a formula; `null` empties the cell. */
export type WrittenValue = number | string | boolean | null;

/** Everything of the old cell that would shine through is emptied; its format stays. */
function cellOf(value: WrittenValue): ICellData {
  const empty: ICellData = { v: null, f: null, si: null, p: null, t: null };
  if (value === null) return empty;
  if (typeof value === 'number') return { ...empty, v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { ...empty, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return value.startsWith('=') ? { ...empty, f: value } : { ...empty, v: value, t: CellValueType.STRING };
}

/** @throws Error where rows differ in length */
export function writeRows(
  sheet: FWorksheet,
  row: number,
  column: number,
  rows: readonly (readonly WrittenValue[])[],
): void {
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.some((each) => each.length !== width)) {
    throw new Error('Rows must hold values and be of one length');
  }
  sheet.getRange(row, column, rows.length, width).setValues(rows.map((each) => each.map(cellOf)));
}
