import { LAST_COLUMN, LAST_ROW, addressOf, cellAddress, parseAddress } from '../../workbook/a1';
import type { CellRange } from '../../workbook/a1';
import type { FunctionCall, RangeReference } from '../../workbook/formula';
import { blockedAnyway, firstInUse, overlaps, resultArea } from '../../workbook/formulaPlace';
import type { ResultSize, Workbook } from '../../workbook/workbook';

/** A sheet this full has no place that a person would look for. */
const MOST_TRIES = 40;

/** Where a result found no room, and what kept it out: a table or merged cells may be empty and in the way all the same. */
export interface NoRoom {
  readonly at: RangeReference;
  readonly blockedBy: RangeReference;
}

/** The last column of what is in the way of a result in this area; undefined where nothing is. */
async function lastColumnInTheWay(
  workbook: Workbook,
  call: FunctionCall,
  area: CellRange,
  { at: { sheet }, blockedBy }: NoRoom,
): Promise<number | undefined> {
  const inTheWay = blockedBy.sheet === sheet ? parseAddress(blockedBy.address) : undefined;
  if (inTheWay && overlaps(inTheWay, area)) return inTheWay.endColumn;
  const blocked = blockedAnyway(call, sheet, area);
  if (blocked) return parseAddress(blocked.blockedBy.address)?.endColumn;
  const rows = await workbook.read({ sheet, address: addressOf(area) });
  return firstInUse(rows, { row: area.startRow, column: area.startColumn }, undefined)?.column;
}

/** The nearest cell to the right from which all cells of a result are empty, one column apart from what is in the way. */
export async function freePlace(
  workbook: Workbook,
  call: FunctionCall,
  size: ResultSize,
  noRoom: NoRoom,
): Promise<RangeReference | undefined> {
  const { sheet, address } = noRoom.at;
  const from = parseAddress(address);
  if (!from || size.rowCount > LAST_ROW + 1) return undefined;
  const row = from.startRow + size.rowCount - 1 > LAST_ROW ? 0 : from.startRow;
  let column = from.startColumn;
  for (let tries = 0; tries < MOST_TRIES && column + size.columnCount - 1 <= LAST_COLUMN; tries += 1) {
    const last = await lastColumnInTheWay(workbook, call, resultArea({ row, column }, size), noRoom);
    if (last === undefined) return { sheet, address: cellAddress(row, column) };
    column = last + 2;
  }
  return undefined;
}
