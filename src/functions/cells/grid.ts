import { InvalidInputError } from '../../series/errors';
import { quoted, type CellProblem } from './cell';

/** The cells of a range argument, whatever the host made of them, with their shape. */
export interface Grid {
  readonly rowCount: number;
  readonly columnCount: number;
  cell(row: number, column: number): unknown;
}

/** @throws InvalidInputError where the argument was left out. */
export function gridOf(cells: unknown, argument: string): Grid {
  if (cells === null || cells === undefined) {
    throw new InvalidInputError(`${argument} is missing; give a range.`);
  }
  if (!Array.isArray(cells)) return { rowCount: 1, columnCount: 1, cell: () => cells };
  const rows = cells as readonly unknown[];
  const columnCount = rows.reduce<number>((widest, row) => Math.max(widest, Array.isArray(row) ? row.length : 1), 0);
  if (columnCount === 0) throw new InvalidInputError(`${argument} has no cells; give a range.`);
  return {
    rowCount: rows.length,
    columnCount,
    cell: (row, column) => {
      const line = rows[row];
      return Array.isArray(line) ? (line as readonly unknown[])[column] : column === 0 ? line : undefined;
    },
  };
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
