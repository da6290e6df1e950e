import type { ChartBlock } from '../spec';
import type { ChosenRange } from '../recipe';

const DATE_FORMAT = 'yyyy-mm-dd';

/** The dates as the user has them where a chart can read them, else a copy as numbers. */
export function datesBlock(
  id: string,
  dates: ChosenRange,
  column: { readonly serials: readonly (number | undefined)[]; readonly numeric: boolean },
): ChartBlock {
  if (column.numeric) return { id, kind: 'range', range: dates.range };
  return {
    id,
    kind: 'values',
    headings: ['Date'],
    rows: column.serials.map((serial) => [serial ?? null]),
    numberFormats: [DATE_FORMAT],
  };
}

const DAYS_FOR_YEARS = 8 * 365;
const DAYS_FOR_MONTHS = 120;

/** How dates are written along an axis of so many days. */
export function dateAxisFormat(days: number): string {
  const short = days > DAYS_FOR_MONTHS ? 'mmm yyyy' : 'd mmm yyyy';
  return days > DAYS_FOR_YEARS ? 'yyyy' : short;
}
