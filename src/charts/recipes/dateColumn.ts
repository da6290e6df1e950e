import type { CellValue } from '../../workbook/workbook';
import { dateText, serialFromIso } from '../dates';
import { RecipeError } from '../recipe';
import { cellAt } from './cells';

const FIRST_DATE = 61;
const LAST_DATE = 2_958_465;

export interface DateColumn {
  /** By row; undefined in the row of the label and where there is no date. */
  readonly serials: readonly (number | undefined)[];
  /** Whether the cells hold numbers as Excel's dates do; ISO texts have to be staged as numbers before a chart can use them. */
  readonly numeric: boolean;
}

function serialOfCell(field: string, value: CellValue, row: number): number | undefined {
  if (value === null || value === 0) return undefined;
  if (typeof value === 'number') {
    if (value >= FIRST_DATE && value < LAST_DATE + 1) return value;
    throw new RecipeError(field, `Row ${row + 1} holds ${value}, which is no date. Choose the column with the dates.`);
  }
  if (typeof value === 'string') {
    const serial = serialFromIso(value);
    if (serial !== undefined || row === 0 || value.trim() === '') return serial;
    throw new RecipeError(
      field,
      `Row ${row + 1} holds the text "${value}". Dates are Excel dates or texts such as 2024-07-11.`,
    );
  }
  if (typeof value !== 'boolean' && value.error === '#N/A') return undefined;
  const shown = typeof value === 'boolean' ? String(value).toUpperCase() : value.error;
  throw new RecipeError(field, `Row ${row + 1} holds ${shown} instead of a date.`);
}

/**
 * Functions without dates would count a row that those with dates leave out.
 * @param rows Those with figures.
 * @throws RecipeError where one of them has no date
 */
export function requireDated(
  field: string,
  rows: readonly number[],
  serials: DateColumn['serials'],
  what: string,
): void {
  const undated = rows.find((row) => serials[row] === undefined);
  if (undated === undefined) return;
  throw new RecipeError(
    field,
    `Row ${undated + 1} has ${what} but no date. Choose the dates that stand beside the ${what}.`,
  );
}

/**
 * Reads dates that stand beside prices.
 * @throws RecipeError where a cell holds no date, or the dates do not run from the oldest to the latest: functions without a dates argument take rows as they stand
 */
export function readDates(field: string, cells: readonly (readonly CellValue[])[]): DateColumn {
  let numeric = true;
  let latest = -Infinity;
  const serials = cells.map((_, row) => {
    const value = cellAt(cells, row, 0);
    const serial = serialOfCell(field, value, row);
    if (serial === undefined) return undefined;
    if (typeof value === 'string') numeric = false;
    if (serial <= latest) {
      throw new RecipeError(
        field,
        `Row ${row + 1}, ${dateText(serial)}, does not come after ${dateText(latest)} above it. Sort the rows from the oldest to the latest.`,
      );
    }
    latest = serial;
    return serial;
  });
  if (latest === -Infinity)
    throw new RecipeError(field, 'There are no dates in these cells. Choose the column with the dates.');
  return { serials, numeric };
}
