import { NotAvailableError, NotEnoughDataError } from '../../series/errors';
import type { Panel } from '../../series/series';

/**
 * Growth of a panel's columns over consecutive windows that end at the last of `rows`. The windows are counted on those rows, the
 * same for every column, so that like is compared with like; a column counts only if it has a price at every end.
 * @param lengths Returns in each window, the latest window first.
 * @param least How many columns have to count.
 * @param what What `rows` are, for messages.
 * @returns For each window, the latest first, the growth P_end/P_start of every column that counts.
 * @throws NotEnoughDataError for fewer rows than the windows and their beginning need
 * @throws NotAvailableError where fewer columns than `least` count
 */
export function crossSection(
  panel: Panel,
  rows: Int32Array,
  lengths: readonly number[],
  least: number,
  what: string,
): readonly Float64Array[] {
  const ends = windowEnds(rows, lengths, what);
  const growth = lengths.map(() => new Float64Array(panel.columns.length));
  let counted = 0;
  for (const column of panel.columns) {
    if (writeGrowth(column, ends, growth, counted)) counted++;
  }
  requireColumns(counted, least, panel, lengths);
  return growth.map((ofColumns) => ofColumns.subarray(0, counted));
}

/**
 * The rows at which consecutive windows of so many returns end, the latest first; the last one begins the earliest window.
 * @throws NotEnoughDataError for fewer rows than that takes
 */
export function windowEnds(rows: Int32Array, lengths: readonly number[], what: string): readonly number[] {
  const needed = lengths.reduce((total, length) => total + length, 1);
  if (rows.length < needed) throw new NotEnoughDataError(needed, rows.length, what);
  let place = rows.length - 1;
  const ends = [rows[place] as number];
  for (const length of lengths) {
    place -= length;
    ends.push(rows[place] as number);
  }
  return ends;
}

/** @throws NotAvailableError where fewer columns than `least` have a price at every end */
export function requireColumns(counted: number, least: number, panel: Panel, lengths: readonly number[]): void {
  if (counted >= least) return;
  throw new NotAvailableError(
    `At least ${least} ${least === 1 ? 'column has' : 'columns have'} to have a price at every end of the last ${lengths.join(' and ')} returns; of ${panel.columns.length} there are ${counted}.`,
  );
}

/** Writes a column's growth over each window to `place`, the latest first; false where it has no price at one of the ends. */
function writeGrowth(
  column: Float64Array,
  ends: readonly number[],
  growth: readonly Float64Array[],
  place: number,
): boolean {
  let later = column[ends[0] as number] as number;
  for (let window = 0; window < growth.length; window++) {
    const earlier = column[ends[window + 1] as number] as number;
    const ofWindow = later / earlier;
    // Prices are above 0, so that only a missing one leaves no quotient.
    if (Number.isNaN(ofWindow)) return false;
    (growth[window] as Float64Array)[place] = ofWindow;
    later = earlier;
  }
  return true;
}
