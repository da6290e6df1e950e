// The built add-in in the simulated Excel, as a user opens it.
import { openExcel } from '../host/openExcel.mjs';
import { OLDEST_EXCEL, dist } from './workbookPage.mjs';

export const SIZE_AND_STYLE = 'US size and style, monthly';

/** Opens dist/taskpane.html and waits until the pane stands. */
export async function openAddIn(options = {}) {
  const excel = await openExcel({
    dist,
    namespace: 'ROTOR',
    requirementSets: OLDEST_EXCEL,
    timeout: 30_000,
    ...options,
  });
  await excel.page.getByRole('tab', { name: 'Data', exact: true }).waitFor();
  return excel;
}

export const insertButton = (excel, title) => excel.page.getByRole('button', { name: `Insert ${title}`, exact: true });
export const sheetNames = (excel) => excel.workbook.sheets.map(({ name }) => name);

/** Waits until a condition on the workbook holds; the page cannot tell. */
export async function until(condition, what, milliseconds = 20_000) {
  const end = Date.now() + milliseconds;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`Not within ${milliseconds} ms: ${what}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}

/** Inserts a data set by its button and resolves when its sheet is in sight. */
export async function insertDataset(excel, title) {
  await insertButton(excel, title).click();
  await until(() => excel.workbook.activeSheet === title, `the sheet "${title}"`);
}
