import { addressOf, cellAddress, parseAddress, splitReference, type CellRange } from '../a1';
import { formulaText, type FunctionCall, type RangeReference } from '../formula';
import { blockedAnyway, firstInUse, resultArea } from '../formulaPlace';
import type { CellFormula, FormulaInsertion, ResultSize } from '../workbook';
import { readCells } from './readCells';

const NONE: CellRange = { startRow: -1, startColumn: -1, endRow: -1, endColumn: -1 };

function rangeOf(address: string): CellRange {
  return parseAddress(splitReference(address).address) ?? NONE;
}

function cellToWrite(context: Excel.RequestContext, replaced: RangeReference | undefined): Excel.Range {
  if (!replaced) return context.workbook.getActiveCell();
  return context.workbook.worksheets.getItem(replaced.sheet).getRange(replaced.address);
}

/** The active cell with its formula; an empty cell, a value or a cell that is spilled into has none. */
export async function readActiveFormula(context: Excel.RequestContext): Promise<CellFormula | undefined> {
  const cell = context.workbook.getActiveCell();
  cell.load('address,formulas');
  cell.worksheet.load('name');
  const parent = cell.getSpillParentOrNullObject();
  parent.load('address');
  await context.sync();
  const formula: unknown = cell.formulas[0]?.[0];
  if (typeof formula !== 'string' || !formula.startsWith('=')) return undefined;
  if (!parent.isNullObject && parent.address !== cell.address) return undefined;
  return { cell: { sheet: cell.worksheet.name, address: splitReference(cell.address).address }, formula };
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
  // A single value may stand in a table; only results that spill may not.
  if (!table || (area.startRow === area.endRow && area.startColumn === area.endColumn)) return undefined;
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
  replaced: RangeReference | undefined,
): Promise<FormulaInsertion> {
  const cell = cellToWrite(context, replaced);
  cell.load('address,rowIndex,columnIndex');
  const sheet = cell.worksheet;
  sheet.load('name');
  await context.sync();
  const area = resultArea({ row: cell.rowIndex, column: cell.columnIndex }, size);
  const old = replaced ? await replacedCells(cell) : undefined;
  const blocked = blockedAnyway(call, sheet.name, area) ?? (await blockedBy(sheet, area, old));
  if (blocked) return blocked;
  await formatResult(cell, size);
  cell.formulas = [[formulaText(call)]];
  await context.sync();
  return { inserted: { sheet: sheet.name, address: addressOf(area) } };
}
