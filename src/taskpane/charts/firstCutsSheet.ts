import { findDescription } from '../../datasets/findDescription';
import { addressOf } from '../../workbook/a1';
import type { RangeReference } from '../../workbook/formula';
import type { SheetContent, Workbook } from '../../workbook/workbook';
import { loadChartFacts } from './chartFacts';

const HEADER_ROW = 3;

/** The dates as a sheet of their own, on which they can be changed and others added. */
export function firstCutsSheet(firstCuts: readonly number[]): SheetContent {
  const source = findDescription('fed-funds-target')?.attribution ?? '';
  return {
    name: 'First US rate cuts',
    values: [
      ['First cuts of the federal funds target, one for each easing cycle'],
      [source],
      [null],
      ['First cut'],
      ...firstCuts.map((date) => [date]),
    ],
    columns: [{ width: 14, numberFormat: 'yyyy-mm-dd' }],
    bold: [
      { row: 0, column: 0 },
      { row: HEADER_ROW, column: 0 },
    ],
    frozenRows: HEADER_ROW + 1,
  };
}

/** Adds the sheet and tells where the dates stand, their heading included. */
export async function insertFirstCuts(
  workbook: Workbook,
  loadText: (path: string) => Promise<string>,
): Promise<RangeReference> {
  const { firstCuts } = await loadChartFacts(loadText);
  const sheet = await workbook.insertSheet(firstCutsSheet(firstCuts));
  const endRow = HEADER_ROW + firstCuts.length;
  return { sheet, address: addressOf({ startRow: HEADER_ROW, startColumn: 0, endRow, endColumn: 0 }) };
}
