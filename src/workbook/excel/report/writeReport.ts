/** Writes a report's cells onto its sheet, and waits for their figures. */
import type { ReportContent } from '../../../reports/report';
import type { CellInput } from '../../workbook';
import { isUnderWay, untilCalculated } from '../calculated';
import { writtenValue } from '../cellText';
import { columnPoints } from '../writeSheet';
import { applyStyles } from './cellStyles';
import { addStatusFormats } from './statusFormats';

/** All values in one go; where there is none the cell stays as it is. */
function writeValues(sheet: Excel.Worksheet, { cells }: ReportContent): void {
  const values = cells.flatMap((cell) => (cell.kind === 'value' ? [cell] : []));
  if (values.length === 0) return;
  const rowCount = Math.max(...values.map(({ row }) => row)) + 1;
  const columnCount = Math.max(...values.map(({ column }) => column)) + 1;
  const rows = Array.from({ length: rowCount }, () => Array<CellInput>(columnCount).fill(null));
  for (const { row, column, value } of values) {
    const inRow = rows[row];
    if (inRow) inRow[column] = writtenValue(value);
  }
  sheet.getRangeByIndexes(0, 0, rowCount, columnCount).values = rows;
}

/** One by one, because only a formula entered alone spills. */
function writeFormulas(sheet: Excel.Worksheet, { cells }: ReportContent): void {
  for (const cell of cells) {
    if (cell.kind === 'formula') sheet.getCell(cell.row, cell.column).formulas = [[cell.formula]];
  }
}

function mergeCells(sheet: Excel.Worksheet, { cells }: ReportContent): void {
  for (const cell of cells) {
    if (cell.kind === 'look' || (cell.columnSpan ?? 1) < 2) continue;
    sheet.getRangeByIndexes(cell.row, cell.column, 1, cell.columnSpan ?? 1).merge(true);
  }
}

/** Looks come first, so that no figure is shown otherwise for a moment. */
export async function writeReport(sheet: Excel.Worksheet, report: ReportContent): Promise<void> {
  const { application } = sheet.context;
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
  sheet.showGridlines = false;
  report.columnWidths.forEach((width, column) => {
    sheet.getCell(0, column).getEntireColumn().format.columnWidth = columnPoints(width);
  });
  for (const { row, height } of report.rowHeights) sheet.getCell(row, 0).getEntireRow().format.rowHeight = height;
  mergeCells(sheet, report);
  applyStyles(sheet, report.cells);
  addStatusFormats(sheet, report.statusColors);
  writeValues(sheet, report);
  writeFormulas(sheet, report);
  await sheet.context.sync();
}

/**
 * Waits until no cell of the report waits for its function. Other errors are figures that are missing, and stay to be seen.
 * @throws Error where Excel does not know the functions
 */
export async function waitForFigures(
  sheet: Excel.Worksheet,
  { cells }: ReportContent,
  signal: AbortSignal | undefined,
): Promise<void> {
  const formulas = cells.flatMap((cell) => (cell.kind === 'formula' ? [cell] : []));
  if (formulas.length === 0) return;
  const rowCount = Math.max(...formulas.map(({ row }) => row)) + 1;
  const columnCount = Math.max(...formulas.map(({ column }) => column)) + 1;
  const areCalculated = async (): Promise<boolean> => {
    const range = sheet.getRangeByIndexes(0, 0, rowCount, columnCount);
    range.load('values');
    await sheet.context.sync();
    const shown = formulas.map(({ row, column }): unknown => range.values[row]?.[column]);
    if (shown.includes('#NAME?'))
      throw new Error('Excel has not registered the Rotor functions yet. Close and open the workbook, then try again.');
    return !shown.some(isUnderWay);
  };
  await untilCalculated(areCalculated, "the report's formulas", signal);
}
