import { parseAddress, splitReference } from '../../workbook/a1';
import type { FormulaArgument, FunctionCall, RangeReference } from '../../workbook/formula';
import { formulaFromPeople, numberFromPeople } from '../../workbook/notation';
import type { FormulaNotation } from '../../workbook/workbook';
import { AddressError, parseReference } from '../charts/chosenRange';
import type { ArgumentField } from './argumentField';
import { readCall } from './callParts';

/** What a text in a field may refer to. */
export interface Surroundings {
  readonly sheets: readonly string[];
  /** The sheet that addresses without a sheet's name belong to. */
  readonly sheetInUse: string | undefined;
  readonly notation: FormulaNotation;
}

const TRUTH = /^(true|false)$/i;
const QUOTED = /^"((?:[^"]|"")*)"$/;

function literal(value: number | string | boolean): FormulaArgument {
  return { kind: 'literal', value };
}

function truth(text: string): FormulaArgument {
  return literal(text.toUpperCase() === 'TRUE');
}

function unquoted(text: string): string | undefined {
  return QUOTED.exec(text)?.[1]?.replaceAll('""', '"');
}

function isSingleCell({ address }: RangeReference): boolean {
  const range = parseAddress(address);
  return range !== undefined && range.startRow === range.endRow && range.startColumn === range.endColumn;
}

/** A call or a list within the formula, such as `SUM(B1:B9)`: names of sheets may hold the same signs. */
function refuseNested(text: string): void {
  const plain = text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '');
  if (plain.includes('{')) {
    throw new AddressError('Lists in braces cannot be taken here. Put the numbers into cells and give their address.');
  }
  if (/[\p{L}\d_.]\(/u.test(plain)) {
    throw new AddressError(
      'This is a formula within the formula, which a form cannot show. Put it into cells of its own and give their address, or change the formula in its cell.',
    );
  }
}

/** `ROTOR.VALGAPSERIES(B1:B9;C1:C9)` in place of cells. */
function callWithin(text: string, { sheets, sheetInUse, notation }: Surroundings): FunctionCall | undefined {
  return readCall(formulaFromPeople(text.replace(/^=\s*/, ''), notation), (reference) =>
    parseAddress(splitReference(reference).address) ? parseReference(reference, sheets, sheetInUse) : undefined,
  );
}

function rangeArgument(text: string, surroundings: Surroundings): FormulaArgument {
  const { sheets, sheetInUse, notation } = surroundings;
  const number = numberFromPeople(text, notation);
  if (number !== undefined) return literal(number);
  const words = unquoted(text);
  if (words !== undefined) return literal(words);
  const call = callWithin(text, surroundings);
  if (call) return { kind: 'call', call };
  refuseNested(text);
  return { kind: 'range', range: parseReference(text, sheets, sheetInUse) };
}

/** `=Prices!B2`, a single cell in a field for a value. */
function cellArgument(text: string, { sheets, sheetInUse }: Surroundings): FormulaArgument {
  refuseNested(text);
  const range = parseReference(text, sheets, sheetInUse);
  if (!isSingleCell(range)) throw new AddressError('This takes a single cell, such as =Prices!B2.');
  return { kind: 'range', range };
}

/** The condition `=5` begins with `=` and names no cells; any other text that does is put into quotation marks. */
function namesCells({ kind }: ArgumentField, text: string, notation: FormulaNotation): boolean {
  if (!text.startsWith('=')) return false;
  return kind !== 'text' || numberFromPeople(text.slice(1), notation) === undefined;
}

/** What to do where the other decimal sign was typed. */
function decimalWords(text: string, { decimalSeparator }: FormulaNotation): string {
  if (!/^[+−-]?\d*[.,]\d+$/.test(text)) return '';
  return decimalSeparator === ','
    ? ' Write decimals with a comma, as in 0,5.'
    : ' Write decimals with a point, as in 0.5.';
}

function numberArgument(text: string, notation: FormulaNotation): FormulaArgument {
  const number = numberFromPeople(text, notation);
  if (number !== undefined) return literal(number);
  refuseNested(text);
  const decimals = decimalWords(text, notation);
  throw new AddressError(`“${text}” is no number.${decimals} Enter one such as 12, or a cell such as =Prices!B2.`);
}

/** A value with no declared type: a number or a truth value where the text is one, else the text. */
function textArgument(text: string, notation: FormulaNotation): FormulaArgument {
  if (TRUTH.test(text)) return truth(text);
  return literal(unquoted(text) ?? numberFromPeople(text, notation) ?? text);
}

/**
 * The argument that a field's text stands for.
 * @throws AddressError that says what is wrong with the text
 */
export function argumentValue(field: ArgumentField, typed: string, surroundings: Surroundings): FormulaArgument {
  const text = typed.trim();
  if (text === '') return { kind: 'omitted' };
  if (field.kind === 'range') return rangeArgument(text, surroundings);
  if (namesCells(field, text, surroundings.notation)) return cellArgument(text, surroundings);
  if (field.kind === 'number') return numberArgument(text, surroundings.notation);
  if (field.kind === 'option' && TRUTH.test(text)) return truth(text);
  return field.kind === 'option' ? literal(text) : textArgument(text, surroundings.notation);
}
