/** Calls of ROTOR functions taken apart, in the notation of `formulaText`. */
import { NAMESPACE } from '../../workbook/formula';
import type { FormulaArgument, FunctionCall, RangeReference } from '../../workbook/formula';
import { numberFromPeople, PLAIN_NOTATION } from '../../workbook/notation';

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

const CALL = new RegExp(`^${NAMESPACE}\\.([A-Z0-9_.]+)\\(`, 'i');

/** The function and its arguments as written; undefined where the text is no single call of a ROTOR function. */
export function splitCall(text: string): { readonly name: string; readonly parts: readonly string[] } | undefined {
  const head = CALL.exec(text);
  const parts = head && splitArguments(text.slice(head[0].length));
  return head && parts ? { name: (head[1] ?? '').toUpperCase(), parts } : undefined;
}

function readArgument(
  part: string,
  referenceOf: (text: string) => RangeReference | undefined,
): FormulaArgument | undefined {
  if (part === '') return { kind: 'omitted' };
  const value = numberFromPeople(part, PLAIN_NOTATION) ?? /^"((?:[^"]|"")*)"$/.exec(part)?.[1]?.replaceAll('""', '"');
  if (value !== undefined) return { kind: 'literal', value };
  if (/^(true|false)$/i.test(part)) return { kind: 'literal', value: part.toUpperCase() === 'TRUE' };
  const call = readCall(part, referenceOf);
  if (call) return { kind: 'call', call };
  const range = referenceOf(part);
  return range && { kind: 'range', range };
}

/** The call a text stands for; undefined where one of its arguments is none that a form knows. */
export function readCall(
  text: string,
  referenceOf: (text: string) => RangeReference | undefined,
): FunctionCall | undefined {
  const call = splitCall(text);
  if (!call) return undefined;
  const given = call.parts.map((part) => readArgument(part, referenceOf));
  const known = given.filter((argument) => argument !== undefined);
  return known.length === given.length ? { name: call.name, arguments: known } : undefined;
}
