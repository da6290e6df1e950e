import { addressOf, LAST_COLUMN, LAST_ROW, parseAddress, type CellRange } from '../a1';
import type { RangeReference } from '../formula';
import type { CellValue } from '../workbook';

/** Excel on the web answers with at most 5 MB at a time. */
const CELLS_AT_ONCE = 20_000;

/** A cell as Excel describes it in `values` and `valueTypes`. */
export function cellValue(value: unknown, type: Excel.RangeValueType | string | undefined): CellValue {
  if (type === 'Empty') return null;
  if (type === 'Error') return { error: String(value) };
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

/** Whole columns end at the last row of the sheet in use, so that columns read one by one have equal lengths; whole rows likewise. */
function cutToUse(range: CellRange, used: Excel.Range): CellRange {
  const lastRow = used.isNullObject ? 0 : used.rowIndex + used.rowCount - 1;
  const lastColumn = used.isNullObject ? 0 : used.columnIndex + used.columnCount - 1;
  return {
    ...range,
    endRow: range.endRow === LAST_ROW ? Math.max(range.startRow, lastRow) : range.endRow,
    endColumn: range.endColumn === LAST_COLUMN ? Math.max(range.startColumn, lastColumn) : range.endColumn,
  };
}

/** @throws Error in words where the sheet or the address does not exist */
export async function readCells(context: Excel.RequestContext, reference: RangeReference): Promise<CellValue[][]> {
  const asked = parseAddress(reference.address);
  if (!asked) throw new Error(`"${reference.address}" is no address of cells.`);
  const sheet = context.workbook.worksheets.getItemOrNullObject(reference.sheet);
  sheet.load('name');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount,columnIndex,columnCount');
  await context.sync();
  if (sheet.isNullObject) throw new Error(`There is no sheet named "${reference.sheet}".`);

  const range = cutToUse(asked, used);
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / (range.endColumn - range.startColumn + 1)));
  const cells: CellValue[][] = [];
  for (let startRow = range.startRow; startRow <= range.endRow; startRow += rowsAtOnce) {
    const endRow = Math.min(range.endRow, startRow + rowsAtOnce - 1);
    const part = sheet.getRange(addressOf({ ...range, startRow, endRow }));
    part.load('values,valueTypes');
    await context.sync();
    const values: unknown[][] = part.values;
    values.forEach((row, down) =>
      cells.push(row.map((value, across) => cellValue(value, part.valueTypes[down]?.[across]))),
    );
  }
  return cells;
}
