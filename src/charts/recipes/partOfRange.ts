import type { RangeReference } from '../../workbook/formula';
import type { ChosenRange } from '../recipe';
import { columnLabel } from './cells';

const COLUMNS_AND_ROWS = /^\$?([A-Za-z]+)\$?(\d+)(?::\$?([A-Za-z]+)\$?(\d+))?$/;

function rowsOf({ sheet, address }: RangeReference, firstRow: number, rowCount: number): RangeReference {
  const match = COLUMNS_AND_ROWS.exec(address);
  if (!match) throw new Error(`"${address}" has no rows to choose from.`);
  const start = Number(match[2]) + firstRow;
  return { sheet, address: `${match[1] ?? ''}${start}:${match[3] ?? match[1] ?? ''}${start + rowCount - 1}` };
}

/** The outermost columns of a range of several. */
export function edgeColumns({ range, cells }: ChosenRange): {
  readonly first: ChosenRange;
  readonly last: ChosenRange;
} {
  const match = COLUMNS_AND_ROWS.exec(range.address);
  const [, left = '', top = '', right = left, bottom = top] = match ?? [];
  if (!match) throw new Error(`"${range.address}" has no columns to choose from.`);
  const column = (letters: string, cellsOf: (row: (typeof cells)[number]) => (typeof cells)[number]): ChosenRange => ({
    range: { sheet: range.sheet, address: `${letters}${top}:${letters}${bottom}` },
    cells: cells.map(cellsOf),
  });
  return { first: column(left, (row) => row.slice(0, 1)), last: column(right, (row) => row.slice(-1)) };
}

/** Some of a range's rows, counted from 0 within it. A single column keeps the name that its first row gave it. */
export function partOfRange(chosen: ChosenRange, firstRow: number, rowCount: number): ChosenRange {
  if (firstRow === 0 && rowCount === chosen.cells.length) return chosen;
  const label = firstRow === 0 ? undefined : columnLabel(chosen, 0);
  return {
    range: rowsOf(chosen.range, firstRow, rowCount),
    cells: chosen.cells.slice(firstRow, firstRow + rowCount),
    ...(label === undefined ? {} : { label }),
  };
}
