import type { ChosenRange, RecipeInputs } from '../../src/charts/recipe';
import type { BlockValues, ChartBlock } from '../../src/charts/spec';
import { addressOf } from '../../src/workbook/a1';
import type { CellValue } from '../../src/workbook/workbook';

export const NOT_AVAILABLE = { error: '#N/A' } as const;

/** Cells as a recipe gets them, from A1 of a sheet unless told otherwise. */
export function chosen(rows: readonly (readonly CellValue[])[], startColumn = 0, sheet = 'Prices'): ChosenRange {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const range = {
    startRow: 0,
    startColumn,
    endRow: Math.max(0, rows.length - 1),
    endColumn: startColumn + columns - 1,
  };
  return { range: { sheet, address: addressOf(range) }, cells: rows };
}

/** One column of cells. */
export function column(values: readonly CellValue[], startColumn = 0): ChosenRange {
  return chosen(
    values.map((value) => [value]),
    startColumn,
  );
}

export function inputs(given: Partial<RecipeInputs>): RecipeInputs {
  return { ranges: {}, numbers: {}, options: {}, switches: {}, ...given };
}

/** What the blocks hold: values as they are, ranges from the inputs, calls from the results given by id. */
export function valuesOf(
  blocks: readonly ChartBlock[],
  given: RecipeInputs,
  results: Readonly<Record<string, readonly (readonly CellValue[])[]>>,
): BlockValues {
  const entries = blocks.map((block) => {
    if (block.kind === 'values') return [block.id, block.rows] as const;
    if (block.kind === 'call') return [block.id, results[block.id] ?? []] as const;
    const range = Object.values(given.ranges).find((candidate) => candidate?.range === block.range);
    return [block.id, range?.cells ?? []] as const;
  });
  return new Map(entries);
}

/** The message and field of the RecipeError that the work throws. */
export function faultOf(work: () => unknown): { readonly field: string; readonly message: string } {
  try {
    work();
  } catch (error) {
    if (error instanceof Error && 'field' in error) return { field: String(error.field), message: error.message };
    throw error;
  }
  throw new Error('No fault was found.');
}
