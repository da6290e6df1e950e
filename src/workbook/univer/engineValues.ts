/** Values of the grid's formula engine, turned into values a custom function takes, and back. */
import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseReferenceObject,
  BooleanValueObject,
  ERROR_TYPE_SET,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import type { Argument } from './arguments';
import { errorCell, isFailure, type BlankMode, type HostCell, type Outcome, type ResultCell } from './hostCell';

function readValue(value: Nullable<BaseValueObject>): HostCell {
  if (!value || value.isNull()) return null;
  if (value instanceof ErrorValueObject) return errorCell(value.getErrorType());
  return value.getValue();
}

interface ReadMatrix {
  readonly blank: BlankMode;
  readonly cells: readonly (readonly HostCell[])[];
}
/** The engine hands over the same array for each function that reads a range during one calculation. */
const matrices = new WeakMap<ArrayValueObject, ReadMatrix>();

function readArray(array: ArrayValueObject, blank: BlankMode): readonly (readonly HostCell[])[] {
  const known = matrices.get(array);
  if (known?.blank === blank) return known.cells;
  const values = array.getArrayValue();
  const columnCount = array.getColumnCount();
  const blankCell = blank === 'zero' ? 0 : null;
  // Loops, because `Array.from` with a length takes longer than reading the values does.
  const cells = Array<HostCell[]>(array.getRowCount());
  for (let row = 0; row < cells.length; row++) {
    const source = values[row];
    const read = Array<HostCell>(columnCount);
    for (let column = 0; column < columnCount; column++) read[column] = readValue(source?.[column]) ?? blankCell;
    cells[row] = read;
  }
  matrices.set(array, { blank, cells });
  return cells;
}

function readReference(reference: BaseReferenceObject, blank: BlankMode): Argument {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  if (startRow !== endRow || startColumn !== endColumn) {
    return { kind: 'range', cells: readArray(reference.toArrayValueObject(), blank) };
  }
  let value: HostCell = null;
  reference.iterator((cell) => {
    value = readValue(cell);
    return false;
  });
  return { kind: 'cell', value };
}

/** One argument of a formula. An argument left out comes as a null value, a blank cell as a reference to it. */
export function readArgument(variant: FunctionVariantType, blank: BlankMode): Argument {
  if (variant instanceof BaseReferenceObject) return readReference(variant, blank);
  if (variant instanceof ArrayValueObject) return { kind: 'range', cells: readArray(variant, blank) };
  return variant.isNull() ? { kind: 'omitted' } : { kind: 'cell', value: readValue(variant) };
}

/** The texts of the errors that the engine knows. */
export const ERROR_TEXTS: ReadonlySet<string> = new Set<string>(ERROR_TYPE_SET);

function isErrorType(code: string): code is ErrorType {
  return ERROR_TEXTS.has(code);
}

function errorValue(code: string): ErrorValueObject {
  return ErrorValueObject.create(isErrorType(code) ? code : ErrorType.VALUE);
}

function writeCell(cell: ResultCell): BaseValueObject {
  if (typeof cell === 'number') return NumberValueObject.create(cell);
  if (typeof cell === 'boolean') return BooleanValueObject.create(cell);
  return typeof cell === 'string' ? StringValueObject.create(cell) : errorValue(cell.code);
}

/** What the engine puts into the cell, and spills from there. */
export function writeOutcome(outcome: Outcome): BaseValueObject {
  if (isFailure(outcome)) return errorValue(outcome.code);
  return ArrayValueObject.create({
    calculateValueList: outcome.map((row) => row.map(writeCell)),
    rowCount: outcome.length,
    columnCount: outcome[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}
