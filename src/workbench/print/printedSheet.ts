/** What of a sheet is printed, as plain data: nothing here knows how a page is made of it. */
import {
  CellValueType,
  getDisplayValueFromCell,
  HorizontalAlign,
  type ICellDataForSheetInterceptor,
  type IRange,
  type IStyleData,
  type Nullable,
  type Worksheet,
} from '@univerjs/core';
import { ISheetDrawingService } from '@univerjs/preset-sheets-drawing';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type { BlockValues, ChartSpec } from '../../charts/spec';
import type { CellRange } from '../../workbook/a1';
import type { PageSetup } from '../../workbook/page';
import type { Grid } from '../../workbook/univer/startGrid';

/** More would keep the browser from showing its dialog. */
const MOST_ROWS = 2000;

export interface PrintedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly style: IStyleData;
  readonly align: HorizontalAlign;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface PrintedChart {
  /** The cell its top left corner lies in, and how far within. */
  readonly row: number;
  readonly column: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly lastRow: number;
  readonly spec: ChartSpec;
  readonly values: BlockValues;
}

export interface PrintedSheet {
  readonly name: string;
  readonly area: CellRange;
  /** Pixels, by row and column of the area. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  readonly cells: readonly PrintedCell[];
  readonly charts: readonly PrintedChart[];
  /** Rows from the sheet's first on that every page repeats. */
  readonly repeatedRows: number;
  readonly page?: PageSetup;
  /** Rows that are not printed because there are too many. */
  readonly rowsLeftOut: number;
}

function ownAlign(style: IStyleData, cell: Nullable<ICellDataForSheetInterceptor>): HorizontalAlign {
  if (style.ht) return style.ht;
  if (cell?.t === CellValueType.NUMBER) return HorizontalAlign.RIGHT;
  return cell?.t === CellValueType.BOOLEAN ? HorizontalAlign.CENTER : HorizontalAlign.LEFT;
}

function printedCell(sheet: Worksheet, row: number, column: number, merged: Nullable<IRange>): PrintedCell {
  const cell = sheet.getCell(row, column);
  const style = sheet.getComposedCellStyleByCellData(row, column, cell);
  return {
    row,
    column,
    text: getDisplayValueFromCell(cell),
    style,
    align: ownAlign(style, cell),
    rowSpan: merged ? merged.endRow - merged.startRow + 1 : 1,
    columnSpan: merged ? merged.endColumn - merged.startColumn + 1 : 1,
  };
}

function cellsOf(sheet: Worksheet, area: CellRange): readonly PrintedCell[] {
  const cells: PrintedCell[] = [];
  for (let row = area.startRow; row <= area.endRow; row += 1) {
    for (let column = area.startColumn; column <= area.endColumn; column += 1) {
      const merged = sheet.getMergedCell(row, column);
      if (merged && (merged.startRow !== row || merged.startColumn !== column)) continue;
      cells.push(printedCell(sheet, row, column, merged));
    }
  }
  return cells;
}

function chartsOf(grid: Grid, sheetId: string, area: CellRange): readonly PrintedChart[] {
  const drawings = grid.injector.get(ISheetDrawingService);
  return grid.charts.list().flatMap((chart) => {
    if (chart.sheetId !== sheetId) return [];
    const drawing = drawings.getDrawingByParam({
      unitId: grid.facade.getId(),
      subUnitId: sheetId,
      drawingId: chart.id,
    });
    const values = grid.charts.valuesOf(chart.id);
    const { width, height } = drawing?.transform ?? {};
    if (!drawing || !values || !width || !height) return [];
    const { from, to } = drawing.sheetTransform;
    if (from.row < area.startRow || from.row > area.endRow) return [];
    return [
      {
        row: from.row,
        column: from.column,
        left: from.columnOffset,
        top: from.rowOffset,
        width,
        height,
        lastRow: to.row,
        spec: chart.spec,
        values,
      },
    ];
  });
}

/** Values and charts alike; sheets may be empty. */
function usedArea(grid: Grid, sheet: FWorksheet): CellRange {
  const { rowCount, columnCount } = grid.reader.usedSize(sheet);
  const everything = { startRow: 0, startColumn: 0, endRow: sheet.getMaxRows() - 1, endColumn: 0 };
  const charts = chartsOf(grid, sheet.getSheetId(), everything);
  const drawings = grid.injector.get(ISheetDrawingService).getDrawingData(grid.facade.getId(), sheet.getSheetId());
  const lastColumns = Object.values(drawings).map(({ sheetTransform }) => sheetTransform.to.column);
  return {
    startRow: 0,
    startColumn: 0,
    endRow: Math.max(0, rowCount - 1, ...charts.map(({ lastRow }) => lastRow)),
    endColumn: Math.max(0, columnCount - 1, ...lastColumns),
  };
}

function sizes(first: number, last: number, sizeOf: (at: number) => number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => sizeOf(first + offset));
}

/** The sheet that is shown, as it is now. */
export function printedSheet(grid: Grid): PrintedSheet {
  const facade = grid.facade.getActiveSheet();
  const sheet = facade.getSheet();
  const sheetId = facade.getSheetId();
  const page = grid.reports.page(sheetId);
  const whole = page?.printArea ?? usedArea(grid, facade);
  const endRow = Math.min(whole.endRow, whole.startRow + MOST_ROWS - 1);
  const area = { ...whole, endRow };
  const rowHeight = (row: number): number => (sheet.getRowVisible(row) ? sheet.getRowHeight(row) : 0);
  const columnWidth = (column: number): number => (sheet.getColVisible(column) ? sheet.getColumnWidth(column) : 0);
  return {
    name: facade.getSheetName(),
    area,
    columnWidths: sizes(area.startColumn, area.endColumn, columnWidth),
    rowHeights: sizes(area.startRow, area.endRow, rowHeight),
    cells: cellsOf(sheet, area),
    charts: chartsOf(grid, sheetId, area),
    repeatedRows: page ? 0 : sheet.getFreeze().ySplit,
    ...(page ? { page } : {}),
    rowsLeftOut: whole.endRow - endRow,
  };
}
