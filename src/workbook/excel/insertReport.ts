import type { ReportContent } from '../../reports/report';
import { cellAddress } from '../a1';
import { layoutTogether, type StagedTogether } from '../stagedTogether';
import type { Workbook, WriteOptions } from '../workbook';
import { AddedSheets, stopIfAborted } from './addedSheets';
import { writeDerivedFormulas } from './chart/derivedCells';
import { drawChart } from './chart/drawChart';
import { prepareDrawing, type PreparedChart } from './insertChart';
import { withSourcesInCells } from './report/chartSources';
import { layOutPage } from './report/pageLayout';
import { waitForFigures, writeReport } from './report/writeReport';
import { runExcel } from './runExcel';
import { waitUntilCalculated } from './stageChart';
import { writeSheet } from './writeSheet';

/** Writes what the charts are drawn from, and waits for the figures. */
async function stageCharts(
  staging: Excel.Worksheet,
  prepared: readonly PreparedChart[],
  { content, layouts }: StagedTogether,
  options: WriteOptions,
): Promise<void> {
  await writeSheet(staging, content, options);
  const places = prepared.flatMap(({ chart }, index) => {
    const calls = new Set(chart.blocks.filter(({ kind }) => kind === 'call').map(({ id }) => id));
    return (layouts[index]?.places ?? []).filter(({ block }) => calls.has(block));
  });
  await waitUntilCalculated(staging, places, options.signal);
  prepared.forEach(({ chart }, index) => {
    const layout = layouts[index];
    if (layout) writeDerivedFormulas(staging, chart, layout);
  });
  await staging.context.sync();
}

/** Adds the report's sheet and, behind it, the sheet with the cells its charts are drawn from. */
export async function insertReport(
  workbook: Workbook,
  wanted: ReportContent,
  options: WriteOptions,
  within: AddedSheets | undefined,
): Promise<string> {
  const { signal, onProgress } = options;
  const report = withSourcesInCells(wanted);
  stopIfAborted(signal);
  const prepared: PreparedChart[] = [];
  for (const { chart } of report.charts) {
    prepared.push(await prepareDrawing(workbook, chart));
    stopIfAborted(signal);
  }
  return AddedSheets.undertake(
    (sheets) =>
      runExcel(async (context) => {
        const shown = await sheets.add(context, report.sheetName);
        const sheet = context.workbook.worksheets.getItem(shown.id);
        const needsStaging = prepared.some(({ chart }) => chart.blocks.some(({ kind }) => kind !== 'range'));
        const staged = needsStaging ? await sheets.add(context, report.stagingSheetName) : undefined;
        const together = layoutTogether(prepared, `Cells behind the charts of “${shown.name}”`, staged?.name ?? '');
        // The staged rows, the report's own cells, its charts and its page.
        const stagedRows = staged ? together.content.values.length : 0;
        const total = stagedRows + report.charts.length + 2;
        let written = 0;
        const advance = (steps: number): void => {
          stopIfAborted(signal);
          written = Math.max(written, steps);
          onProgress?.({ written, total });
        };
        advance(0);
        // The report's formulas are calculated while the charts are staged.
        await writeReport(sheet, report);
        advance(1);
        if (staged) {
          const staging = context.workbook.worksheets.getItem(staged.id);
          await stageCharts(staging, prepared, together, {
            ...(signal ? { signal } : {}),
            onProgress: (progress) => advance(1 + progress.written),
          });
        }
        for (const [index, { area }] of report.charts.entries()) {
          const [drawing, layout] = [prepared[index], together.layouts[index]];
          if (!drawing || !layout) continue;
          await drawChart(sheet, {
            spec: drawing.chart.spec,
            values: drawing.values,
            scales: drawing.scales,
            corners: {
              first: cellAddress(area.startRow, area.startColumn),
              last: cellAddress(area.endRow, area.endColumn),
            },
            cells: (reference) => {
              const { sheet: name, address } = layout.rangeOf(reference);
              return context.workbook.worksheets.getItem(name).getRange(address);
            },
          });
          advance(1 + stagedRows + index + 1);
        }
        layOutPage(sheet, report.page);
        await waitForFigures(sheet, report, signal);
        stopIfAborted(signal);
        sheet.activate();
        sheet.getRange('A1').select();
        sheet.load('name');
        await context.sync();
        onProgress?.({ written: total, total });
        return sheet.name;
      }),
    within,
  );
}
