/** Formulas between the notation of `formulaText` and that of the person at the sheet. */
import type { FormulaNotation } from './workbook';

/** What cells and files hold, wherever they are opened. */
export const PLAIN_NOTATION: FormulaNotation = { listSeparator: ',', decimalSeparator: '.' };

/** Texts, names of sheets in apostrophes, array constants with texts in them, and all between these. */
const PART = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\{(?:"(?:[^"]|"")*"?|[^}"])*\}?|[^"'{]+/g;
const DECIMAL_POINT = /(?<![\p{L}\d_.$])(\d*)\.(?=\d)/gu;

/** Columns of an array constant; Excel does not tell its own, which is one of these where the comma is taken by decimals. */
const COLUMN_SEPARATOR = '.';
const COLUMN_SEPARATORS = /[.\\]/g;

function isText(part: string): boolean {
  return part.startsWith('"') || part.startsWith("'");
}

function rewritten(
  formula: string,
  rewriteArray: (part: string) => string,
  rewritePlain: (part: string) => string,
): string {
  return formula.replace(PART, (part) => {
    if (isText(part)) return part;
    return part.startsWith('{')
      ? part.replace(/"(?:[^"]|"")*"?|[^"]+/g, (inside) => (isText(inside) ? inside : rewriteArray(inside)))
      : rewritePlain(part);
  });
}

/** A formula as the person at the sheet would type it. */
export function formulaForPeople(formula: string, { listSeparator, decimalSeparator }: FormulaNotation): string {
  const decimals = (part: string): string =>
    decimalSeparator === ',' ? part.replace(DECIMAL_POINT, `$1${decimalSeparator}`) : part;
  return rewritten(
    formula,
    // Columns first, because decimals take their comma.
    (part) =>
      decimalSeparator === ',' ? decimals(part.replaceAll(',', '\n')).replaceAll('\n', COLUMN_SEPARATOR) : part,
    (part) => decimals(part.replaceAll(',', listSeparator)),
  );
}

/** Whether a formula was written with points and commas although the semicolon is the custom here, as in what is copied from help pages. */
function isPlain(formula: string): boolean {
  const outside = formula.replace(PART, (part) => (isText(part) || part.startsWith('{') ? 'x' : part));
  return !outside.includes(';') && (/,(?!\d)|(?<!\d),/.test(outside) || /(?<![\p{L}\d_.$])\d*\.\d/u.test(outside));
}

/** A formula as typed by the person at the sheet, in the notation of `formulaText`. */
export function formulaFromPeople(typed: string, { listSeparator, decimalSeparator }: FormulaNotation): string {
  if (listSeparator === ',' || isPlain(typed)) return typed;
  if (decimalSeparator === '.')
    return rewritten(
      typed,
      (part) => part,
      (part) => part.replaceAll(';', ','),
    );
  return rewritten(
    typed,
    (part) => part.replace(COLUMN_SEPARATORS, '\n').replaceAll(',', '.').replaceAll('\n', ','),
    (part) => part.replaceAll(',', '.').replaceAll(';', ','),
  );
}

/** `0,5` of 0.5 where the comma is the decimal sign. */
export function numberForPeople(value: number, { decimalSeparator }: FormulaNotation): string {
  return String(value).replace('.', decimalSeparator);
}

/** A number as people write it here, thousands set apart or not; undefined where the text is none. */
export function numberFromPeople(typed: string, { decimalSeparator }: FormulaNotation): number | undefined {
  const [point, thousands] = decimalSeparator === ',' ? [',', '.'] : ['.', ','];
  const text = typed.trim().replaceAll('−', '-');
  const grouped = new RegExp(`^[+-]?[1-9]\\d{0,2}(\\${thousands}\\d{3})+(\\${point}\\d*)?$`);
  const plain = new RegExp(`^[+-]?(\\d+(\\${point}\\d*)?|\\${point}\\d+)(e[+-]?\\d+)?$`, 'i');
  if (grouped.test(text)) return Number(text.replaceAll(thousands, '').replace(point, '.'));
  return plain.test(text) ? Number(text.replace(point, '.')) : undefined;
}
