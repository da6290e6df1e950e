import fs from 'node:fs';
import path from 'node:path';
import { shown } from './customFunctionsRuntime';
import { worksheetFunction } from './worksheetFunctions';

/** Figures made with R and Python by the scripts beside them; see test/reference/README.md. */
const FIGURES = path.resolve(__dirname, '../reference/figures');

interface DataReference {
  readonly $data: string;
  readonly from?: number;
  readonly to?: number;
}
interface Case {
  readonly name: string;
  readonly arguments: readonly unknown[];
  readonly expected: unknown;
  readonly tolerance?: number;
  readonly tolerance_abs?: number;
  readonly source: string;
}
interface FigureFile {
  readonly function: string;
  readonly cases: readonly Case[];
}

const read = (name: string): unknown => JSON.parse(fs.readFileSync(path.join(FIGURES, name), 'utf8'));
const columns = read('data.json') as Readonly<Record<string, readonly (readonly unknown[])[] | readonly unknown[]>>;
const files = fs.readdirSync(FIGURES).filter((name) => name !== 'data.json');

describe.each(files.map((name): [string, FigureFile] => [path.basename(name, '.json'), read(name) as FigureFile]))(
  '%s agrees with independent figures',
  (id, { cases }) => {
    it.each(cases.map((each): [string, Case] => [`${each.name} (${each.source})`, each]))('%s', async (_, each) => {
      const inputs = each.arguments.map(resolveData);
      const result = await shown(() => worksheetFunction(id)(...inputs));
      expect(difference(unwrapped(result), unwrapped(each.expected), each)).toBeUndefined();
    });
  },
);

function resolveData(argument: unknown): unknown {
  if (argument === null || typeof argument !== 'object' || !('$data' in argument)) return argument;
  const { $data, from, to } = argument as DataReference;
  const column = columns[$data];
  if (!column) throw new Error(`There is no column ${$data} in data.json.`);
  return column.slice(from, to).map((row) => (Array.isArray(row) ? row : [row]));
}

/** A 1×1 result and a single value are the same to a cell. */
function unwrapped(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1
    ? value[0][0]
    : value;
}

/** In words, or undefined where the two agree. */
function difference(got: unknown, expected: unknown, tolerances: Case): string | undefined {
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return `${show(got)} instead of ${expected.length} rows`;
    for (let i = 0; i < expected.length; i++) {
      const inside = difference(got[i], expected[i], tolerances);
      if (inside !== undefined) return `[${i}] ${inside}`;
    }
    return undefined;
  }
  if (isError(expected)) return errorDifference(got, expected);
  if (typeof expected === 'number')
    return numberDifference(got, expected, tolerances.tolerance, tolerances.tolerance_abs);
  if (isExpectation(expected)) {
    if (expected.value !== undefined) return numberDifference(got, expected.value, 0, expected.tolerance_abs);
    if (expected.pattern !== undefined)
      return new RegExp(expected.pattern).test(String(got)) ? undefined : `${show(got)} instead of ${expected.pattern}`;
    return typeof got === 'string' && got !== '' ? undefined : `${show(got)} instead of a text`;
  }
  return got === expected ? undefined : `${show(got)} instead of ${show(expected)}`;
}

function numberDifference(got: unknown, expected: number, relative = 1e-10, absolute = 1e-12): string | undefined {
  const allowed = relative * Math.abs(expected) + absolute;
  return typeof got === 'number' && Math.abs(got - expected) <= allowed
    ? undefined
    : `${show(got)} instead of ${expected}`;
}

/** The same error, with a message that mentions what the case says it must. */
function errorDifference(got: unknown, expected: ExpectedError): string | undefined {
  if (!isError(got) || got.error !== expected.error) return `${show(got)} instead of ${expected.error}`;
  const unmentioned = (expected.mentions ?? []).filter((word) => !got.message?.includes(String(word)));
  return unmentioned.length > 0
    ? `the message "${got.message ?? ''}" does not mention ${unmentioned.join(', ')}`
    : undefined;
}

interface ExpectedError {
  readonly error: string;
  readonly message?: string;
  readonly mentions?: readonly (string | number)[];
}
/** A figure with its own tolerance, a text that fits a pattern, or any text. */
interface Expectation {
  readonly value?: number;
  readonly tolerance_abs?: number;
  readonly pattern?: string;
  readonly text?: true;
}
function isExpectation(value: unknown): value is Expectation {
  return value !== null && typeof value === 'object';
}
function isError(value: unknown): value is ExpectedError {
  return value !== null && typeof value === 'object' && 'error' in value;
}
function show(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 200) ?? 'undefined';
}
