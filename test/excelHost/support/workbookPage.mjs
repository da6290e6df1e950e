// A page with nothing but ExcelWorkbook and the chart recipes, so that tests call them without the task pane in between.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { openExcel } from '../host/openExcel.mjs';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
// Another build than dist can be tested.
export const dist = process.env.ROTOR_DIST ?? path.join(project, 'dist');
/** The oldest Excel the manifest admits. */
export const OLDEST_EXCEL = { ExcelApi: '1.12', SharedRuntime: '1.1', CustomFunctionsRuntime: '1.1' };

const ENTRY = `
import { ExcelWorkbook } from './src/workbook/excel/ExcelWorkbook';
import { loadText } from './src/taskpane/start/loadText';
import { chartRecipes } from './src/charts/recipes';
Office.onReady().then(() => {
  window.workbook = new ExcelWorkbook(loadText);
  window.recipe = (id) => chartRecipes.find((recipe) => recipe.id === id);
});
`;
const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Workbook</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script src="functions.js"></script>
<script src="page.js"></script>
</head>
</html>`;

/** dist/functions.* and the page, in a folder of their own. */
async function buildPage() {
  if (!fs.existsSync(path.join(dist, 'functions.js')))
    throw new Error('There is no built add-in; run "npm run build" first.');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rotor-excel-'));
  for (const file of ['functions.js', 'functions.json'])
    fs.copyFileSync(path.join(dist, file), path.join(folder, file));
  fs.cpSync(path.join(dist, 'datasets'), path.join(folder, 'datasets'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'page.html'), PAGE);
  const stdin = { contents: ENTRY, resolveDir: project, loader: 'ts' };
  await build({ stdin, bundle: true, format: 'iife', outfile: path.join(folder, 'page.js'), logLevel: 'error' });
  return folder;
}

/** Opens the page in the simulated Excel; `window.workbook` and `window.recipe(id)` are there for `excel.page.evaluate`. */
export async function openWorkbookPage(options = {}) {
  const folder = await buildPage();
  const excel = await openExcel({
    dist: folder,
    taskpane: 'page.html',
    namespace: 'ROTOR',
    requirementSets: OLDEST_EXCEL,
    ...options,
  });
  await excel.page.waitForFunction(() => window.workbook !== undefined);
  const close = excel.close.bind(excel);
  excel.close = async () => {
    await close();
    fs.rmSync(folder, { recursive: true });
  };
  return excel;
}
