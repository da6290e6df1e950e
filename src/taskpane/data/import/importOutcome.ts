/** Whether what was converted can be put on a sheet, and how much it is. */
import type { ImportedTable } from '../../../datasets/import/importedTable';
import { rejectCount } from '../../../datasets/import/rejects';
import { MOST_REJECTS } from '../../../datasets/import/rejects';
import type { Workbook } from '../../../workbook/workbook';
import { countText, countedText } from '../../shared/words';
import { sizeFault } from './limits';

/** `1,183 rows × 4 columns`, and what is not among them. */
export function outcomeText({ rowCount, outside, leftOut, rejects }: ImportedTable, columnCount: number): string {
  const blank = rejectCount(rejects) - leftOut;
  const parts = [
    `${countedText(rowCount, 'row')} × ${countedText(columnCount, 'column')}.`,
    outside > 0 ? `${countedText(outside, 'row')} outside the dates.` : '',
    leftOut > 0 ? `${countedText(leftOut, 'row')} left out.` : '',
    blank > 0
      ? `${countedText(blank, 'cell')} left blank, because ${blank === 1 ? 'it does' : 'they do'} not fit.`
      : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** Why the table cannot be inserted, with advice; undefined where it can. */
export function outcomeFault(
  table: ImportedTable,
  columnCount: number,
  host: Workbook['host'],
  hasDates: boolean,
): string | undefined {
  if (table.rejects.tooMany)
    return `More than ${countText(MOST_REJECTS)} cells or rows do not fit their columns, so the settings cannot be right. See the list below, and change kinds, decimal sign or delimiter.`;
  const size = sizeFault(host, { rows: table.rowCount, columns: columnCount }, hasDates);
  if (size !== undefined) return size;
  if (table.rowCount > 0) return undefined;
  return table.outside > 0
    ? 'No row lies between these dates. Choose others.'
    : 'No row of the file can be imported. See the list below, and change the settings.';
}
