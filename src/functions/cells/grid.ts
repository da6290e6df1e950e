import { InvalidInputError } from '../../series/errors';
import { quoted, type CellProblem } from './cell';

/** The cells of a range argument as a rectangle, whatever the host made of them. */
export interface Grid {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rows: readonly (readonly unknown[])[];
}

/** @throws InvalidInputError where the argument was left out. */
export function gridOf(cells: unknown, argument: string): Grid {
  if (cells === null || cells === undefined) {
    throw new InvalidInputError(`${argument} is missing; give a range.`);
  }
  const rows = Array.isArray(cells) ? rectangle(cells) : [[cells]];
  const columnCount = rows[0]?.length ?? 0;
  if (columnCount === 0) throw new InvalidInputError(`${argument} has no cells; give a range.`);
  return { rowCount: rows.length, columnCount, rows };
}

/** `asset, row 5, column 1, holds the text "12,5"`: rows and columns counted from 1, as people do. */
export function holds(argument: string, row: number, column: number, problem: CellProblem): string {
  const what = {
    text: `the text ${quoted(problem.text)}`,
    boolean: problem.text,
    error: `the error ${problem.text}`,
    object: problem.text,
  }[problem.kind];
  return `${argument}, row ${row + 1}, column ${column + 1}, holds ${what}`;
}

/** The rows themselves where all are as wide as the first, as hosts give them; otherwise copies filled up with blanks. */
function rectangle(given: readonly unknown[]): readonly (readonly unknown[])[] {
  if (isRectangle(given)) return given;
  const rows = given.map((row): readonly unknown[] => (Array.isArray(row) ? row : [row]));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column]));
}

function isRectangle(rows: readonly unknown[]): rows is readonly (readonly unknown[])[] {
  const [first] = rows;
  if (!Array.isArray(first)) return false;
  const width = first.length;
  // A loop, because `every` would take as long for a column of cells as comparing all of them does.
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (!Array.isArray(row) || row.length !== width) return false;
  }
  return true;
}
