import { parseAddress, splitReference } from '../../workbook/a1';
import type { FormulaArgument, RangeReference } from '../../workbook/formula';
import { AddressError, parseReference } from '../charts/chosenRange';
import type { ArgumentField } from './argumentField';

/** What a text in a field may refer to. */
export interface Surroundings {
  readonly sheets: readonly string[];
  /** The sheet that addresses without a sheet's name belong to. */
  readonly sheetInUse: string | undefined;
}

const NUMBER = /^[+−-]?(\d+(\.\d*)?|\.\d+)(e[+−-]?\d+)?$/i;
const QUOTED = /^"((?:[^"]|"")*)"$/;

/** A number as formulas are written here, with a decimal point; undefined where the text is none. */
export function numberIn(text: string): number | undefined {
  const trimmed = text.trim();
  return NUMBER.test(trimmed) ? Number(trimmed.replaceAll('−', '-')) : undefined;
}

function literal(value: number | string | boolean): FormulaArgument {
  return { kind: 'literal', value };
}

function unquoted(text: string): string | undefined {
  return QUOTED.exec(text)?.[1]?.replaceAll('""', '"');
}

function isSingleCell({ address }: RangeReference): boolean {
  const range = parseAddress(address);
  return range !== undefined && range.startRow === range.endRow && range.startColumn === range.endColumn;
}

function rangeArgument(text: string, { sheets, sheetInUse }: Surroundings): FormulaArgument {
  const number = numberIn(text);
  if (number !== undefined) return literal(number);
  const words = unquoted(text);
  if (words !== undefined) return literal(words);
  if (/^=?\{.*\}$/.test(text)) {
    throw new AddressError('Lists in braces cannot be taken here. Put the numbers into cells and give their address.');
  }
  return { kind: 'range', range: parseReference(text, sheets, sheetInUse) };
}

/** `=Prices!B2`, a single cell in a field for a value. */
function cellArgument(text: string, { sheets, sheetInUse }: Surroundings): FormulaArgument {
  const range = parseReference(text, sheets, sheetInUse);
  if (!isSingleCell(range)) throw new AddressError('This takes a single cell, such as =Prices!B2.');
  return { kind: 'range', range };
}

/** A text may begin with `=` without naming cells, as the condition `=5` does. */
function namesCells({ kind }: ArgumentField, text: string): boolean {
  if (!text.startsWith('=')) return false;
  return kind !== 'text' || parseAddress(splitReference(text.slice(1)).address) !== undefined;
}

function numberArgument(text: string): FormulaArgument {
  const number = numberIn(text);
  if (number !== undefined) return literal(number);
  const comma = /^[+−-]?\d+,\d+$/.test(text) ? ' Write decimals with a point, as in 0.5.' : '';
  throw new AddressError(`“${text}” is no number.${comma} Enter one such as 12, or a cell such as =Prices!B2.`);
}

/** A value with no declared type: a number where the text is one, else the text. */
function textArgument(text: string): FormulaArgument {
  return literal(unquoted(text) ?? numberIn(text) ?? text);
}

/**
 * The argument that a field's text stands for.
 * @throws AddressError that says what is wrong with the text
 */
export function argumentValue(field: ArgumentField, typed: string, surroundings: Surroundings): FormulaArgument {
  const text = typed.trim();
  if (text === '') return { kind: 'omitted' };
  if (field.kind === 'range') return rangeArgument(text, surroundings);
  if (namesCells(field, text)) return cellArgument(text, surroundings);
  if (field.kind === 'number') return numberArgument(text);
  if (field.kind === 'option' && /^(true|false)$/i.test(text)) return literal(text.toUpperCase() === 'TRUE');
  return field.kind === 'option' ? literal(text) : textArgument(text);
}
