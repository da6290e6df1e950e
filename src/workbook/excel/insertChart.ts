import type { BlockValues, ChartBlock, ChartContent } from '../../charts/spec';
import { layoutStaging } from '../stagingLayout';
import type { Workbook, WriteOptions } from '../workbook';
import { AddedSheets, stopIfAborted, type AddedSheet } from './addedSheets';
import { writtenValue } from './cellText';
import { withDerivedBlocks, writeDerivedFormulas } from './chart/derivedCells';
import { drawChart, SOURCE_CELL } from './chart/drawChart';
import { cornersBlock } from './chart/quadrants';
import type { Scales } from './chart/axes';
import { scaleOf } from './chart/scales';
import { runExcel } from './runExcel';
import { blockValues, waitUntilCalculated } from './stageChart';
import { writeSheet } from './writeSheet';

export interface PreparedChart {
  readonly chart: ChartContent;
  readonly values: BlockValues;
  readonly scales: Scales;
}

/** Reads what will be drawn and adds the cells that Excel needs beyond the recipe's: derived ones, and the places of the quadrants' names. */
export async function prepareDrawing(workbook: Workbook, wanted: ChartContent): Promise<PreparedChart> {
  const { chart, values } = withDerivedBlocks(wanted, await blockValues(workbook, wanted));
  const [x, y, y2] = (['x', 'y', 'y2'] as const).map((direction) => scaleOf(chart.spec, values, direction));
  const scales: Scales = { x: x ?? {}, y: y ?? {}, ...(y2 ? { y2 } : {}) };
  const corners = cornersBlock(chart.spec, scales);
  if (corners?.kind !== 'values') return { chart, values, scales };
  const blocks: readonly ChartBlock[] = [...chart.blocks, corners];
  return { chart: { ...chart, blocks }, values: new Map([...values, [corners.id, corners.rows]]), scales };
}

function writeNotes(sheet: Excel.Worksheet, source: string | undefined, staged: AddedSheet): void {
  const notes = [...(source ? [source] : []), `Drawn from the cells on sheet "${staged.name}" and follows them.`];
  const cells = sheet.getRange(SOURCE_CELL).getResizedRange(notes.length - 1, 0);
  cells.values = notes.map((note) => [writtenValue(note)]);
  cells.format.font.color = '#616161';
  cells.format.font.size = 9;
}

/** Adds the sheet with the chart and, behind it, the sheet with the cells it is drawn from. */
export async function insertChart(
  workbook: Workbook,
  wanted: ChartContent,
  options: WriteOptions,
  within: AddedSheets | undefined,
): Promise<string> {
  stopIfAborted(options.signal);
  const { chart, values, scales } = await prepareDrawing(workbook, wanted);
  return AddedSheets.undertake(
    (sheets) =>
      runExcel(async (context) => {
        const shown = await sheets.add(context, chart.sheetName);
        const staged = await sheets.add(context, chart.stagingSheetName);
        const layout = layoutStaging(chart, values, staged.name);
        const staging = context.workbook.worksheets.getItem(staged.id);
        // The chart itself counts as one more row of the work.
        const total = layout.content.values.length + 1;
        await writeSheet(staging, layout.content, {
          ...options,
          onProgress: ({ written }) => options.onProgress?.({ written, total }),
        });
        const calls = new Set(chart.blocks.filter(({ kind }) => kind === 'call').map(({ id }) => id));
        const places = layout.places.filter(({ block }) => calls.has(block));
        await waitUntilCalculated(staging, places, options.signal);
        writeDerivedFormulas(staging, chart, layout);

        const sheet = context.workbook.worksheets.getItem(shown.id);
        sheet.showGridlines = false;
        await drawChart(sheet, {
          spec: chart.spec,
          values,
          scales,
          cells: (reference) => {
            const { sheet: name, address } = layout.rangeOf(reference);
            return context.workbook.worksheets.getItem(name).getRange(address);
          },
        });
        writeNotes(sheet, chart.spec.source, staged);
        stopIfAborted(options.signal);
        sheet.activate();
        sheet.load('name');
        await context.sync();
        options.onProgress?.({ written: total, total });
        return sheet.name;
      }),
    within,
  );
}
