import type { CellInput } from '../workbook';

/** Texts that Excel takes for something else when they are written: only words without digits are safe as they are. */
const SAFE_TEXT = /^\p{L}[^\p{N}]*$/u;
const BOOLEAN_WORD = /^(true|false)$/i;

/**
 * The value as `Range.values` takes it. Excel reads text as if it were typed, so that `=A1`, `12%`, `2024-07-11` or `007`
 * would not stay text; an apostrophe, which the cell does not show, keeps them.
 */
export function writtenValue(input: CellInput): string | number | boolean | null {
  if (typeof input === 'number' && !Number.isFinite(input))
    throw new RangeError(`${input} is no number a cell can hold`);
  if (typeof input !== 'string' || input === '') return input;
  return SAFE_TEXT.test(input) && !BOOLEAN_WORD.test(input) ? input : `'${input}`;
}
