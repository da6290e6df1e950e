// What a build makes from the JSDoc: functions.json, the catalogue for the task pane, and the help pages.
import { readCatalogue } from './catalogue.mjs';
import { functionsMetadata, helpPage } from './metadata.mjs';
import { functionPage, indexPage, STYLE } from './pages.mjs';

/** @returns {Promise<[file: string, text: string][]>} files below dist/ */
export async function builtDocuments(baseUrl) {
  const entries = readCatalogue();
  const metadata = await functionsMetadata(baseUrl);
  const undocumented = metadata.functions.filter((each) => !entries.some((entry) => entry.id === each.id));
  if (undocumented.length) throw new Error(`Not in the catalogue: ${undocumented.map((each) => each.id).join(', ')}`);
  return [
    ['functions.json', `${JSON.stringify(metadata, null, 1)}\n`],
    ['catalogue.json', JSON.stringify(entries)],
    ['docs/index.html', indexPage(entries)],
    ['docs/help.css', STYLE],
    ...entries.map((entry) => [helpPage(entry.id), functionPage(entry)]),
  ];
}
