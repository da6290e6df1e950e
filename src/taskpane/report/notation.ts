import type { Notation } from '../../reports/inputs';
import { addressOf, cellAddress, columnLetters, parseAddress } from '../../workbook/a1';
import type { RangeReference } from '../../workbook/formula';
import { rangeText } from '../../workbook/formula';

function partOf(range: RangeReference, firstRow: number, rowCount: number): RangeReference {
  const whole = parseAddress(range.address);
  if (!whole) throw new Error(`“${range.address}” is no address of cells.`);
  const startRow = whole.startRow + firstRow;
  return { ...range, address: addressOf({ ...whole, startRow, endRow: startRow + rowCount - 1 }) };
}

/** References as `formulaText` has them: English A1 notation. */
export const a1Notation: Notation = {
  range: rangeText,
  rows: partOf,
  cell: (row, column) => cellAddress(row, column).replace(columnLetters(column), `$${columnLetters(column)}$`),
};
