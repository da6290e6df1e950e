import type { BlockValues, ChartContent } from '../../charts/spec';
import type { StagedPlace } from '../stagingLayout';
import type { CellValue, Workbook } from '../workbook';
import { isUnderWay, untilCalculated } from './calculated';
import { cellValue } from './readCells';

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
export function waitUntilCalculated(
  sheet: Excel.Worksheet,
  places: readonly StagedPlace[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const areCalculated = async (): Promise<boolean> => {
    const anchors = places.map(({ row, column }) => sheet.getCell(row, column));
    for (const anchor of anchors) anchor.load('values,valueTypes');
    await sheet.context.sync();
    const errors = anchors.map((anchor) => errorIn(anchor));
    if (errors.some(isUnderWay)) return false;
    // A first row without a figure is rightly #N/A; the function as a whole has been seen to succeed.
    const failed = errors.find((error) => error !== undefined && error !== '#N/A');
    if (failed === undefined) return true;
    throw new Error(`Excel shows ${failed} where the chart's figures should be.${advice(failed)}`);
  };
  return untilCalculated(areCalculated, "the chart's formulas", signal);
}

/** The error a single cell shows; a cell that waits for its function shows one too. */
function errorIn(cell: Excel.Range): string | undefined {
  const value = cellValue(cell.values[0]?.[0], cell.valueTypes[0]?.[0]);
  if (typeof value === 'object') return value?.error;
  return typeof value === 'string' && isUnderWay(value) ? value : undefined;
}

function advice(error: string): string {
  if (error === '#NAME?')
    return ' It has not registered the Rotor functions yet; close and open the workbook, then try again.';
  if (error === '#SPILL!') return ' The cells below the formula are in use.';
  return '';
}
