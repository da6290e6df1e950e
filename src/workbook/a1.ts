/** A1 notation. Rows and columns count from 0; both ends of a range belong to it. */

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

export interface CellRange {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9][0-9]{0,6})$/;

/** `A` of 0, `Z` of 25, `AA` of 26. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0 of `A`, 26 of `aa`. The text must hold letters alone. */
export function columnOfLetters(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** `B5` of row 4, column 1. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `B5:B1187`, `B5` for a single cell, `B:C` for whole columns, `3:4` for whole rows. */
export function addressOf(range: CellRange): string {
  const { startRow, startColumn, endRow, endColumn } = range;
  if (startRow === 0 && endRow === LAST_ROW) return `${columnLetters(startColumn)}:${columnLetters(endColumn)}`;
  if (startColumn === 0 && endColumn === LAST_COLUMN) return `${startRow + 1}:${endRow + 1}`;
  const first = cellAddress(startRow, startColumn);
  return startRow === endRow && startColumn === endColumn ? first : `${first}:${cellAddress(endRow, endColumn)}`;
}

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

function parseCorner(text: string): Corner | undefined {
  const cell = CELL.exec(text);
  if (cell) return { row: Number(cell[2]) - 1, column: columnOfLetters(cell[1] ?? '') };
  const column = COLUMN.exec(text);
  if (column) return { column: columnOfLetters(column[1] ?? '') };
  const row = ROW.exec(text);
  return row ? { row: Number(row[1]) - 1 } : undefined;
}

/** Both corners of an address, the same twice for a single cell. A lone `B` or `5` names nothing, and `B:C4` mixes two kinds of corner. */
function parseCorners(text: string): readonly [Corner, Corner] | undefined {
  const parts = text.trim().split(':');
  const first = parseCorner(parts[0] ?? '');
  if (parts.length === 1) return first?.row !== undefined && first.column !== undefined ? [first, first] : undefined;
  const second = parts.length === 2 ? parseCorner(parts[1] ?? '') : undefined;
  if (!first || !second) return undefined;
  const alike =
    (first.row === undefined) === (second.row === undefined) &&
    (first.column === undefined) === (second.column === undefined);
  return alike ? [first, second] : undefined;
}

/** The cells an address without sheet names: `B5`, `$B$5:B9`, `B:C`, `3:4`. Undefined where the text is no address. */
export function parseAddress(text: string): CellRange | undefined {
  const corners = parseCorners(text);
  if (!corners) return undefined;
  const [first, second] = corners;
  const rows = [first.row ?? 0, second.row ?? LAST_ROW];
  const columns = [first.column ?? 0, second.column ?? LAST_COLUMN];
  const range = {
    startRow: Math.min(...rows),
    startColumn: Math.min(...columns),
    endRow: Math.max(...rows),
    endColumn: Math.max(...columns),
  };
  return range.endRow <= LAST_ROW && range.endColumn <= LAST_COLUMN ? range : undefined;
}

/** The parts of `Prices!A1:B2` or `'Size and style'!A1`; without sheet where the text names none. */
export function splitReference(text: string): { readonly sheet?: string; readonly address: string } {
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { address: text.trim() };
  const address = text.slice(mark + 1).trim();
  const name = text.slice(0, mark).trim();
  const quoted = /^'(.*)'$/.exec(name);
  return { sheet: quoted ? (quoted[1] ?? '').replace(/''/g, "'") : name, address };
}
