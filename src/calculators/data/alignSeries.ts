import { NotAvailableError, NotEnoughDataError } from '../../series/errors';
import { MISSING, type DatedRows } from '../../series/series';

/** `exact`: the same date; `previous`: the last date on or before; `nearest`: the closest, of two as close the earlier. */
export type AlignMethod = 'exact' | 'previous' | 'nearest';

/** Two series on the dates of the first, in order; NaN where the second has no value for a date. */
export interface AlignedSeries {
  readonly dates: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/**
 * Puts a second series onto the dates of a first. With `exact` only dates that both have are kept.
 * @throws NotEnoughDataError where either series has no row with a date and a value
 * @throws NotAvailableError where no date finds a value
 */
export function alignSeries(first: DatedRows, second: DatedRows, method: AlignMethod = 'exact'): AlignedSeries {
  requireRows(first, 'first');
  requireRows(second, 'second');
  const [values = new Float64Array(), others = new Float64Array()] = [first.columns[0], second.columns[0]];
  const matched = first.dates.map(() => MISSING);
  let after = 0;
  for (let row = 0; row < first.dates.length; row++) {
    const date = first.dates[row] as number;
    while (after < second.dates.length && (second.dates[after] as number) <= date) after++;
    const match = matchAt(second.dates, date, after, method);
    if (match >= 0) matched[row] = others[match] as number;
  }
  const rows = first.dates.map((_, row) => row);
  const found = rows.filter((row) => !Number.isNaN(matched[row]));
  if (found.length === 0) {
    throw new NotAvailableError(
      `None of the ${first.dates.length} dates of the first series has a value among the ${second.dates.length} dates of the second.`,
    );
  }
  const kept = method === 'exact' ? found : rows;
  return {
    dates: kept.map((row) => first.dates[row] as number),
    first: kept.map((row) => values[row] as number),
    second: kept.map((row) => matched[row] as number),
  };
}

/** Position of the date that matches, or −1. `after` is the position of the first later date. */
function matchAt(dates: Float64Array, date: number, after: number, method: AlignMethod): number {
  const before = after - 1;
  if (method === 'previous') return before;
  if (method === 'exact') return dates[before] === date ? before : -1;
  if (before < 0) return after;
  if (after === dates.length) return before;
  return date - (dates[before] as number) <= (dates[after] as number) - date ? before : after;
}

function requireRows({ dates }: DatedRows, which: string): void {
  if (dates.length === 0) throw new NotEnoughDataError(1, 0, `rows of the ${which} series with a date and a value`);
}
