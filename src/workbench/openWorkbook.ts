/** Opens the grid with the first answers, then adds the rest of the first workbook. Everything here comes with the grid's own scripts. */
import { ICommandService, IUndoRedoService } from '@univerjs/core';
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { Addin } from '../workbook/univer/addin';
import { sheetSnapshot } from '../workbook/univer/sheetSnapshot';
import { startGrid, type Grid } from '../workbook/univer/startGrid';
import { otherParts, type PricePart } from './firstWorkbook';
import { FIRST_ANSWER, questionCells, startSheet, tableCells, type Cells, type StartRanges } from './startSheet';

type LoadText = (path: string) => Promise<string>;

const START_ID = 'start';
const PRICES_ID = 'prices';

/** The grid with the start sheet and the prices; its first answers are to be seen when the promise resolves. */
export async function openGrid(container: HTMLElement, addin: Addin, { sheet, ranges }: PricePart): Promise<Grid> {
  const start = startSheet(START_ID, questionCells({ prices: ranges }));
  const prices = await sheetSnapshot(sheet, PRICES_ID, sheet.name);
  container.replaceChildren();
  const grid = startGrid(container, addin, {
    id: 'rotor-workbench',
    name: 'Rotor workbench',
    sheetOrder: [START_ID, PRICES_ID],
    sheets: { [START_ID]: start, [PRICES_ID]: prices },
  });
  // The formula bar shows the first answer's formula.
  grid.facade.getActiveSheet().getRange(FIRST_ANSWER).activate();
  await grid.firstAnswers;
  return grid;
}

/** Cells with formulas that are not in `known`. */
function newFormulas(cells: Cells, known: Cells): Cells {
  const fresh: Cells = {};
  for (const [row, inRow] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(inRow)) {
      const [at, across] = [Number(row), Number(column)];
      if (cell.f && cell.f !== known[at]?.[across]?.f) fresh[at] = { ...fresh[at], [across]: cell };
    }
  }
  return fresh;
}

function writeCells({ injector, facade }: Grid, cellValue: Cells): void {
  const parameters: ISetRangeValuesMutationParams = { unitId: facade.getId(), subUnitId: START_ID, cellValue };
  injector.get(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, parameters);
}

/** Adds valuations, rate cuts, the tables below the questions and the chart beside them. */
export async function completeWorkbook(
  grid: Grid,
  { sheet, ranges: prices }: PricePart,
  loadText: LoadText,
): Promise<void> {
  const [{ stageFirstChart }, { loadChartFacts }, others] = await Promise.all([
    import('./firstChart'),
    import('../taskpane/charts/chartFacts'),
    otherParts(loadText),
  ]);
  const facts = await loadChartFacts(loadText);
  const calculated = grid.calculation.nextCalculation();
  const { sheets } = grid.workbook;
  for (const content of others.sheets) await sheets.insert(content);
  const cuts = await grid.workbook.compute(others.firstCutsCall);
  const complete: Required<StartRanges> = {
    prices,
    valuation: others.valuation,
    policy: { firstCuts: others.firstCuts, cutCount: Math.max(0, cuts.length - 1) },
  };
  writeCells(grid, newFormulas(questionCells(complete), questionCells({ prices })));
  writeCells(grid, tableCells(complete));
  const placeChart = await stageFirstChart(grid, prices, facts);
  const priceSheet = grid.facade.getSheetByName(sheet.name);
  if (priceSheet && sheet.table) await sheets.addTable(priceSheet, sheet.table);
  await calculated;
  placeChart();
  // Undo begins with what the user does.
  grid.injector.get(IUndoRedoService).clearUndoRedo(grid.facade.getId());
}
