import { MissingFunctionError } from '../missingFunction';
import { columnPixels } from '../page';
import { legalUniqueTableName } from '../sheetNames';
import type { SheetContent, WriteOptions } from '../workbook';
import { stopIfAborted } from './addedSheets';
import { writtenValue } from './cellText';

/** Excel on the web takes 5 MB at a time; blocks of this size keep every host quick and the progress lively. */
const CELLS_AT_ONCE = 10_000;
const TABLE_STYLE = 'TableStyleLight1';

/** Points of a column for so many characters, at 96 pixels to the inch. */
export function columnPoints(characters: number): number {
  return columnPixels(characters) * 0.75;
}

/** Formats come first, so that no value is shown otherwise for a moment; whole columns, so that spilled rows have them too. */
function formatColumns(sheet: Excel.Worksheet, content: SheetContent): void {
  // A list of columns may have holes, which forEach leaves out.
  content.columns?.forEach(({ width, numberFormat }, column) => {
    const cells = sheet.getCell(0, column).getEntireColumn();
    if (width !== undefined) cells.format.columnWidth = columnPoints(width);
    // Excel gives a single value to all cells; the declared type knows rows of values alone.
    if (numberFormat !== undefined) Object.assign(cells, { numberFormat });
  });
}

async function writeValues(sheet: Excel.Worksheet, content: SheetContent, options: WriteOptions): Promise<void> {
  const { context } = sheet;
  const { values } = content;
  const columnCount = values[0]?.length ?? 0;
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / Math.max(1, columnCount)));
  for (let start = 0; start < values.length && columnCount > 0; start += rowsAtOnce) {
    stopIfAborted(options.signal);
    const rows = values.slice(start, start + rowsAtOnce).map((row) => row.map(writtenValue));
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    sheet.getRangeByIndexes(start, 0, rows.length, columnCount).values = rows;
    await context.sync();
    options.onProgress?.({ written: start + rows.length, total: values.length });
  }
}

async function addTable(sheet: Excel.Worksheet, table: NonNullable<SheetContent['table']>): Promise<void> {
  const { workbook } = sheet.context;
  workbook.tables.load('items/name');
  workbook.names.load('items/name');
  await sheet.context.sync();
  const taken = [...workbook.tables.items, ...workbook.names.items].map(({ name }) => name);
  const added = sheet.tables.add(
    sheet.getRangeByIndexes(table.row, table.column, table.rowCount, table.columnCount),
    true,
  );
  added.name = legalUniqueTableName(table.name, taken);
  added.style = TABLE_STYLE;
}

/** Excel takes a formula with a function it does not know, and shows so at once. */
async function refuseUnknownFunctions(sheet: Excel.Worksheet, content: SheetContent): Promise<void> {
  const { formulas = [], requiredFunctions = [] } = content;
  if (requiredFunctions.length === 0) return;
  const cells = formulas.map(({ row, column }) => sheet.getCell(row, column));
  for (const cell of cells) cell.load('values');
  await sheet.context.sync();
  const unknown = cells.some(({ values }) => values[0]?.[0] === '#NAME?');
  if (unknown) throw new MissingFunctionError(requiredFunctions);
}

/** Writes content onto an empty sheet, in blocks. Progress counts rows. */
export async function writeSheet(sheet: Excel.Worksheet, content: SheetContent, options: WriteOptions): Promise<void> {
  const { context } = sheet;
  options.onProgress?.({ written: 0, total: content.values.length });
  formatColumns(sheet, content);
  await writeValues(sheet, content, options);
  stopIfAborted(options.signal);
  for (const { row, column, formula } of content.formulas ?? []) sheet.getCell(row, column).formulas = [[formula]];
  for (const { row, column } of content.bold ?? []) sheet.getCell(row, column).format.font.bold = true;
  if (content.frozenRows) sheet.freezePanes.freezeRows(content.frozenRows);
  if (content.table) await addTable(sheet, content.table);
  await context.sync();
  await refuseUnknownFunctions(sheet, content);
  stopIfAborted(options.signal);
}
