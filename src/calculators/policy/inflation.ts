import { NotAvailableError } from '../../series/errors';
import { usedRowCount } from '../../series/pairing';
import { MISSING } from '../../series/series';

/**
 * Change of a price index over `months` rows, I_t/I_{t−months} − 1, or annualised (I_t/I_{t−months})^(12/months) − 1.
 * Every row is a month, with a value or without, so that a month that was never published does not shift the others.
 * @returns A figure for each row; NaN where either month has no value.
 * @throws NotAvailableError where no row has one
 */
export function inflation(index: Float64Array, months = 12, annualise = false): Float64Array {
  const changes = new Float64Array(index.length).fill(MISSING);
  let found = 0;
  for (let row = months; row < index.length; row++) {
    const before = index[row - months] as number;
    const change = ((index[row] as number) - before) / before;
    if (Number.isNaN(change)) continue;
    // Small changes keep their digits by these functions, which (1 + change)^(12/months) − 1 would lose.
    changes[row] = annualise ? Math.expm1((12 / months) * Math.log1p(change)) : change;
    found++;
  }
  if (found > 0) return changes;
  throw new NotAvailableError(
    `At least 1 row with a value in it and ${months} rows before it is needed, which takes ${months + 1} rows; ` +
      `there are 0 such rows in ${usedRowCount(index)}.`,
  );
}
