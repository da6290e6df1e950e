/** Values as Excel hands them to custom functions and takes them back. */

/** An error cell, as Excel gives it to parameters of type `any` with `allowCustomDataForDataTypeAny`. */
export interface ErrorCell {
  readonly type: 'Error';
  readonly basicType: 'Error';
  readonly basicValue: string;
}
/** `null` is a blank cell. */
export type HostCell = number | string | boolean | null | ErrorCell;

/** How blank cells reach parameters of type `any`: as `null` in Excel on the web, as 0 in Excel on Windows. */
export type BlankMode = 'null' | 'zero';

/** What is shown in a cell that could not be computed, with the words of its error card where there are any. */
export interface Failure {
  readonly code: string;
  readonly message?: string;
}
export type ResultCell = number | string | boolean | Failure;
/** What a call leaves on the sheet: a matrix (1×1 for a single value), or an error for the call as a whole. */
export type Outcome = readonly (readonly ResultCell[])[] | Failure;

export function errorCell(code: string): ErrorCell {
  return { type: 'Error', basicType: 'Error', basicValue: code };
}

export function isErrorCell(value: unknown): value is ErrorCell {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Error';
}

export function isFailure(value: Outcome | ResultCell): value is Failure {
  return typeof value === 'object' && 'code' in value;
}
