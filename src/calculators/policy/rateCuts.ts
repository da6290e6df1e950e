import { addMonths } from '../../series/dates';
import { NotAvailableError } from '../../series/errors';
import type { DatedRows } from '../../series/series';

export interface RateCut {
  /** Excel serial number. */
  readonly date: number;
  /** In the rate's unit; negative. */
  readonly change: number;
  readonly rate: number;
  /** Whether it begins a cycle of cuts. */
  readonly first: boolean;
}

/**
 * Falls of a policy rate from the row before. A cut is the first of a cycle if the latest earlier change was a rise; or if the
 * previous cut lies more than `quietMonths` back; or if no change came earlier and the data hold at least `quietMonths` months before it.
 * @throws NotAvailableError where the rate never falls, or for `first` never for the first time
 */
export function rateCuts(
  { dates, columns }: DatedRows,
  which: 'first' | 'all' = 'first',
  quietMonths = 12,
): readonly RateCut[] {
  const rates = columns[0] ?? new Float64Array();
  const cuts: RateCut[] = [];
  let latestChange = 0;
  for (let row = 1; row < rates.length; row++) {
    const rate = rates[row] as number;
    const change = rate - (rates[row - 1] as number);
    if (change < 0) {
      const date = dates[row] as number;
      const first = startsCycle(date, latestChange, cuts[cuts.length - 1]?.date, dates[0] as number, quietMonths);
      cuts.push({ date, change, rate, first });
    }
    if (change !== 0) latestChange = change;
  }
  const wanted = which === 'all' ? cuts : cuts.filter((cut) => cut.first);
  if (wanted.length === 0) {
    throw new NotAvailableError(
      rates.length < 2
        ? `At least 2 rows with a date and a rate are needed; there are ${rates.length}.`
        : cuts.length === 0
          ? `The rate never falls in its ${rates.length} rows.`
          : `None of the ${cuts.length} cuts is the first of a cycle after ${quietMonths} quiet months.`,
    );
  }
  return wanted;
}

function startsCycle(
  date: number,
  latestChange: number,
  previousCut: number | undefined,
  dataBegin: number,
  quietMonths: number,
): boolean {
  if (latestChange > 0) return true;
  if (previousCut !== undefined) return addMonths(previousCut, quietMonths) < date;
  return addMonths(dataBegin, quietMonths) <= date;
}
