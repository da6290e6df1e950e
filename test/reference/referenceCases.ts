import fs from 'node:fs';
import path from 'node:path';

/** Figures made with R and Python by the scripts beside them; see README.md. */
const FIGURES = path.resolve(__dirname, 'figures');

interface DataReference {
  readonly $data: string;
  readonly from?: number;
  readonly to?: number;
}
export interface ReferenceCase {
  readonly name: string;
  readonly arguments: readonly unknown[];
  readonly expected: unknown;
  readonly tolerance?: number;
  readonly tolerance_abs?: number;
  readonly source: string;
}
export interface ReferenceFile {
  readonly function: string;
  readonly produced_by: string;
  readonly cases: readonly ReferenceCase[];
}

const read = (name: string): unknown => JSON.parse(fs.readFileSync(path.join(FIGURES, name), 'utf8'));
const columns = read('data.json') as Readonly<Record<string, readonly (readonly unknown[])[]>>;

/** One file a function, by name. */
export const referenceFiles: readonly ReferenceFile[] = fs
  .readdirSync(FIGURES)
  .filter((name) => name !== 'data.json')
  .map((name) => read(name) as ReferenceFile);

/** An argument as a host would pass it, with the shared columns in place of their names. */
export function resolveArgument(argument: unknown): unknown {
  if (argument === null || typeof argument !== 'object' || !('$data' in argument)) return argument;
  const { $data, from, to } = argument as DataReference;
  const column = columns[$data];
  if (!column) throw new Error(`There is no column ${$data} in data.json.`);
  return column.slice(from, to);
}
