/** Sizes of sheets: the grid's begin small, where Excel's have all the rows and columns there are. */
import type { ICommandService } from '@univerjs/core';
import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from '@univerjs/sheets';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { LAST_COLUMN, LAST_ROW } from '../a1';

const SPARE_ROWS = 100;
const SPARE_COLUMNS = 5;

export function holdsCell(sheet: FWorksheet, row: number, column: number): boolean {
  return row < sheet.getMaxRows() && column < sheet.getMaxColumns();
}

/** Makes a sheet large enough to hold a cell, with some room beyond it. That is nothing to undo, as it is nothing to see in Excel. */
export function growToHold(commands: ICommandService, sheet: FWorksheet, row: number, column: number): void {
  const target = { unitId: sheet.getSheet().getUnitId(), subUnitId: sheet.getSheetId() };
  if (row >= sheet.getMaxRows()) {
    const rowCount = Math.min(row + 1 + SPARE_ROWS, LAST_ROW + 1);
    commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...target, rowCount });
  }
  if (column >= sheet.getMaxColumns()) {
    const columnCount = Math.min(column + 1 + SPARE_COLUMNS, LAST_COLUMN + 1);
    commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, { ...target, columnCount });
  }
}
