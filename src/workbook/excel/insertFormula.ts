import { addressOf, cellAddress, parseAddress, splitReference, type CellRange } from '../a1';
import { formulaText, type FunctionCall } from '../formula';
import { blockedAnyway, firstInUse, resultArea } from '../formulaPlace';
import type { CellFormula, FormulaInsertion, FormulaPlace, ResultSize } from '../workbook';
import { readCells } from './readCells';

const NONE: CellRange = { startRow: -1, startColumn: -1, endRow: -1, endColumn: -1 };

function rangeOf(address: string): CellRange {
  return parseAddress(splitReference(address).address) ?? NONE;
}

function cellToWrite(context: Excel.RequestContext, place: FormulaPlace | undefined): Excel.Range {
  if (!place) return context.workbook.getActiveCell();
  return context.workbook.worksheets.getItem(place.cell.sheet).getRange(place.cell.address);
}

/** The formula of the active cell, or of the cell that it is spilled into from; an empty cell or a value has none. */
export async function readActiveFormula(context: Excel.RequestContext): Promise<CellFormula | undefined> {
  const active = context.workbook.getActiveCell();
  active.load('address,formulas');
  active.worksheet.load('name');
  const parent = active.getSpillParentOrNullObject();
  parent.load('address,formulas');
  await context.sync();
  const { address, formulas } = parent.isNullObject ? active : parent;
  const formula: unknown = formulas[0]?.[0];
  if (typeof formula !== 'string' || !formula.startsWith('=')) return undefined;
  return { cell: { sheet: active.worksheet.name, address: splitReference(address).address }, formula };
}

/** The first merged cells of the range, where this version of Excel can tell. */
async function mergedIn(range: Excel.Range, sheet: string): Promise<FormulaInsertion | undefined> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.13')) return undefined;
  const merged = range.getMergedAreasOrNullObject();
  merged.load('address');
  await range.context.sync();
  if (merged.isNullObject) return undefined;
  const [first = ''] = merged.address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/);
  return { blockedBy: { sheet, address: splitReference(first).address }, reason: 'merged' };
}

/** The first cell of the area that is in use, or a table that the area reaches into. */
async function blockedBy(
  sheet: Excel.Worksheet,
  area: CellRange,
  replaced: CellRange | undefined,
): Promise<FormulaInsertion | undefined> {
  const { context } = sheet;
  const range = sheet.getRange(addressOf(area));
  const used = range.getUsedRangeOrNullObject(true);
  used.load('address');
  const tables = range.getTables(false);
  tables.load('items/name');
  await context.sync();
  const { name } = sheet;
  if (!used.isNullObject) {
    const reference = { sheet: name, address: splitReference(used.address).address };
    const { startRow, startColumn } = rangeOf(reference.address);
    const cell = firstInUse(await readCells(context, reference), { row: startRow, column: startColumn }, replaced);
    if (cell) return { blockedBy: { sheet: name, address: cellAddress(cell.row, cell.column) }, reason: 'inUse' };
  }
  const [table] = tables.items;
  // A single value may stand in a table or in merged cells; only results that spill may not.
  if (area.startRow === area.endRow && area.startColumn === area.endColumn) return undefined;
  if (!table) return mergedIn(range, name);
  const cells = table.getRange();
  cells.load('address');
  await context.sync();
  return { blockedBy: { sheet: name, address: splitReference(cells.address).address }, reason: 'table' };
}

/** The cells of the formula that gives way: its own and those it spills into. */
async function replacedCells(cell: Excel.Range): Promise<CellRange> {
  const spilled = cell.getSpillingToRangeOrNullObject();
  spilled.load('address');
  await cell.context.sync();
  return rangeOf(spilled.isNullObject ? cell.address : spilled.address);
}

/** Formats columns of a result whose cells have no number format yet. */
async function formatResult(cell: Excel.Range, { rowCount, numberFormats = [] }: ResultSize): Promise<void> {
  const wanted = numberFormats.flatMap((numberFormat, column) =>
    numberFormat === undefined
      ? []
      : [{ numberFormat, cells: cell.getOffsetRange(0, column).getResizedRange(rowCount - 1, 0) }],
  );
  if (wanted.length === 0) return;
  for (const { cells } of wanted) cells.load('numberFormat');
  await cell.context.sync();
  for (const { numberFormat, cells } of wanted) {
    const formats: unknown[][] = cells.numberFormat;
    // Excel gives a single value to all cells; the declared type knows rows of values alone.
    if (formats.flat().every((format) => format === 'General')) Object.assign(cells, { numberFormat });
  }
}

/** Writes the call into the active cell, or in place of another formula, if the cells of its result are free. */
export async function insertFormula(
  context: Excel.RequestContext,
  call: FunctionCall,
  size: ResultSize,
  place: FormulaPlace | undefined,
): Promise<FormulaInsertion> {
  const cell = cellToWrite(context, place);
  cell.load('address,rowIndex,columnIndex,formulas');
  const sheet = cell.worksheet;
  sheet.load('name');
  await context.sync();
  const area = resultArea({ row: cell.rowIndex, column: cell.columnIndex }, size);
  const replaces = place?.replaces !== undefined;
  if (replaces && cell.formulas[0]?.[0] !== place.replaces)
    return { blockedBy: { sheet: sheet.name, address: splitReference(cell.address).address }, reason: 'changed' };
  const old = replaces ? await replacedCells(cell) : undefined;
  const blocked = blockedAnyway(call, sheet.name, area) ?? (await blockedBy(sheet, area, old));
  if (blocked) return blocked;
  await formatResult(cell, size);
  cell.formulas = [[formulaText(call)]];
  cell.load('formulas');
  await context.sync();
  return { inserted: { sheet: sheet.name, address: addressOf(area) }, formula: String(cell.formulas[0]?.[0]) };
}
