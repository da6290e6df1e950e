import { readCatalogue } from './catalogue';
import { parseConstant, parseExample } from './exampleFormula';
import { shown } from './customFunctionsRuntime';
import fs from 'node:fs';
import path from 'node:path';
import { worksheetFunction } from './worksheetFunctions';

const examples = readCatalogue().flatMap(({ examples: list }) =>
  list.map(({ formula, result }): [string, string] => [formula, result]),
);

// The functions load data sets from beside their script; here that is the folder the build copies them from.
beforeAll(() => {
  globalThis.fetch = ((address: string) => {
    const file = path.resolve(__dirname, '../../src/datasets/files', path.basename(address));
    return Promise.resolve(new Response(fs.readFileSync(file)));
  }) as typeof fetch;
});

it.each(examples)('%s gives %s', async (formula, expected) => {
  const { id, inputs, index } = parseExample(formula);
  const result = await shown(() => worksheetFunction(id)(...inputs));
  const picked = index ? (result as unknown[][])[index[0] - 1]?.[index[1] - 1] : result;
  expect(difference(unwrapped(picked), unwrapped(parseConstant(expected)))).toBeUndefined();
});

/** A 1×1 range is its value to a cell. */
function unwrapped(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1
    ? value[0][0]
    : value;
}

/** In words; figures on help pages have fifteen significant digits. */
function difference(got: unknown, expected: unknown): string | undefined {
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return `${JSON.stringify(got)} is of another size`;
    return expected.map((each, i) => difference(got[i], each)).find((each) => each !== undefined);
  }
  const same =
    typeof expected === 'number' && typeof got === 'number'
      ? Math.abs(got - expected) <= 1e-13 * Math.abs(expected)
      : errorOf(got) === errorOf(expected) && (errorOf(got) !== undefined || got === expected);
  return same ? undefined : `${JSON.stringify(got)} instead of ${JSON.stringify(expected)}`;
}

function errorOf(value: unknown): unknown {
  return value !== null && typeof value === 'object' && 'error' in value ? value.error : undefined;
}
