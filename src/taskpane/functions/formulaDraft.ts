import { NAMESPACE } from '../../workbook/formula';
import { numberForPeople, numberFromPeople } from '../../workbook/notation';
import type { FormulaNotation } from '../../workbook/workbook';
import type { ArgumentField } from './argumentField';
import { argumentField } from './argumentField';
import type { FunctionEntry } from './catalogue';

/** What stands in a function's form: texts by argument. */
export type FormTexts = Readonly<Record<string, string>>;

export function argumentFields(entry: FunctionEntry): readonly ArgumentField[] {
  return entry.parameters.map(argumentField);
}

/** Required arguments whose fields are still empty. */
export function missingArguments(entry: FunctionEntry, texts: FormTexts): readonly string[] {
  const missing = argumentFields(entry).filter(({ name, required }) => required && (texts[name] ?? '').trim() === '');
  return missing.map(({ name }) => name);
}

function draftText(field: ArgumentField, typed: string, notation: FormulaNotation): string {
  const text = typed.trim();
  if (text === '') return field.required ? field.name : '';
  const number = field.kind === 'option' ? undefined : numberFromPeople(text, notation);
  if (number !== undefined) return numberForPeople(number, notation);
  if (field.kind === 'range') return text.replace(/^=/, '');
  if (text.startsWith('=') && field.kind !== 'text') return text.slice(1);
  if (field.kind === 'number' || /^".*"$/.test(text)) return text;
  return /^(true|false)$/i.test(text) ? text.toUpperCase() : `"${text.replaceAll('"', '""')}"`;
}

/** The formula as far as it has grown, before its cells are looked up: arguments still wanted stand there by name. */
export function formulaDraft(entry: FunctionEntry, texts: FormTexts, notation: FormulaNotation): string {
  const written = argumentFields(entry).map((field) => draftText(field, texts[field.name] ?? '', notation));
  while (written.length > 0 && written[written.length - 1] === '') written.pop();
  return `=${NAMESPACE}.${entry.id}(${written.join(notation.listSeparator)})`;
}
