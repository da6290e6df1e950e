/** Reads cells as the formula engine holds them: exact numbers, spilled cells included. */
import { CellValueType, type ICellData, type Injector, type IRange, type Nullable } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { LAST_COLUMN, LAST_ROW, type CellRange } from '../a1';
import type { CellValue } from '../workbook';
import { ERROR_TEXTS } from './engineValues';

type CellsByRow = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>> | undefined>>;

function valueOf(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v;
  if (value === null || value === undefined) return null;
  if (cell?.t === CellValueType.BOOLEAN) return typeof value === 'boolean' ? value : Number(value) === 1;
  if (typeof value !== 'string') return value;
  if (ERROR_TEXTS.has(value)) return { error: value };
  return cell?.t === CellValueType.NUMBER && value !== '' ? Number(value) : value;
}

/** A formula whose result takes more than its own cell. */
interface Spill {
  readonly anchor: { readonly row: number; readonly column: number };
  readonly range: CellRange;
}

export class CellReader {
  private readonly formulas: FormulaDataModel;

  constructor(
    private readonly workbook: FWorkbook,
    injector: Injector,
  ) {
    this.formulas = injector.get(FormulaDataModel);
  }

  read(sheet: FWorksheet, range: CellRange): CellValue[][] {
    const spilled = this.spilledCells(sheet);
    const endColumn = range.endColumn === LAST_COLUMN ? sheet.getMaxColumns() - 1 : range.endColumn;
    const lastRow = range.endRow === LAST_ROW ? this.lastUsedRow(sheet, { ...range, endColumn }) : range.endRow;
    const rows: CellValue[][] = [];
    for (let row = range.startRow; row <= lastRow; row += 1) {
      const cells: CellValue[] = [];
      for (let column = range.startColumn; column <= endColumn; column += 1) {
        cells.push(this.readCell(sheet, row, column, spilled));
      }
      rows.push(cells);
    }
    return rows;
  }

  /** One past the last row and column that hold a value. */
  usedSize(sheet: FWorksheet): { readonly rowCount: number; readonly columnCount: number } {
    let [rowCount, columnCount] = [0, 0];
    const visit = (row: number, column: number, cell: Nullable<ICellData>): void => {
      if (valueOf(cell) === null) return;
      rowCount = Math.max(rowCount, row + 1);
      columnCount = Math.max(columnCount, column + 1);
    };
    sheet.getSheet().getCellMatrix().forValue(visit);
    for (const [row, cells] of Object.entries(this.spilledCells(sheet))) {
      for (const [column, cell] of Object.entries(cells ?? {})) visit(Number(row), Number(column), cell);
    }
    return { rowCount, columnCount };
  }

  /** The cell whose formula put its value into the given cell: the cell itself unless it was spilled. */
  anchorOf(sheetId: string, row: number, column: number): { readonly row: number; readonly column: number } {
    for (const { anchor, range } of this.spills(sheetId)) {
      const inside =
        row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn;
      if (inside) return anchor;
    }
    return { row, column };
  }

  /** The cells that the formula in the given cell fills: those it spills into, or itself alone. */
  resultAt(sheet: FWorksheet, row: number, column: number): CellRange {
    const spill = this.spills(sheet.getSheetId()).find(({ anchor }) => anchor.row === row && anchor.column === column);
    return spill?.range ?? { startRow: row, startColumn: column, endRow: row, endColumn: column };
  }

  private spills(sheetId: string): readonly Spill[] {
    const ranges: Readonly<Record<number, Readonly<Record<number, IRange>>>> =
      this.formulas.getArrayFormulaRange()[this.workbook.getId()]?.[sheetId] ?? {};
    return Object.entries(ranges).flatMap(([row, byColumn]) =>
      Object.entries(byColumn).map(([column, range]) => ({
        anchor: { row: Number(row), column: Number(column) },
        range,
      })),
    );
  }

  private readCell(sheet: FWorksheet, row: number, column: number, spilled: CellsByRow): CellValue {
    const own = valueOf(sheet.getSheet().getCellMatrix().getValue(row, column));
    return own ?? valueOf(spilled[row]?.[column]);
  }

  private spilledCells(sheet: FWorksheet): CellsByRow {
    return this.formulas.getArrayFormulaCellData()[this.workbook.getId()]?.[sheet.getSheetId()] ?? {};
  }

  /** The last row with a value in the range's columns; the first row of the range where there is none. */
  private lastUsedRow(sheet: FWorksheet, range: CellRange): number {
    const spilled = this.spilledCells(sheet);
    const lastSpilled = Object.keys(spilled).reduce((last, row) => Math.max(last, Number(row)), 0);
    for (let row = Math.max(sheet.getLastRow(), lastSpilled); row > range.startRow; row -= 1) {
      for (let column = range.startColumn; column <= range.endColumn; column += 1) {
        if (this.readCell(sheet, row, column, spilled) !== null) return row;
      }
    }
    return range.startRow;
  }
}
