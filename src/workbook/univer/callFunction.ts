/** Calls a custom function as Excel does, and reads its result as Excel does. */
import type { AddinFunction } from './addin';
import { prepareArguments, type Argument } from './arguments';
import { failureOf } from './customFunctionsHost';
import { isErrorCell, type BlankMode, type Failure, type Outcome, type ResultCell } from './hostCell';

/** A number that JSON cannot carry arrives as null in a matrix, and null shows as 0. */
function readCell(value: unknown): ResultCell {
  const failure = failureOf(value);
  if (failure) return failure;
  if (typeof value === 'number') return Number.isFinite(value) ? value : 0;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return 0;
  if (value instanceof Date) return value.toISOString();
  if (isErrorCell(value)) return { code: value.basicValue };
  if (typeof value === 'object' && 'basicValue' in value) return readCell(value.basicValue);
  return { code: '#VALUE!' };
}

function readScalar(value: unknown): Outcome {
  if (typeof value === 'number' && !Number.isFinite(value)) return { code: Number.isNaN(value) ? '#VALUE!' : '#NUM!' };
  const failure = failureOf(value);
  return failure ?? [[readCell(value)]];
}

function readResult(value: unknown): Outcome {
  if (!Array.isArray(value)) return readScalar(value);
  const rows = value.map((row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]));
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.some((row) => row.length !== width)) {
    return { code: '#VALUE!', message: 'The function returned rows of different lengths, or none' };
  }
  return rows.map((row) => row.map(readCell));
}

/** Excel drops the message of an exception that is no `CustomFunctions.Error`; a developer should see it. */
function readException(name: string, exception: unknown): Failure {
  const failure = failureOf(exception);
  if (failure) return failure;
  console.error(`${name} failed unexpectedly:`, exception);
  return { code: '#VALUE!' };
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

/** The outcome of a call; a promise of it where the function takes its time. */
export function callFunction(
  { metadata, implementation }: AddinFunction,
  given: readonly Argument[],
  blank: BlankMode,
): Outcome | Promise<Outcome> {
  const prepared = prepareArguments(metadata, given, blank);
  if ('code' in prepared) return prepared;
  // Excel appends the invocation whether the function declares it or not.
  const invocation = { functionName: metadata.name, isInValuePreview: false };
  try {
    const result = implementation(...prepared.values, invocation);
    if (!isPromise(result)) return readResult(result);
    return result.then(readResult, (exception: unknown) => readException(metadata.name, exception));
  } catch (exception) {
    return readException(metadata.name, exception);
  }
}
