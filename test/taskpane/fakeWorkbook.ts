import type { FunctionCall, RangeReference } from '../../src/workbook/formula';
import { parseAddress } from '../../src/workbook/a1';
import type { CellValue, Workbook } from '../../src/workbook/workbook';

type Rows = readonly (readonly CellValue[])[];

/** A workbook in memory, as far as the pane's own logic reads it. Writing is not its business. */
export function fakeWorkbook(
  sheets: Readonly<Record<string, Rows>>,
  compute: (call: FunctionCall) => Rows,
  selection?: RangeReference,
): Workbook {
  const unwanted = (): never => {
    throw new Error('Nothing is written in this test.');
  };
  return {
    host: 'workbench',
    identity: () => undefined,
    sheetNames: () => Promise.resolve(Object.keys(sheets)),
    selection: () => Promise.resolve(selection),
    onSelectionChanged: () => () => undefined,
    onCellsChanged: () => () => undefined,
    read: ({ sheet, address }) => {
      const [rows, range] = [sheets[sheet], parseAddress(address)];
      if (!rows || !range) return Promise.reject(new Error(`nothing at ${sheet}!${address}`));
      const lastRow = Math.min(range.endRow, rows.length - 1);
      const read = Array.from({ length: lastRow - range.startRow + 1 }, (_, down) =>
        Array.from(
          { length: range.endColumn - range.startColumn + 1 },
          (__, across) => rows[range.startRow + down]?.[range.startColumn + across] ?? null,
        ),
      );
      return Promise.resolve(read);
    },
    compute: (call) => Promise.resolve().then(() => compute(call)),
    insertSheet: unwanted,
    activeFormula: () => Promise.resolve(undefined),
    insertFormula: unwanted,
    insertChart: unwanted,
    insertReport: unwanted,
    together: unwanted,
    formulaNotation: () => Promise.resolve({ listSeparator: ',', decimalSeparator: '.' }),
    theme: () => ({ name: 'light', background: '#FFFFFF', foreground: '#000000' }),
    onThemeChanged: () => () => undefined,
  };
}
