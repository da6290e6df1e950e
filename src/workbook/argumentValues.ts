/** Values as Excel hands them to custom functions. */

/** An error cell, as Excel gives it to parameters of type `any` with `allowCustomDataForDataTypeAny`. */
export interface ErrorCell {
  readonly type: 'Error';
  readonly basicType: 'Error';
  readonly basicValue: string;
}
/** What a cell holds that is no error; `null` is a blank cell. */
export type PlainCell = number | string | boolean | null;

/** Text a number parameter takes: what Excel reads as a plain number or percentage. */
const NUMBER_TEXT = /^\s*([+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)\s*(%?)\s*$/;

export function errorCell(code: string): ErrorCell {
  return { type: 'Error', basicType: 'Error', basicValue: code };
}

export function isErrorCell(value: unknown): value is ErrorCell {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Error';
}

/** A cell in the type that a parameter declares, or undefined where Excel answers #VALUE! instead of calling the function. */
export function convertCell(
  value: PlainCell,
  type: 'number' | 'string' | 'boolean',
): number | string | boolean | undefined {
  if (type === 'number') return toNumber(value);
  return type === 'string' ? toText(value) : toTruth(value);
}

function toNumber(value: PlainCell): number | undefined {
  if (typeof value !== 'string') return Number(value);
  const match = NUMBER_TEXT.exec(value);
  const number = Number(match?.[1]) / (match?.[2] === '%' ? 100 : 1);
  return Number.isFinite(number) ? number : undefined;
}

function toText(value: PlainCell): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // A cell shows at most 15 significant digits, and this is what becomes text.
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : value;
}

function toTruth(value: PlainCell): boolean | undefined {
  if (typeof value !== 'string') return Boolean(value);
  const text = value.trim().toUpperCase();
  return text === 'TRUE' || text === 'FALSE' ? text === 'TRUE' : undefined;
}
