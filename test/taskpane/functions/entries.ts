import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { parseCatalogue } from '../../../src/taskpane/functions/catalogue';
import type { FunctionEntry } from '../../../src/taskpane/functions/catalogue';
import { readCatalogue } from '../../functions/catalogue';

const METADATA = path.resolve(__dirname, '../../../scripts/catalogue/metadata.mjs');
const PROGRAM = `import { functionsMetadata } from ${JSON.stringify(`file://${METADATA}`)};
process.stdout.write(JSON.stringify(await functionsMetadata('https://example.org')));`;

/** The functions as the pane reads them from the two files of a build. */
export const entries: readonly FunctionEntry[] = parseCatalogue(
  JSON.stringify(readCatalogue()),
  execFileSync(process.execPath, ['--input-type=module', '-e', PROGRAM], { encoding: 'utf8' }),
);

export function entryOf(id: string): FunctionEntry {
  const entry = entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`There is no function ${id}.`);
  return entry;
}
