/** A report's sheet as the grid stores it. */
import { BooleanNumber, type ICellData, type IRange, type IWorksheetData } from '@univerjs/core';
import type { CellArea, ReportCell, ReportContent } from '../../../reports/report';
import { columnPixels } from '../../page';
import { cellOf, put, type Cells } from '../sheetSnapshot';
import { gridStyle } from './cellStyle';

/** Excel's own, which the heights of a report are made for: 15 points. */
const ROW_HEIGHT = 20;
const PIXELS_A_POINT = 96 / 72;
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 6;
const FEWEST_COLUMNS = 26;

function spanOf({ row, column, columnSpan = 1 }: Exclude<ReportCell, { readonly kind: 'look' }>): CellArea {
  return { startRow: row, endRow: row, startColumn: column, endColumn: column + columnSpan - 1 };
}

function areaOf(cell: ReportCell): CellArea {
  return cell.kind === 'look' ? cell.area : spanOf(cell);
}

/** A merged cell has its style in all cells it covers, for the sake of its lines. */
function putStyle(cells: Cells, cell: ReportCell): void {
  if (!cell.style) return;
  const style = gridStyle(cell.style);
  const { startRow, endRow, startColumn, endColumn } = areaOf(cell);
  for (let row = startRow; row <= endRow; row += 1) {
    for (let column = startColumn; column <= endColumn; column += 1) {
      const below = cells[row]?.[column]?.s;
      put(cells, row, column, { s: { ...(typeof below === 'object' ? below : {}), ...style } });
    }
  }
}

function contentOf(cell: ReportCell): ICellData | undefined {
  if (cell.kind === 'look') return undefined;
  return cell.kind === 'formula' ? { f: cell.formula } : cellOf(cell.value);
}

function cellsOf(report: ReportContent): Cells {
  const cells: Cells = {};
  // Looks first: a cell's own style comes on top.
  for (const cell of report.cells) if (cell.kind === 'look') putStyle(cells, cell);
  for (const cell of report.cells) {
    if (cell.kind === 'look') continue;
    putStyle(cells, cell);
    const content = contentOf(cell);
    if (content) put(cells, cell.row, cell.column, content);
  }
  return cells;
}

function mergesOf(report: ReportContent): IRange[] {
  return report.cells.flatMap((cell) =>
    cell.kind !== 'look' && (cell.columnSpan ?? 1) > 1 ? [{ ...spanOf(cell) }] : [],
  );
}

/** One past the last row and column that the report uses. */
function sizeOf({ cells, charts, page, columnWidths }: ReportContent): { rows: number; columns: number } {
  const areas = [...cells.map(areaOf), ...charts.map(({ area }) => area), page.printArea];
  return {
    rows: Math.max(...areas.map(({ endRow }) => endRow)) + 1,
    columns: Math.max(columnWidths.length, ...areas.map(({ endColumn }) => endColumn + 1)),
  };
}

/**
 * @param id The sheet's identity within the workbook.
 * @param name A legal name no other sheet has.
 */
export function reportSnapshot(report: ReportContent, id: string, name: string): Partial<IWorksheetData> {
  const { rows, columns } = sizeOf(report);
  return {
    id,
    name,
    rowCount: rows + SPARE_ROWS,
    columnCount: Math.max(FEWEST_COLUMNS, columns + SPARE_COLUMNS),
    cellData: cellsOf(report),
    mergeData: mergesOf(report),
    columnData: Object.fromEntries(
      // As wide as in Excel, for which the rows of a page are counted.
      report.columnWidths.map((width, column) => [column, { w: Math.round(columnPixels(width)) }]),
    ),
    rowData: Object.fromEntries(
      report.rowHeights.map(({ row, height }) => [
        row,
        { h: Math.round(height * PIXELS_A_POINT), ia: BooleanNumber.FALSE },
      ]),
    ),
    defaultRowHeight: ROW_HEIGHT,
    showGridlines: BooleanNumber.FALSE,
  };
}

/** Pixels from the sheet's top left corner. */
export function pixelsOf(
  { startRow, startColumn, endRow, endColumn }: CellArea,
  { columnWidth, rowHeight }: { columnWidth: (column: number) => number; rowHeight: (row: number) => number },
): { left: number; top: number; width: number; height: number } {
  const sum = (size: (at: number) => number, from: number, to: number): number => {
    let total = 0;
    for (let at = from; at < to; at += 1) total += size(at);
    return total;
  };
  return {
    left: sum(columnWidth, 0, startColumn),
    top: sum(rowHeight, 0, startRow),
    width: sum(columnWidth, startColumn, endColumn + 1),
    height: sum(rowHeight, startRow, endRow + 1),
  };
}
