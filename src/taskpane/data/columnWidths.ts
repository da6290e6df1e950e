import type { DatasetColumn } from '../../datasets/dataset';
import type { CellInput, SheetContent } from '../../workbook/workbook';

const DATE_WIDTH = 12;
const NARROWEST = 9;
const WIDEST = 24;
/** A filter button stands beside each header of a table. */
export const FILTER_BUTTON_WIDTH = 3;

type Rows = readonly (readonly (CellInput | undefined)[])[];

/** Characters of the longest figure as the column's format shows it; Excel shows `####` where it does not fit. */
function figureWidth({ numberFormat }: DatasetColumn, rows: Rows, index: number): number {
  const largest = rows.reduce((most, row) => {
    const value = row[index];
    return typeof value === 'number' ? Math.max(most, Math.abs(value)) : most;
  }, 0);
  const decimals = numberFormat.includes('.') ? numberFormat.length - numberFormat.indexOf('.') - 1 : 0;
  const shown = largest.toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: numberFormat.includes(','),
  });
  // Room for a sign, and for the edge of the cell.
  return shown.length + 2;
}

/** Number formats, and widths in characters: of the header, or of the figures where they are longer. */
export function fittedColumns(
  columns: readonly DatasetColumn[],
  rows: Rows,
  headers: readonly number[],
): NonNullable<SheetContent['columns']> {
  return columns.map((column, index) => {
    const { kind, numberFormat } = column;
    const header = Math.min(WIDEST, headers[index] ?? 0);
    const content = kind === 'number' ? figureWidth(column, rows, index) : kind === 'date' ? DATE_WIDTH : 0;
    return { width: Math.max(NARROWEST, header, content), numberFormat };
  });
}
