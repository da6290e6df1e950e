/** Makes a sheet larger where a result would spill past its last row or column, as no result does in Excel: the grid's sheets begin small. */
import { ICommandService, type Injector } from '@univerjs/core';
import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from '@univerjs/sheets';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { LAST_COLUMN, LAST_ROW } from '../a1';
import type { CellReader } from './CellReader';
import type { CellPlace } from './errorMessages';
import type { SpillSizes } from './spillSizes';

const SPARE_ROWS = 100;
const SPARE_COLUMNS = 5;

export class SpillRoom {
  private readonly commands: ICommandService;

  constructor(
    private readonly workbook: FWorkbook,
    injector: Injector,
    private readonly reader: CellReader,
    private readonly sizes: SpillSizes,
  ) {
    this.commands = injector.get(ICommandService);
  }

  /** Sheets grow for results that found no room; the cells of these should be calculated again. */
  makeRoom(): readonly CellPlace[] {
    return this.sizes.take().flatMap(({ place, rowCount, columnCount }) => {
      const sheet = this.workbook.getSheetBySheetId(place.sheetId);
      const [lastRow, lastColumn] = [place.row + rowCount - 1, place.column + columnCount - 1];
      if (!sheet || lastRow > LAST_ROW || lastColumn > LAST_COLUMN) return [];
      const fits = lastRow < sheet.getMaxRows() && lastColumn < sheet.getMaxColumns();
      if (fits || !this.showsSpillError(sheet, place)) return [];
      this.grow(sheet, lastRow + 1 + SPARE_ROWS, lastColumn + 1 + SPARE_COLUMNS);
      return [place];
    });
  }

  private showsSpillError(sheet: FWorksheet, { row, column }: CellPlace): boolean {
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    const value = this.reader.read(sheet, range)[0]?.[0];
    return typeof value === 'object' && value !== null && value.error === '#SPILL!';
  }

  private grow(sheet: FWorksheet, rowCount: number, columnCount: number): void {
    const target = { unitId: this.workbook.getId(), subUnitId: sheet.getSheetId() };
    if (rowCount > sheet.getMaxRows()) {
      const limited = Math.min(rowCount, LAST_ROW + 1);
      this.commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...target, rowCount: limited });
    }
    if (columnCount > sheet.getMaxColumns()) {
      const limited = Math.min(columnCount, LAST_COLUMN + 1);
      this.commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, { ...target, columnCount: limited });
    }
  }
}
