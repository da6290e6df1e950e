import type { PairInput, ValuationInput } from './inputs';

/** Rows of the multiples and of the prices that stand for the same dates, one for one. */
export interface CommonRows {
  readonly valuationRow: number;
  readonly priceRow: number;
  readonly rowCount: number;
}

/** The stretch of rows that multiples and prices have in common, if they run in step there: formulas can then pair them as they stand. */
export function commonRows(
  { dates, valuedRows }: ValuationInput,
  { dates: prices, pairedRows }: PairInput,
): CommonRows | undefined {
  const priceRows = new Map(pairedRows.map((row) => [prices.serials[row], row]));
  const shared = valuedRows.filter((row) => priceRows.has(dates.serials[row]));
  const [first, last] = [shared[0], shared[shared.length - 1]];
  if (first === undefined || last === undefined) return undefined;
  const priceRow = priceRows.get(dates.serials[first]) ?? 0;
  const rowCount = last - first + 1;
  for (let offset = 0; offset < rowCount; offset += 1) {
    if (dates.serials[first + offset] !== prices.serials[priceRow + offset]) return undefined;
  }
  return { valuationRow: first, priceRow, rowCount };
}
