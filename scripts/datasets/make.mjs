// Makes the sample data sets from the published figures: src/datasets/files/*.csv, and of what is known of them
// src/datasets/descriptions.json and, for the worksheet functions, src/datasets/summaries.json.
// Usage: node scripts/datasets/make.mjs --figures <folder>; README.md beside this file says what the folder holds.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { csvText } from './csv.mjs';
import { describe, summarize } from './describe.mjs';
import { Figures } from './figures.mjs';
import { makers } from './sets/index.mjs';

const { values: options } = parseArgs({ options: { figures: { type: 'string' } } });
if (options.figures === undefined) {
  console.error('usage: node scripts/datasets/make.mjs --figures <folder of the published figures>');
  process.exit(2);
}

const target = fileURLToPath(new URL('../../src/datasets/', import.meta.url));
const filesFolder = join(target, 'files');
const figures = new Figures(options.figures);

// All sets are made before any file is touched: figures that cannot be used leave the last good files in place.
const made = makers.map((make) => {
  const set = make(figures);
  const text = csvText(set.columns);
  return { description: describe(set, text), text };
});

mkdirSync(filesFolder, { recursive: true });
const wanted = new Set(made.map(({ description }) => description.file));
for (const file of readdirSync(filesFolder)) {
  if (!wanted.has(file)) rmSync(join(filesFolder, file));
}
for (const { description, text } of made) {
  writeFileSync(join(filesFolder, description.file), text);
  console.log(`${description.file}: ${description.rowCount} rows, ${description.bytes} bytes`);
}
const descriptions = made.map(({ description }) => description);
const writeJson = (file, content) => writeFileSync(join(target, file), `${JSON.stringify(content, null, 2)}\n`);
writeJson('descriptions.json', descriptions);
writeJson('summaries.json', descriptions.map(summarize));
