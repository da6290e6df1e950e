import { readCell, type CellProblem } from './cell';
import type { Grid } from './grid';

/** The cells of a range taken down once: its numbers, and apart from them the texts and whatever else stands there. */
export interface Transcript {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Column by column; NaN where a cell holds no number. Readers share it, so nobody may change it. */
  readonly numbers: Float64Array;
  /** Cells that are neither number nor blank, row by row: a text as it is, of any other what it reads as. */
  readonly others: readonly (string | CellProblem)[];
  /** Where in `numbers` each of them stands. */
  readonly positions: readonly number[];
}

/*
 * Cells are taken out of their rows by `at`, not by index: rows of whole numbers, of fractions and of texts are different kinds
 * of arrays to V8, and where one index expression meets several kinds, V8 converts each row to a common kind before it reads,
 * which takes ten times as long as reading does.
 */

/** Takes a range down in one pass over its cells. */
export function transcribe({ rows, rowCount, columnCount }: Grid): Transcript {
  const numbers = new Float64Array(rowCount * columnCount);
  const others: (string | CellProblem)[] = [];
  const positions: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    const cells = rows[row] as readonly unknown[];
    for (let column = 0; column < columnCount; column++) {
      const cell = cells.at(column);
      const position = column * rowCount + row;
      if (isFiniteNumber(cell)) numbers[position] = cell;
      else if (isBlank(cell)) numbers[position] = NaN;
      else {
        const read = typeof cell === 'string' ? cell : readCell(cell);
        numbers[position] = typeof read === 'number' ? read : NaN;
        if (typeof read === 'number') continue;
        others.push(read);
        positions.push(position);
      }
    }
  }
  return { rowCount, columnCount, numbers, others, positions };
}

/** Whether taking down this range would give the same transcript, found in one pass that ends at the first difference. */
export function agrees(
  { numbers, others, positions, ...kept }: Transcript,
  { rows, rowCount, columnCount }: Grid,
): boolean {
  if (kept.rowCount !== rowCount || kept.columnCount !== columnCount) return false;
  let next = 0;
  for (let row = 0; row < rowCount; row++) {
    const cells = rows[row] as readonly unknown[];
    for (let column = 0; column < columnCount; column++) {
      const cell = cells.at(column);
      const position = column * rowCount + row;
      if (isFiniteNumber(cell)) {
        if (!isSameNumber(numbers[position] as number, cell)) return false;
      } else if (isBlank(cell)) {
        if (!Number.isNaN(numbers[position])) return false;
      } else {
        const read = typeof cell === 'string' ? cell : readCell(cell);
        if (typeof read === 'number') {
          if (!isSameNumber(numbers[position] as number, read)) return false;
        } else if (positions[next] !== position || !isSame(others[next++], read)) return false;
      }
    }
  }
  // Blanks stand as NaN in `numbers`, and so do texts: a text that became a blank shows in the count.
  return next === others.length;
}

function isFiniteNumber(cell: unknown): cell is number {
  return typeof cell === 'number' && Number.isFinite(cell);
}

function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === '';
}

/** As `Object.is`, which V8 does not compile into the loop: NaN is NaN, and 0 is not -0. */
function isSameNumber(kept: number, read: number): boolean {
  return kept === read ? kept !== 0 || 1 / kept === 1 / read : Number.isNaN(kept) && Number.isNaN(read);
}

function isSame(kept: string | CellProblem | undefined, read: string | CellProblem): boolean {
  if (typeof kept !== 'object' || typeof read !== 'object') return kept === read;
  return kept.kind === read.kind && kept.text === read.text;
}
