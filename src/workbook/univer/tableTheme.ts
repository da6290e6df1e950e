/** The look of tables on sheets: the grid's own has white headings on a blue too light to read them by. */
import { BooleanNumber, BorderStyleTypes, type IStyleData } from '@univerjs/core';
import type { FWorkbook } from '@univerjs/sheets/facade';

export const TABLE_THEME = 'rotor-table';

const LINE: NonNullable<IStyleData['bd']> = { b: { s: BorderStyleTypes.THIN, cl: { rgb: '#62abf5' } } };

export function registerTableTheme(workbook: FWorkbook): void {
  const theme = workbook.createRangeThemeStyle(TABLE_THEME, {
    headerRowStyle: { bg: { rgb: '#cfe4fa' }, cl: { rgb: '#242424' }, bl: BooleanNumber.TRUE, bd: LINE },
    firstRowStyle: { bg: { rgb: '#ffffff' } },
    secondRowStyle: { bg: { rgb: '#f5f9fe' } },
    lastRowStyle: { bd: LINE },
  });
  workbook.registerRangeTheme(theme);
}
