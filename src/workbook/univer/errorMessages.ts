/** Keeps the words that custom functions give for their errors, by the cell whose formula failed. */
import { isFailure, type Failure, type Outcome } from './hostCell';

export interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Errors within one result, by row and column from the formula's own cell. */
type FailuresByOffset = ReadonlyMap<string, Failure>;

const keyOf = ({ sheetId, row, column }: CellPlace): string => `${sheetId}!${row}:${column}`;

function failuresIn(outcome: Outcome): FailuresByOffset {
  if (isFailure(outcome)) return new Map([['0:0', outcome]]);
  const failures = new Map<string, Failure>();
  outcome.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (typeof cell === 'object' && cell.message) failures.set(`${row}:${column}`, cell);
    }),
  );
  return failures;
}

export class ErrorMessages {
  private readonly byFormula = new Map<string, FailuresByOffset>();

  record(place: CellPlace, outcome: Outcome): void {
    const failures = failuresIn(outcome);
    if (failures.size > 0) this.byFormula.set(keyOf(place), failures);
    else this.byFormula.delete(keyOf(place));
  }

  /** The failure behind a cell that shows `code`; `anchor` is the cell with the formula, the cell itself unless it was spilled. */
  find(cell: CellPlace, anchor: CellPlace, code: string): Failure | undefined {
    const failures = this.byFormula.get(keyOf(anchor));
    const failure = failures?.get(`${cell.row - anchor.row}:${cell.column - anchor.column}`);
    // A formula around the call may have made another error of it.
    return failure?.code === code ? failure : undefined;
  }
}
