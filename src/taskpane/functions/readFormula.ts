import { parseAddress, splitReference } from '../../workbook/a1';
import { formulaText, rangeText } from '../../workbook/formula';
import type { RangeReference } from '../../workbook/formula';
import {
  formulaForPeople,
  formulaFromPeople,
  numberForPeople,
  numberFromPeople,
  PLAIN_NOTATION,
} from '../../workbook/notation';
import type { FormulaNotation } from '../../workbook/workbook';
import type { ArgumentField } from './argumentField';
import { readCall, splitCall } from './callParts';
import type { FunctionEntry } from './catalogue';
import { argumentFields } from './formulaDraft';
import type { FormTexts } from './formulaDraft';

/** A formula as a form: its function, and what its fields show. */
export interface ReadFormula {
  readonly entry: FunctionEntry;
  readonly texts: FormTexts;
}

/** Cells are named with their sheet: the form outlives the sheet in sight. */
function referenceIn(part: string, sheetInUse: string | undefined): RangeReference | undefined {
  const reference = splitReference(part);
  const sheet = reference.sheet ?? sheetInUse;
  if (sheet === undefined || !parseAddress(reference.address)) return undefined;
  return { sheet, address: reference.address.replaceAll('$', '') };
}

function referenceText(part: string, sheetInUse: string | undefined): string | undefined {
  if (sheetInUse === undefined && parseAddress(part)) return part.replaceAll('$', '');
  const reference = referenceIn(part, sheetInUse);
  return reference && rangeText(reference);
}

/** A call within the formula with the sheets of its cells named too. */
function callWithSheets(part: string, sheetInUse: string | undefined): string {
  const call = readCall(part, (text) => referenceIn(text, sheetInUse));
  return call ? formulaText(call).slice(1) : part;
}

/** A text that the field would take for something else without its quotation marks. */
function isAmbiguous(words: string, notation: FormulaNotation): boolean {
  return (
    /^[="]/.test(words) || /^(true|false)?$/i.test(words.trim()) || numberFromPeople(words, notation) !== undefined
  );
}

/** What a field shows for an argument as written; what a form cannot hold stays as it is, for the field to say so. */
function textOf(field: ArgumentField, part: string, sheet: string | undefined, notation: FormulaNotation): string {
  if (part === '') return '';
  const reference = referenceText(part, sheet);
  if (reference !== undefined) return field.kind === 'range' ? reference : `=${reference}`;
  const number = numberFromPeople(part, PLAIN_NOTATION);
  if (number !== undefined) return numberForPeople(number, notation);
  const words = /^"((?:[^"]|"")*)"$/.exec(part)?.[1]?.replaceAll('""', '"');
  if (words !== undefined) return field.kind === 'range' || isAmbiguous(words, notation) ? part : words;
  const written = formulaForPeople(callWithSheets(part, sheet), notation);
  // A field for a text would take anything for one.
  const plain = field.kind === 'range' || field.kind === 'number' || /^(true|false)$/i.test(part);
  return plain ? written : `=${written}`;
}

/**
 * The form that a formula fills; undefined where it is no call of one of the functions alone.
 * @param formula In the notation of `formulaText`.
 * @param sheet The sheet that addresses without a sheet's name belong to.
 * @param notation In which the fields are filled.
 */
export function readFormula(
  entries: readonly FunctionEntry[],
  formula: string,
  sheet: string | undefined,
  notation: FormulaNotation,
): ReadFormula | undefined {
  const call = splitCall(formula.replace(/^=\s*/, ''));
  const entry = entries.find(({ id }) => id === call?.name);
  if (!call || !entry) return undefined;
  const { parts } = call;
  const fields = argumentFields(entry);
  if (parts.length > Math.max(1, fields.length)) return undefined;
  const texts = fields.map((field, index) => [field.name, textOf(field, parts[index] ?? '', sheet, notation)] as const);
  return { entry, texts: Object.fromEntries(texts) };
}

/** The form that a typed formula fills. Arguments that still stand there by their names, as a formula begins here, are still empty. */
export function readTypedFormula(
  entries: readonly FunctionEntry[],
  typed: string,
  sheet: string | undefined,
  notation: FormulaNotation,
): ReadFormula | undefined {
  const trimmed = typed.trim();
  const formula = formulaFromPeople(trimmed.startsWith('=') ? trimmed : `=${trimmed}`, notation);
  const read = readFormula(entries, formula, sheet, notation);
  if (!read) return undefined;
  const texts = Object.entries(read.texts).map(([name, text]) => [name, text.replace(/^=/, '') === name ? '' : text]);
  return { entry: read.entry, texts: Object.fromEntries(texts) as FormTexts };
}
