/** The grid by itself, with its own functions alone: what the workbench is measured against. */
import '@univerjs/preset-sheets-core/lib/index.css';
import { ICommandService, LocaleType, LogLevel, Univer, type IWorkbookData } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import { CalculationMode } from '@univerjs/sheets-formula';
import { CalculationWatch } from '../../src/workbook/univer/CalculationWatch';
import { writeRows } from '../../src/workbook/univer/CellWriter';
import { calculateEverything } from '../../src/workbook/univer/firstCalculation';
import { PendingCalls } from '../../src/workbook/univer/PendingCalls';
import type {} from './benchmarked';

const ROWS = 30_000;
const COLUMNS = 60;

const workbook: Partial<IWorkbookData> = {
  id: 'bare',
  name: 'Bare',
  sheetOrder: ['sheet'],
  sheets: {
    sheet: {
      id: 'sheet',
      name: 'Sheet',
      rowCount: ROWS,
      columnCount: COLUMNS,
      cellData: { 0: { 0: { v: 1 }, 1: { v: 2 }, 2: { f: '=SUM(A1:B1)' } } },
    },
  },
};

const univer = new Univer({
  locale: LocaleType.EN_US,
  locales: { [LocaleType.EN_US]: coreEnglish },
  logLevel: LogLevel.WARN,
});
const preset = UniverSheetsCorePreset({
  container: document.getElementById('grid') ?? document.body,
  disableAutoFocus: true,
  formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
});
for (const entry of preset.plugins) {
  if (Array.isArray(entry)) univer.registerPlugin(...entry);
  else univer.registerPlugin(entry);
}
const api = FUniver.newAPI(univer);
const facade = api.createWorkbook(workbook);
const injector = univer.__getInjector();
const calculation = new CalculationWatch(injector, new PendingCalls());

window.bareReady = calculateEverything(injector).then(() => {
  performance.mark('bare-first-answer');
});
window.benchmarked = {
  write: async ([row, column], rows) => {
    const calculated = calculation.nextCalculation();
    writeRows(injector.get(ICommandService), facade.getActiveSheet(), row, column, rows);
    await calculated;
  },
  // Of a cell that another spills into only what is shown is known.
  read: ([row, column]) => Promise.resolve(facade.getActiveSheet().getRange(row, column).getValue()),
};
