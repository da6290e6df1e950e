/** `window.rotor`: the workbench for programs and tests. */
import type { FWorksheet } from '@univerjs/sheets/facade';
import { parseAddress, splitReference, type CellRange } from '../workbook/a1';
import type { Grid } from '../workbook/univer/startGrid';
import type { BlankMode } from '../workbook/univer/hostCell';
import type { CellValue, Workbook } from '../workbook/workbook';

/** What a cell holds: errors as the text the cell shows, such as `#N/A`; a blank as `null`. */
export type AutomationValue = number | string | boolean | null;

export interface PlacedChartSummary {
  readonly sheet: string;
  readonly title: string;
  readonly recipe: string;
}

export interface RotorAutomation {
  /** Settles when the grid is up and the first workbook calculated. */
  readonly ready: Promise<void>;
  /** The values of `B2:C9` on the sheet that is shown, or of `Sheet!B2:C9`: exact, spilled cells included. */
  read(a1: string): Promise<AutomationValue[][]>;
  /** Writes rows of values from the first cell of `a1` on; text that begins with `=` is a formula. Resolves when recalculated. */
  write(a1: string, rows: readonly (readonly AutomationValue[])[]): Promise<void>;
  sheets(): readonly string[];
  charts(): readonly PlacedChartSummary[];
  /** Adds a report's sheet and the sheet behind its charts, as the pane does; resolves to the name it was given. */
  insertReport(report: Parameters<Workbook['insertReport']>[0]): Promise<string>;
  /** How blank cells reach functions: `null` as in Excel on the web, 0 as in Excel on Windows. Resolves when recalculated. */
  blankAs(mode: BlankMode): Promise<void>;
}

declare global {
  interface Window {
    rotor: RotorAutomation;
  }
}

function automationValue(value: CellValue): AutomationValue {
  return typeof value === 'object' && value !== null ? value.error : value;
}

function locate(grid: Grid, a1: string): { readonly sheet: FWorksheet; readonly range: CellRange } {
  const { sheet: name, address } = splitReference(a1);
  const sheet = name === undefined ? grid.facade.getActiveSheet() : grid.facade.getSheetByName(name);
  const range = parseAddress(address);
  if (!sheet) throw new Error(`There is no sheet "${name}"`);
  if (!range) throw new Error(`"${address}" is no address of cells`);
  return { sheet, range };
}

function read(grid: Grid, a1: string): AutomationValue[][] {
  const { sheet, range } = locate(grid, a1);
  return grid.reader.read(sheet, range).map((row) => row.map(automationValue));
}

async function write(grid: Grid, a1: string, rows: readonly (readonly AutomationValue[])[]): Promise<void> {
  const { sheet, range } = locate(grid, a1);
  const calculated = grid.calculation.nextCalculation();
  grid.writeRows(sheet, range.startRow, range.startColumn, rows);
  await calculated;
}

async function blankAs({ state, calculation, api }: Grid, mode: BlankMode): Promise<void> {
  if (state.blankMode === mode) return;
  state.blankMode = mode;
  const calculated = calculation.nextCalculation();
  api.getFormula().executeCalculation();
  await calculated;
}

/** @param started Settles with the grid once its first workbook is calculated. */
export function createAutomation(started: Promise<Grid>): RotorAutomation {
  let current: Grid | undefined;
  const ready = started.then((grid) => {
    current = grid;
  });
  // Who does not wait for it is told by the page itself.
  ready.catch(() => undefined);
  const grid = (): Grid => {
    if (!current) throw new Error('The workbench is not ready yet: await rotor.ready first');
    return current;
  };
  return {
    ready,
    read: (a1) => Promise.resolve().then(() => read(grid(), a1)),
    write: async (a1, rows) => write(grid(), a1, rows),
    sheets: () => grid().workbook.sheets.names(),
    charts: () =>
      grid()
        .charts.list()
        .map(({ sheetId, spec, recipe }) => ({
          sheet: grid().facade.getSheetBySheetId(sheetId)?.getSheetName() ?? '',
          title: spec.title,
          recipe,
        })),
    insertReport: async (report) => grid().workbook.insertReport(report),
    blankAs: async (mode) => blankAs(grid(), mode),
  };
}
