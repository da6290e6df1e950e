import type { ChosenRange, RecipeInputs } from '../../charts/recipe';
import type { CellValue, Workbook } from '../../workbook/workbook';
import type { PreparedChart } from './prepareChart';

function sameValue(one: CellValue | undefined, other: CellValue | undefined): boolean {
  if (typeof one === 'object' && one && typeof other === 'object' && other) return one.error === other.error;
  return one === other;
}

function sameCells(one: ChosenRange['cells'], other: ChosenRange['cells']): boolean {
  return (
    one.length === other.length &&
    one.every((row, index) => {
      const beside = other[index];
      return row.length === beside?.length && row.every((value, column) => sameValue(value, beside[column]));
    })
  );
}

async function anyRangeChanged(workbook: Workbook, ranges: RecipeInputs['ranges']): Promise<boolean> {
  const changed = await Promise.all(
    Object.values(ranges).map(async (chosen) => chosen && !sameCells(chosen.cells, await workbook.read(chosen.range))),
  );
  return changed.some((each) => each === true);
}

/** Whether a chart would come out otherwise than it did, because cells have changed since. */
export async function hasToBeRedrawn(workbook: Workbook, prepared: PreparedChart | undefined): Promise<boolean> {
  if (!prepared || prepared.kind === 'incomplete') return false;
  // What could not be drawn may be drawn now.
  if (prepared.kind !== 'ready') return true;
  try {
    return await anyRangeChanged(workbook, prepared.inputs.ranges);
  } catch {
    // The sheet may have been deleted or renamed; preparing the chart anew tells what is wrong.
    return true;
  }
}
