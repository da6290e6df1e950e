/** Which cells a formula's result takes, and what may keep it out of them. */
import { LAST_COLUMN, LAST_ROW, addressOf, parseAddress } from './a1';
import type { CellRange } from './a1';
import { rangesRead } from './formula';
import type { FunctionCall, RangeReference } from './formula';
import type { CellValue, FormulaInsertion, ResultSize } from './workbook';

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}
type Blocked = Extract<FormulaInsertion, { readonly blockedBy: RangeReference }>;

export function resultArea({ row, column }: CellPosition, { rowCount, columnCount }: ResultSize): CellRange {
  return { startRow: row, startColumn: column, endRow: row + rowCount - 1, endColumn: column + columnCount - 1 };
}

export function overlaps(one: CellRange, other: CellRange): boolean {
  return (
    one.startRow <= other.endRow &&
    other.startRow <= one.endRow &&
    one.startColumn <= other.endColumn &&
    other.startColumn <= one.endColumn
  );
}

/** What keeps a result out of an area whatever its cells hold: the sheet's edge, or the formula's own arguments. */
export function blockedAnyway(call: FunctionCall, sheet: string, area: CellRange): Blocked | undefined {
  if (area.endRow > LAST_ROW || area.endColumn > LAST_COLUMN) {
    const inside = {
      ...area,
      endRow: Math.min(area.endRow, LAST_ROW),
      endColumn: Math.min(area.endColumn, LAST_COLUMN),
    };
    const last = { ...inside, startRow: inside.endRow, startColumn: inside.endColumn };
    return { blockedBy: { sheet, address: addressOf(last) }, reason: 'edge' };
  }
  for (const range of rangesRead(call)) {
    if (range.sheet.toLowerCase() !== sheet.toLowerCase()) continue;
    const read = parseAddress(range.address);
    if (read && overlaps(read, area)) return { blockedBy: range, reason: 'read' };
  }
  return undefined;
}

/**
 * The first cell that is not blank.
 * @param rows What the cells hold from `origin` on.
 * @param except Cells that do not count, such as those of a result that is replaced.
 */
export function firstInUse(
  rows: readonly (readonly CellValue[])[],
  origin: CellPosition,
  except: CellRange | undefined,
): CellPosition | undefined {
  for (const [down, row] of rows.entries()) {
    for (const [across, value] of row.entries()) {
      const position = { row: origin.row + down, column: origin.column + across };
      const counts = !except || !overlaps(except, resultArea(position, { rowCount: 1, columnCount: 1 }));
      if (value !== null && counts) return position;
    }
  }
  return undefined;
}
