import { calendarDay, serialOf } from '../dates';
import type { RecipeField, RecipeInputs } from '../recipe';
import { RecipeError } from '../recipe';
import { wholeNumberInput } from './cells';
import { readDates } from './dateColumn';
import { partOfRange } from './partOfRange';

const BOUNDS = { initial: 0, minimum: 0, maximum: 2200 } as const;

/** The first year that is drawn, for charts of long histories. */
export const SINCE_YEAR = {
  kind: 'number',
  name: 'since',
  label: 'From year',
  hint: 'Rows before this year are left out; 0 takes all.',
  ...BOUNDS,
} as const satisfies RecipeField;

/**
 * The inputs without the rows before the year asked for.
 * @param dates The field with the dates.
 * @param fields The fields whose rows stand beside them.
 * @throws RecipeError
 */
export function sinceYear(inputs: RecipeInputs, dates: string, fields: readonly string[]): RecipeInputs {
  const year = wholeNumberInput(inputs, SINCE_YEAR.name, BOUNDS);
  if (year === 0) return inputs;
  const given = inputs.ranges[dates];
  if (!given) throw new RecipeError(dates, 'Choose the dates: rows are left out by their year.');
  const { serials } = readDates(dates, given.cells);
  const start = serialOf({ year, month: 0, day: 1 });
  const firstRow = serials.findIndex((serial) => serial !== undefined && serial >= start);
  if (firstRow < 0) {
    const latest = Math.max(...serials.map((serial) => serial ?? -Infinity));
    throw new RecipeError(
      SINCE_YEAR.name,
      `The latest row is of ${calendarDay(latest).year}. Choose this year or an earlier one.`,
    );
  }
  const earlier = serials.slice(0, firstRow).some((serial) => serial !== undefined);
  if (!earlier) return inputs;
  const ranges = { ...inputs.ranges };
  for (const field of [dates, ...fields]) {
    const chosen = ranges[field];
    // Columns of other lengths are told of where they are read.
    if (chosen && chosen.cells.length > firstRow) {
      ranges[field] = partOfRange(chosen, firstRow, chosen.cells.length - firstRow);
    }
  }
  return { ...inputs, ranges };
}
