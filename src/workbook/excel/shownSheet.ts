import { runExcel } from './runExcel';

/** The identity of the sheet that is shown. */
export function shownSheet(): Promise<string> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('id');
    await context.sync();
    return sheet.id;
  });
}

/** Shows the sheet, if it is still there; that Excel may refuse matters to nobody beside what has failed before. */
export async function showSheet(id: string): Promise<void> {
  await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    await context.sync();
    if (!sheet.isNullObject) sheet.activate();
    await context.sync();
  }).catch((error: unknown) => console.warn('Rotor could not go back to the sheet that was shown.', error));
}
