/** Makes a sheet larger where a result would spill past its last row or column, as no result does in Excel. */
import { ICommandService, type Injector } from '@univerjs/core';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { LAST_COLUMN, LAST_ROW } from '../a1';
import type { CellReader } from './CellReader';
import type { CellPlace } from './errorMessages';
import { growToHold, holdsCell } from './sheetSize';
import type { SpillSizes } from './spillSizes';

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
      if (holdsCell(sheet, lastRow, lastColumn) || !this.showsSpillError(sheet, place)) return [];
      growToHold(this.commands, sheet, lastRow, lastColumn);
      return [place];
    });
  }

  private showsSpillError(sheet: FWorksheet, { row, column }: CellPlace): boolean {
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    const value = this.reader.read(sheet, range)[0]?.[0];
    return typeof value === 'object' && value !== null && value.error === '#SPILL!';
  }
}
