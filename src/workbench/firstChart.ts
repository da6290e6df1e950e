/** The chart on the first sheet: relative strength of small against big caps, by the same recipe the task pane offers. */
import type { ChartFacts, ChosenRange, RecipeInputs } from '../charts/recipe';
import { relativeStrength } from '../charts/recipes/relativeStrength';
import type { BlockValues, ChartContent } from '../charts/spec';
import type { RangeReference } from '../workbook/formula';
import { layoutStaging } from '../workbook/stagingLayout';
import type { CellValue } from '../workbook/workbook';
import type { Grid } from '../workbook/univer/startGrid';
import type { PriceRanges } from './startFormulas';
import { chartPosition, START_SHEET } from './startSheet';

async function inputsFrom({ workbook }: Grid, { dates, small, big }: PriceRanges): Promise<RecipeInputs> {
  const choose = async (range: RangeReference): Promise<ChosenRange> => ({ range, cells: await workbook.read(range) });
  const [dateCells, asset, benchmark] = await Promise.all([choose(dates), choose(small), choose(big)]);
  return {
    ranges: { dates: dateCells, asset, benchmark },
    numbers: { base: 100 },
    options: {},
    switches: { recessions: true, firstCuts: true, logarithmic: false },
  };
}

/** Adds the sheet the chart is drawn from. @returns What puts the chart in its place, once that sheet is calculated */
export async function stageFirstChart(grid: Grid, ranges: PriceRanges, facts: ChartFacts): Promise<() => void> {
  const inputs = await inputsFrom(grid, ranges);
  const blocks = relativeStrength.blocks(inputs, facts);
  const results = new Map<string, readonly (readonly CellValue[])[]>();
  for (const block of blocks) {
    if (block.kind === 'call') results.set(block.id, await grid.workbook.compute(block.call));
    else if (block.kind === 'values') results.set(block.id, block.rows);
    else results.set(block.id, await grid.workbook.read(block.range));
  }
  const values: BlockValues = results;
  const chart: ChartContent = {
    recipe: relativeStrength.id,
    sheetName: START_SHEET,
    stagingSheetName: 'Behind the chart',
    blocks,
    spec: relativeStrength.draw(inputs, values),
  };
  const layout = layoutStaging(chart, values);
  await grid.workbook.sheets.insert(layout.content);
  return () => {
    const start = grid.facade.getSheetByName(START_SHEET);
    if (start) grid.workbook.chartWriter.place(chart, layout, start, chartPosition());
  };
}
