import { InvalidInputError, InvalidNumberError } from '../../series/errors';
import { readCell, type CellProblem } from './cell';
import { holds } from './grid';
import { oncePer } from './oncePer';
import type { Transcript } from './transcript';

/** The series of a range: each column, or its only row. */
export interface Lines {
  readonly horizontal: boolean;
  /** Every number is a value; a blank, a label or a text for a missing value is NaN. */
  readonly quantities: readonly Float64Array[];
  /** As `quantities`, with 0 as a blank too. */
  readonly nonzeros: readonly Float64Array[];
  /** The text in a line's first cell. */
  readonly labels: readonly (string | undefined)[];
  /** First cell, line by line, that holds neither number, blank nor label; and the first that holds a negative number. */
  readonly problem: (Place & { readonly found: CellProblem }) | undefined;
  readonly negative: Place | undefined;
}

/** A cell by its line and its position within it. */
interface Place {
  readonly line: number;
  readonly position: number;
}

export const linesOf = oncePer((transcript: Transcript): Lines => {
  const { numbers, others, positions } = transcript;
  const horizontal = transcript.rowCount === 1 && transcript.columnCount > 1;
  const length = horizontal ? transcript.columnCount : transcript.rowCount;
  const placeOf = (index: number): Place => ({ line: Math.floor(index / length), position: index % length });

  const labels = Array<string | undefined>(numbers.length / length).fill(undefined);
  let problemIndex = Infinity;
  let found: CellProblem | undefined;
  others.forEach((other, i) => {
    const index = positions[i] as number;
    const read = typeof other === 'string' ? readCell(other) : other;
    if (typeof read === 'number') return;
    if (index % length === 0 && read.kind === 'text') labels[index / length] = read.text;
    else if (index < problemIndex) [problemIndex, found] = [index, read];
  });
  let [negativeIndex, hasZero] = [-1, false];
  for (let index = numbers.length - 1; index >= 0; index--) {
    if ((numbers[index] as number) < 0) negativeIndex = index;
    else if (numbers[index] === 0) hasZero = true;
  }
  return {
    horizontal,
    quantities: parts(numbers, length),
    nonzeros: parts(hasZero ? withoutZeros(numbers) : numbers, length),
    labels,
    problem: found && { ...placeOf(problemIndex), found },
    negative: negativeIndex < 0 ? undefined : placeOf(negativeIndex),
  };
});

/** @throws InvalidInputError for text, InvalidNumberError for a negative number where there may be none; whichever comes first, line by line */
export function requireNumbers(
  { horizontal, problem, negative }: Lines,
  argument: string,
  mayBeNegative: boolean,
): void {
  const cellOf = ({ line, position }: Place): [number, number] => (horizontal ? [line, position] : [position, line]);
  const isNegative = negative !== undefined && !mayBeNegative;
  if (problem && !(isNegative && negative.line < problem.line)) {
    throw new InvalidInputError(
      `${holds(argument, ...cellOf(problem), problem.found)}. Put a number there or leave it blank.`,
    );
  }
  if (isNegative) {
    const [row, column] = cellOf(negative);
    throw new InvalidNumberError(`${argument}, row ${row + 1}, column ${column + 1}, is negative.`);
  }
}

function withoutZeros(numbers: Float64Array): Float64Array {
  return numbers.map((number) => (number === 0 ? NaN : number));
}

function parts(numbers: Float64Array, length: number): readonly Float64Array[] {
  if (numbers.length === length) return [numbers];
  return Array.from({ length: numbers.length / length }, (_, line) =>
    numbers.subarray(line * length, (line + 1) * length),
  );
}
