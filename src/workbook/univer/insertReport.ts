/** Writes a report onto a sheet of its own, and what its charts are drawn from onto another. */
import type { ChartContent } from '../../charts/spec';
import type { ReportContent } from '../../reports/report';
import type { FunctionCall } from '../formula';
import { legalUniqueSheetName } from '../sheetNames';
import { layoutTogether, type ChartToStage } from '../stagedTogether';
import type { CellValue, WriteOptions } from '../workbook';
import type { ChartWriter } from './ChartWriter';
import type { SheetWriter } from './SheetWriter';
import { abortError, sheetSnapshot } from './sheetSnapshot';
import { pixelsOf, reportSnapshot } from './report/reportSnapshot';
import type { UniverWorkbookParts } from './UniverWorkbook';

const LONGEST_CALCULATION_MILLISECONDS = 60_000;

export interface ReportWriterParts extends UniverWorkbookParts {
  readonly sheets: SheetWriter;
  readonly chartWriter: ChartWriter;
  readonly compute: (call: FunctionCall) => Promise<readonly (readonly CellValue[])[]>;
}

/** Lets the page repaint, and the person at the sheet cancel. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortError();
}

/** Charts of one report often draw from the same figures, which are computed once. */
async function stagedCharts(
  charts: readonly ChartContent[],
  compute: ReportWriterParts['compute'],
  step: () => Promise<void>,
): Promise<readonly ChartToStage[]> {
  const known = new Map<string, readonly (readonly CellValue[])[]>();
  const staged: ChartToStage[] = [];
  for (const chart of charts) {
    const values = new Map<string, readonly (readonly CellValue[])[]>();
    for (const block of chart.blocks) {
      if (block.kind !== 'call') continue;
      const key = JSON.stringify(block.call);
      const rows = known.get(key) ?? (await compute(block.call));
      known.set(key, rows);
      values.set(block.id, rows);
    }
    staged.push({ chart, values });
    await step();
  }
  return staged;
}

function withinAMinute(calculated: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error("The report's formulas were not calculated within a minute."));
    }, LONGEST_CALCULATION_MILLISECONDS);
    void calculated.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** @returns The name of the report's sheet */
export async function insertReport(
  parts: ReportWriterParts,
  report: ReportContent,
  { signal, onProgress }: WriteOptions,
): Promise<string> {
  const { sheets, chartWriter, calculation, reports, compute } = parts;
  // Each chart's figures, then the cells, their calculation, and the drawing.
  const total = report.charts.length + 3;
  let written = 0;
  const step = async (): Promise<void> => {
    written += 1;
    onProgress?.({ written, total });
    await pause();
    stopIfAborted(signal);
  };
  stopIfAborted(signal);
  onProgress?.({ written, total });
  const staged = await stagedCharts(
    report.charts.map(({ chart }) => chart),
    compute,
    step,
  );
  const name = legalUniqueSheetName(report.sheetName, sheets.names());
  const stagingName = legalUniqueSheetName(report.stagingSheetName, [...sheets.names(), name]);
  const { content, layouts } = layoutTogether(staged, `Cells behind the charts of “${name}”`, stagingName);
  const [id, stagingId] = [crypto.randomUUID(), crypto.randomUUID()];
  const staging = await sheetSnapshot(content, stagingId, stagingName, signal ? { signal } : {});
  await step();
  const added: string[] = [];
  try {
    // Both at once, so that everything is calculated in one go.
    const calculated = withinAMinute(calculation.nextCalculation());
    const sheet = sheets.add(reportSnapshot(report, id, name), id);
    added.push(id);
    reports.add(id, report);
    if (layouts.some(({ places }) => places.length > 0)) {
      sheets.add(staging, stagingId);
      added.push(stagingId);
    }
    await calculated;
    await step();
    sheet.activate();
    const sizes = {
      columnWidth: (column: number) => sheet.getColumnWidth(column),
      rowHeight: (row: number) => sheet.getRowHeight(row),
    };
    report.charts.forEach(({ chart, area }, index) => {
      const layout = layouts[index];
      if (layout) chartWriter.place(chart, layout, sheet, pixelsOf(area, sizes));
    });
    await step();
    return sheet.getSheetName();
  } catch (error) {
    added.reverse().forEach((each) => sheets.remove(each));
    reports.remove(id);
    throw error;
  }
}
