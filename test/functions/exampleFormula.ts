/** A call as help pages write it: constants and array constants only, alone or within INDEX(call, row, column). */
export interface ExampleCall {
  readonly id: string;
  readonly inputs: readonly unknown[];
  readonly index?: readonly [number, number];
}

export function parseExample(formula: string): ExampleCall {
  const indexed = /^=INDEX\((.*),(\d+),(\d+)\)$/s.exec(formula);
  const call = /^=?ROTOR\.([A-Z0-9]+)\((.*)\)$/s.exec(indexed ? (indexed[1] as string) : formula);
  if (!call) throw new Error(`This test cannot read the example ${formula}.`);
  const inputs = split(call[2] as string, ',').map((text) => (text.trim() === '' ? null : parseConstant(text.trim())));
  return {
    id: call[1] as string,
    inputs: call[2] === '' ? [] : inputs,
    ...(indexed ? { index: [Number(indexed[2]), Number(indexed[3])] as const } : {}),
  };
}

/** `{1,2;3,4}`, `"text"`, `TRUE`, `#N/A` or a number. */
export function parseConstant(text: string): unknown {
  if (text.startsWith('{')) return split(text.slice(1, -1), ';').map((row) => split(row, ',').map(parseConstant));
  if (text.startsWith('"')) return text.slice(1, -1).replace(/""/g, '"');
  if (text.startsWith('#')) return { type: 'Error', basicValue: text, error: text };
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  const number = Number(text);
  if (Number.isNaN(number)) throw new Error(`${text} is no constant.`);
  return number;
}

/** Splits outside quotation marks and braces. */
function split(text: string, separator: string): string[] {
  const parts: string[] = [];
  let part = '';
  let [depth, quoted] = [0, false];
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === '{') depth++;
    else if (!quoted && character === '}') depth--;
    if (character === separator && !quoted && depth === 0) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  return [...parts, part];
}
