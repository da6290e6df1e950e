import { RotorError, type FailureKind } from '../../series/errors';

/** What a cell can be given. */
export type ResultCell = number | string | CustomFunctions.Error;
export type ResultGrid = ResultCell[][];

/** Longest text a cell holds. */
const LONGEST_TEXT = 32_767;

/**
 * Runs a worksheet function and turns each failure into the error its cell shows; Excel drops the message of any other exception.
 * Excel's error codes are read at the call because they do not exist yet while scripts load.
 */
export function answer<Result>(compute: () => Result): Result {
  try {
    return compute();
  } catch (failure) {
    throw worksheetError(failure);
  }
}

/** As `answer`, for a function that has to wait for a file. */
export async function answerLater<Result>(compute: () => Promise<Result>): Promise<Result> {
  try {
    return await compute();
  } catch (failure) {
    throw worksheetError(failure);
  }
}

/** The error that a single cell shows; one for all cells of a result is enough. */
export function cellError(kind: FailureKind, message?: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[kind], message);
}

/** A number as a cell holds it. A calculator throws where it has no figure, so that infinity means a figure beyond the largest number. */
export function numberCell(value: number): number | CustomFunctions.Error {
  return Number.isFinite(value) ? value : cellError('invalidNumber');
}

/** An entry of a table or series: NaN has no value, infinity divides by zero. */
export function entryCell(value: number): number | CustomFunctions.Error {
  if (Number.isFinite(value)) return value;
  return cellError(Number.isNaN(value) ? 'notAvailable' : value > 0 ? 'divisionByZero' : 'invalidNumber');
}

export function textCell(text: string): string {
  return text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
}

/** An entry that may fail on its own: the cell then holds the error it would have alone. */
export function entry(compute: () => number): number | CustomFunctions.Error {
  try {
    return entryCell(compute());
  } catch (failure) {
    return worksheetError(failure);
  }
}

function worksheetError(failure: unknown): CustomFunctions.Error {
  if (failure instanceof RotorError) return cellError(failure.kind, failure.message);
  const reason = failure instanceof Error ? failure.message : String(failure);
  return cellError('invalidValue', `Rotor could not compute this: ${reason}`);
}
