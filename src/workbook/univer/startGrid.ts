/** Puts the pieces of the workbench's spreadsheet together. */
import { ICommandService, LifecycleService, LifecycleStages, type Injector, type IWorkbookData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { SetTriggerFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import { BuiltInUIPart } from '@univerjs/preset-sheets-core';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { Addin } from './addin';
import { CalculationWatch } from './CalculationWatch';
import { CellReader } from './CellReader';
import { writeRows, type Rows } from './CellWriter';
import { formatCellsByColumn } from './columnFormats';
import { createUniver } from './createUniver';
import { fixEngine } from './engineFixes';
import { ErrorMessages, type CellPlace } from './errorMessages';
import { calculateEverything } from './firstCalculation';
import { FLOATING_CHART, floatingChart, floatingCharts } from './FloatingChart';
import type { HostState } from './HostFunction';
import { currentTheme, onThemeChange } from './hostTheme';
import { PendingCalls } from './PendingCalls';
import { PlacedCharts } from './PlacedCharts';
import { ReportSheets } from './report/ReportSheets';
import { colorCellsByStatus } from './report/statusColors';
import { onSheetCopied } from './sheetCopies';
import { SpillRoom } from './SpillRoom';
import { SpillSizes } from './spillSizes';
import { onStructureChange } from './structureChanges';
import { registerTableTheme } from './tableTheme';
import { VacatedCells, type SheetCells } from './vacatedCells';
import { UniverWorkbook } from './UniverWorkbook';

export interface Grid {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly facade: FWorkbook;
  readonly addin: Addin;
  readonly state: HostState;
  readonly reader: CellReader;
  /** Writes rows of values and formulas from a cell on. */
  readonly writeRows: (sheet: FWorksheet, row: number, column: number, rows: Rows) => void;
  readonly calculation: CalculationWatch;
  /** Resolves when the formulas of the first workbook are calculated and can be seen. Cells written before would not be calculated. */
  readonly firstAnswers: Promise<void>;
  /** The toolbar is left out at first. */
  showToolbar(): void;
  readonly charts: PlacedCharts;
  readonly reports: ReportSheets;
  readonly workbook: UniverWorkbook;
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

function cellsAt({ sheetId, row, column }: CellPlace): SheetCells {
  return { sheetId, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } };
}

/** Asks for another calculation of cells, and of what depends on them. */
function recalculator(
  workbook: FWorkbook,
  injector: Injector,
  calculation: CalculationWatch,
): (cells: readonly SheetCells[]) => void {
  const commands = injector.get(ICommandService);
  return (cells) => {
    if (cells.length === 0) return;
    const dirtyRanges = cells.map((each) => ({ unitId: workbook.getId(), ...each }));
    calculation.expectCalculation();
    void commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, { dirtyRanges }, { onlyLocal: true });
  };
}

export function startGrid(container: HTMLElement, addin: Addin, first: Partial<IWorkbookData>): Grid {
  const state: HostState = {
    blankMode: 'null',
    messages: new ErrorMessages(),
    pending: new PendingCalls(),
    spills: new SpillSizes(),
  };
  const { univer, api } = createUniver(container, addin, state, currentTheme().name === 'dark');
  onThemeChange(({ name }) => api.toggleDarkMode(name === 'dark'));
  // Its many menus take as long as all cells together; the page shows it after the first answers.
  api.setUIVisible(BuiltInUIPart.TOOLBAR, false);
  const facade = api.createWorkbook(first);
  // The grid's services exist only once it holds a workbook.
  const injector = univer.__getInjector();
  fixEngine(facade, injector);
  formatCellsByColumn(injector);
  registerTableTheme(facade);
  const reader = new CellReader(facade, injector);
  const calculation = new CalculationWatch(injector, state.pending);
  const recalculate = recalculator(facade, injector, calculation);
  state.pending.onSettled((place) => recalculate([cellsAt(place)]));
  const room = new SpillRoom(facade, injector, reader, state.spills);
  const vacated = new VacatedCells(facade, injector);
  calculation.onCalculated(() => recalculate([...room.makeRoom().map(cellsAt), ...vacated.take()]));
  const charts = new PlacedCharts(facade, reader);
  calculation.onCalculated(() => charts.refresh());
  const reports = new ReportSheets();
  colorCellsByStatus(injector, reports);
  onStructureChange(injector, (sheetId, change) => {
    charts.follow(sheetId, change);
    reports.follow(sheetId, change);
  });
  onSheetCopied(facade, injector, (sheetId, copyId) => {
    reports.copy(sheetId, copyId);
    for (const { id, chartId } of floatingCharts(facade, injector, copyId)) charts.copy(chartId, id, copyId);
  });
  const lifecycle = injector.get(LifecycleService);
  const firstAnswers = Promise.all([calculateEverything(injector), lifecycle.onStage(LifecycleStages.Rendered)]);
  api.registerComponent(FLOATING_CHART, floatingChart(charts));
  const workbook = new UniverWorkbook({
    workbook: facade,
    injector,
    addin,
    state,
    reader,
    calculation,
    charts,
    reports,
  });
  const showToolbar = (): void => void api.setUIVisible(BuiltInUIPart.TOOLBAR, true);
  return {
    api,
    injector,
    facade,
    addin,
    state,
    reader,
    writeRows: (sheet, row, column, rows) => writeRows(injector.get(ICommandService), sheet, row, column, rows),
    calculation,
    firstAnswers: firstAnswers.then(nextFrame),
    showToolbar,
    charts,
    reports,
    workbook,
  };
}
