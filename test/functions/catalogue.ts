import { execFileSync } from 'node:child_process';
import path from 'node:path';

export interface CatalogueParameter {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
  readonly range: boolean;
  readonly options: readonly { readonly value: string; readonly description: string }[];
}
export interface CatalogueEntry {
  readonly id: string;
  readonly summary: string;
  readonly category: string;
  readonly parameters: readonly CatalogueParameter[];
  readonly examples: readonly { readonly formula: string; readonly result: string }[];
}

let entries: readonly CatalogueEntry[] | undefined;

/** What the JSDoc of the worksheet functions says, read by the script that also writes the help pages. */
export function readCatalogue(): readonly CatalogueEntry[] {
  const script = path.resolve(__dirname, '../../scripts/catalogue/write.mjs');
  entries ??= JSON.parse(execFileSync(process.execPath, [script, '--print'], { encoding: 'utf8' })) as CatalogueEntry[];
  return entries;
}
