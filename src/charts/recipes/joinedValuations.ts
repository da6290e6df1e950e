import { dateText } from '../dates';
import type { RecipeInputs } from '../recipe';
import { RecipeError } from '../recipe';
import { requireColumn, requireRows, requiredRange } from './cells';
import { readDates } from './dateColumn';
import { partOfRange } from './partOfRange';

const VALUATION_FIELDS = ['valuation', 'against', 'valuationDates'] as const;
const PRICE_FIELDS = ['asset', 'benchmark', 'dates'] as const;

interface Overlap {
  readonly valuationRow: number;
  readonly priceRow: number;
  readonly rowCount: number;
}

function serialsOf(inputs: RecipeInputs, field: string, what: string): readonly (number | undefined)[] {
  const dates = requiredRange(inputs, field, `the dates of ${what}`);
  requireColumn(field, dates.cells, 'the dates');
  return readDates(field, dates.cells).serials;
}

/** The rows that both have, which must be the same dates one after another. */
function overlapOf(valued: readonly (number | undefined)[], priced: readonly (number | undefined)[]): Overlap {
  const rowOfDate = new Map(priced.flatMap((serial, row) => (serial === undefined ? [] : [[serial, row] as const])));
  const valuationRow = valued.findIndex((serial) => serial !== undefined && rowOfDate.has(serial));
  const priceRow = rowOfDate.get(valued[valuationRow] ?? NaN);
  if (priceRow === undefined) {
    throw new RecipeError(
      'valuationDates',
      'No date stands both beside the valuations and beside the prices. Choose data of the same days, such as ends of months.',
    );
  }
  const rowCount = Math.min(valued.length - valuationRow, priced.length - priceRow);
  for (let row = 0; row < rowCount; row += 1) {
    const [value, price] = [valued[valuationRow + row], priced[priceRow + row]];
    if (value === price) continue;
    const shown = value === undefined ? 'no date' : dateText(value);
    const beside = price === undefined ? 'no date' : dateText(price);
    throw new RecipeError(
      'valuationDates',
      `Row ${valuationRow + row + 1} has ${shown} where the prices have ${beside}. Bring both to the same dates first, as ROTOR.ALIGN does.`,
    );
  }
  return { valuationRow, priceRow, rowCount };
}

/**
 * Valuations and prices from two tables, cut to the rows of the dates that both have.
 * Without any dates their rows are taken to stand beside each other.
 * @throws RecipeError
 */
export function joinedValuations(inputs: RecipeInputs): RecipeInputs {
  if (!inputs.ranges['valuationDates'] && !inputs.ranges['dates']) return inputs;
  const valued = serialsOf(inputs, 'valuationDates', 'the valuations');
  const priced = serialsOf(inputs, 'dates', 'the prices');
  const ranges = { ...inputs.ranges };
  const { valuationRow, priceRow, rowCount } = overlapOf(valued, priced);
  const cut = (fields: readonly string[], firstRow: number, rows: number, other: string): void => {
    for (const field of fields) {
      const chosen = ranges[field];
      if (!chosen) continue;
      requireRows(field, chosen.cells, rows, other);
      ranges[field] = partOfRange(chosen, firstRow, rowCount);
    }
  };
  cut(VALUATION_FIELDS, valuationRow, valued.length, 'their dates');
  cut(PRICE_FIELDS, priceRow, priced.length, 'their dates');
  return { ...inputs, ranges };
}
