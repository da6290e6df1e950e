import type { BlockValues, ChartContent } from '../../charts/spec';
import type { StagedPlace } from '../stagingLayout';
import type { CellValue, Workbook } from '../workbook';
import { stopIfAborted } from './addedSheets';
import { cellValue } from './readCells';

const POLL_MILLISECONDS = 150;
const LONGEST_WAIT_MILLISECONDS = 60_000;
/** What a cell shows while its function has not answered; the second is the older form. */
const UNDER_WAY: readonly string[] = ['#BUSY!', '#GETTING_DATA'];

/** What the blocks of a chart hold before anything of it is written: sizes and scales depend on it. */
export async function blockValues(workbook: Workbook, chart: ChartContent): Promise<BlockValues> {
  const values = new Map<string, readonly (readonly CellValue[])[]>();
  for (const block of chart.blocks) {
    if (block.kind === 'values') values.set(block.id, block.rows);
    else
      values.set(block.id, await (block.kind === 'call' ? workbook.compute(block.call) : workbook.read(block.range)));
  }
  return values;
}

/**
 * Waits until the staged formulas have spilled.
 * @throws Error where one of them shows an error instead
 */
export async function waitUntilCalculated(
  sheet: Excel.Worksheet,
  places: readonly StagedPlace[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const end = Date.now() + LONGEST_WAIT_MILLISECONDS;
  for (;;) {
    stopIfAborted(signal);
    const anchors = places.map(({ row, column }) => sheet.getCell(row, column));
    for (const anchor of anchors) anchor.load('values,valueTypes');
    await sheet.context.sync();
    const errors = anchors.map((anchor) => errorIn(anchor));
    if (!errors.some((error) => error !== undefined && UNDER_WAY.includes(error))) {
      // A first row without a figure is rightly #N/A; the function as a whole has been seen to succeed.
      const failed = errors.find((error) => error !== undefined && error !== '#N/A');
      if (failed === undefined) return;
      throw new Error(`Excel shows ${failed} where the chart's figures should be.${advice(failed)}`);
    }
    if (Date.now() > end) throw new Error("Excel has not calculated the chart's formulas within a minute.");
    await new Promise((resolve) => {
      setTimeout(resolve, POLL_MILLISECONDS);
    });
  }
}

/** The error a single cell shows; a cell that waits for its function shows one too. */
function errorIn(cell: Excel.Range): string | undefined {
  const value = cellValue(cell.values[0]?.[0], cell.valueTypes[0]?.[0]);
  if (typeof value === 'object') return value?.error;
  return typeof value === 'string' && UNDER_WAY.includes(value) ? value : undefined;
}

function advice(error: string): string {
  if (error === '#NAME?')
    return ' It has not registered the Rotor functions yet; close and open the workbook, then try again.';
  if (error === '#SPILL!') return ' The cells below the formula are in use.';
  return '';
}
