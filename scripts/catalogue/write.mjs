// npm run catalogue: writes what is generated from the JSDoc of the worksheet functions and kept in the repository.
//   --check  writes nothing, and fails where a file differs
//   --print  prints the catalogue as JSON
import fs from 'node:fs';
import path from 'node:path';
import { readCatalogue, ROOT } from './catalogue.mjs';
import { functionMarkdown, indexMarkdown, readmeTable } from './markdown.mjs';

const FOLDER = 'docs/functions';
const BEGIN = '<!-- functions: begin (npm run catalogue writes this) -->';
const END = '<!-- functions: end -->';

/** @returns {Map<string, string>} files below the root and what they should hold */
function generated(entries) {
  const files = new Map([[`${FOLDER}/README.md`, indexMarkdown(entries)]]);
  for (const entry of entries) files.set(`${FOLDER}/${entry.id.toLowerCase()}.md`, functionMarkdown(entry));
  const readme = fs.readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  const [start, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`README.md lacks the lines "${BEGIN}" and "${END}".`);
  files.set('README.md', `${readme.slice(0, start)}${BEGIN}\n\n${readmeTable(entries)}\n\n${readme.slice(end)}`);
  return files;
}

/** Files in the folder of help pages that no function has any more. */
function leftOver(files) {
  const folder = path.join(ROOT, FOLDER);
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .map((name) => `${FOLDER}/${name}`)
    .filter((file) => !files.has(file));
}

const [mode] = process.argv.slice(2);
const entries = readCatalogue();
if (mode === '--print') {
  process.stdout.write(JSON.stringify(entries));
} else {
  const files = generated(entries);
  const differs = ([file, text]) =>
    !fs.existsSync(path.join(ROOT, file)) || fs.readFileSync(path.join(ROOT, file), 'utf8') !== text;
  const stale = [...[...files].filter(differs).map(([file]) => file), ...leftOver(files)];
  if (mode === '--check') {
    if (stale.length) {
      console.error(`Not up to date with the JSDoc: ${stale.join(', ')}. Run "npm run catalogue".`);
      process.exit(1);
    }
    console.log(`${files.size} generated files are up to date.`);
  } else {
    fs.mkdirSync(path.join(ROOT, FOLDER), { recursive: true });
    for (const [file, text] of files) fs.writeFileSync(path.join(ROOT, file), text);
    for (const file of leftOver(files)) fs.rmSync(path.join(ROOT, file));
    console.log(`${entries.length} functions; ${stale.length} files changed.`);
  }
}
