/** Values as Excel hands them to custom functions and takes them back. */
import type { ErrorCell, PlainCell } from '../argumentValues';

export { errorCell, isErrorCell, type ErrorCell } from '../argumentValues';

export type HostCell = PlainCell | ErrorCell;

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

export function isFailure(value: Outcome | ResultCell): value is Failure {
  return typeof value === 'object' && 'code' in value;
}
