/** Writes a formula where its result has room, and nothing where it has none. */
import type { ICellData, ICommandService, IObjectMatrixPrimitiveType } from '@univerjs/core';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { addressOf, cellAddress, parseAddress, type CellRange } from '../a1';
import { formulaText, type FunctionCall, type RangeReference } from '../formula';
import { blockedAnyway, firstInUse, overlaps, resultArea } from '../formulaPlace';
import type { CellFormula, FormulaInsertion, FormulaPlace, ResultSize } from '../workbook';
import type { CalculationWatch } from './CalculationWatch';
import type { CellReader } from './CellReader';
import { growToHold } from './sheetSize';

interface Place {
  readonly sheet: FWorksheet;
  readonly row: number;
  readonly column: number;
}

export class FormulaWriter {
  constructor(
    private readonly workbook: FWorkbook,
    private readonly reader: CellReader,
    private readonly calculation: CalculationWatch,
    private readonly commands: ICommandService,
  ) {}

  active(): CellFormula | undefined {
    const place = this.activeCell();
    if (!place) return undefined;
    const { sheet } = place;
    const { row, column } = this.reader.anchorOf(sheet.getSheetId(), place.row, place.column);
    const formula = sheet.getRange(row, column).getFormula();
    return formula === ''
      ? undefined
      : { cell: { sheet: sheet.getSheetName(), address: cellAddress(row, column) }, formula };
  }

  async insert(call: FunctionCall, size: ResultSize, wanted?: FormulaPlace): Promise<FormulaInsertion> {
    const place = wanted ? this.placeOf(wanted.cell) : this.activeCell();
    if (!place) throw new Error('No cell is selected. Select the cell for the formula first.');
    const { sheet, row, column } = place;
    const name = sheet.getSheetName();
    const replaces = wanted?.replaces !== undefined;
    if (replaces && sheet.getRange(row, column).getFormula() !== wanted.replaces)
      return { blockedBy: { sheet: name, address: cellAddress(row, column) }, reason: 'changed' };
    const area = resultArea(place, size);
    const blocked = blockedAnyway(call, name, area) ?? this.blockedBy(place, area, replaces);
    if (blocked) return blocked;
    const calculated = this.calculation.nextCalculation();
    this.write(place, call, size);
    await calculated;
    const formula = sheet.getRange(row, column).getFormula();
    return { inserted: { sheet: name, address: addressOf(area) }, formula };
  }

  /** The formula, and number formats for the cells of its result that have none: one step to undo. */
  private write({ sheet, row, column }: Place, call: FunctionCall, { rowCount, numberFormats = [] }: ResultSize): void {
    const formula: ICellData = { v: null, f: formulaText(call), si: null, p: null, t: null };
    const cells: IObjectMatrixPrimitiveType<ICellData> = { [row]: { [column]: formula } };
    const matrix = sheet.getSheet().getCellMatrix();
    const styles = this.workbook.getWorkbook().getStyles();
    numberFormats.forEach((pattern, across) => {
      if (pattern === undefined) return;
      for (let down = 0; down < rowCount; down += 1) {
        const [atRow, atColumn] = [row + down, column + across];
        if (styles.get(matrix.getValue(atRow, atColumn)?.s)?.n) continue;
        const inRow = cells[atRow] ?? {};
        cells[atRow] = { ...inRow, [atColumn]: { ...inRow[atColumn], s: { n: { pattern } } } };
      }
    });
    const columnCount = Math.max(1, numberFormats.length);
    growToHold(this.commands, sheet, row + rowCount - 1, column + columnCount - 1);
    sheet.getRange(row, column, rowCount, columnCount).setValues(cells);
  }

  private activeCell(): Place | undefined {
    const cell = this.workbook.getActiveCell();
    const sheet = cell && this.workbook.getSheetBySheetId(cell.getSheetId());
    return sheet ? { sheet, row: cell.getRow(), column: cell.getColumn() } : undefined;
  }

  private placeOf({ sheet: name, address }: RangeReference): Place {
    const sheet = this.workbook.getSheetByName(name);
    const cell = parseAddress(address);
    if (!sheet || !cell) throw new Error(`The cell ${address} of the sheet "${name}" is no longer there.`);
    return { sheet, row: cell.startRow, column: cell.startColumn };
  }

  private blockedBy({ sheet, row, column }: Place, area: CellRange, replaces: boolean): FormulaInsertion | undefined {
    const name = sheet.getSheetName();
    // A formula that has not been calculated yet has no value.
    const waiting = !replaces && sheet.getRange(row, column).getFormula() !== '';
    if (waiting) return { blockedBy: { sheet: name, address: cellAddress(row, column) }, reason: 'inUse' };
    const old = replaces ? this.reader.resultAt(sheet, row, column) : undefined;
    const cell = firstInUse(this.reader.read(sheet, area), { row, column }, old);
    if (cell) return { blockedBy: { sheet: name, address: cellAddress(cell.row, cell.column) }, reason: 'inUse' };
    if (area.startRow === area.endRow && area.startColumn === area.endColumn) return undefined;
    // Results may not spill into a table in Excel, so that they may not here.
    const table = sheet.getSubTableInfos().find(({ range }) => overlaps(range, area));
    if (table) return { blockedBy: { sheet: name, address: addressOf(table.range) }, reason: 'table' };
    const merged = sheet.getMergeData().find((range) => overlaps(range.getRange(), area));
    return merged && { blockedBy: { sheet: name, address: addressOf(merged.getRange()) }, reason: 'merged' };
  }
}
