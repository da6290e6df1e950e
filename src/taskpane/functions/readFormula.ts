import { parseAddress, splitReference } from '../../workbook/a1';
import { NAMESPACE, rangeText } from '../../workbook/formula';
import type { CellFormula } from '../../workbook/workbook';
import type { ArgumentField } from './argumentField';
import { numberIn } from './argumentValue';
import type { FunctionEntry } from './catalogue';
import { argumentFields } from './formulaDraft';
import type { FormTexts } from './formulaDraft';

/** A formula as a form: its function, and what its fields show. */
export interface ReadFormula {
  readonly entry: FunctionEntry;
  readonly texts: FormTexts;
}

const OPENING = '({[';
const CLOSING = ')}]';

/** The arguments of a call, from behind its opening parenthesis; undefined where the call is not all there is. */
function splitArguments(text: string): readonly string[] | undefined {
  const parts: string[] = [];
  let [depth, start, quote] = [0, 0, ''];
  for (const [index, character] of Array.from(text).entries()) {
    // A doubled quotation mark closes and opens again, which comes to the same.
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character) && depth > 0) depth -= 1;
    else if (character === ',' && depth === 0) {
      parts.push(Array.from(text).slice(start, index).join(''));
      start = index + 1;
    } else if (character === ')') {
      const rest = Array.from(text)
        .slice(index + 1)
        .join('')
        .trim();
      parts.push(Array.from(text).slice(start, index).join(''));
      return rest === '' ? parts.map((part) => part.trim()) : undefined;
    }
  }
  return undefined;
}

/** Cells are named with their sheet: the form outlives the sheet in sight. */
function referenceText(part: string, sheet: string): string | undefined {
  const reference = splitReference(part);
  if (!parseAddress(reference.address)) return undefined;
  return rangeText({ sheet: reference.sheet ?? sheet, address: reference.address.replaceAll('$', '') });
}

/** What a field shows for an argument as written; what a form cannot hold stays as it is, for the field to say so. */
function textOf(field: ArgumentField, part: string, sheet: string): string {
  if (part === '') return '';
  const reference = referenceText(part, sheet);
  if (reference !== undefined) return field.kind === 'range' ? reference : `=${reference}`;
  const words = /^"((?:[^"]|"")*)"$/.exec(part)?.[1]?.replaceAll('""', '"');
  if (words === undefined || field.kind === 'range') return part;
  // Quotation marks stay where the text could be taken for something else.
  return /^[="]/.test(words) || words.trim() === '' || numberIn(words) !== undefined ? part : words;
}

/** The form that a formula fills; undefined where it is no call of one of the functions alone. */
export function readFormula(
  entries: readonly FunctionEntry[],
  { cell, formula }: CellFormula,
): ReadFormula | undefined {
  const call = new RegExp(`^=\\s*${NAMESPACE}\\.([A-Z0-9_.]+)\\(`, 'i').exec(formula);
  const entry = entries.find(({ id }) => id === call?.[1]?.toUpperCase());
  const parts = call && splitArguments(formula.slice(call[0].length));
  if (!entry || !parts) return undefined;
  const fields = argumentFields(entry);
  if (parts.length > Math.max(1, fields.length)) return undefined;
  const texts = fields.map((field, index) => [field.name, textOf(field, parts[index] ?? '', cell.sheet)] as const);
  return { entry, texts: Object.fromEntries(texts) };
}
