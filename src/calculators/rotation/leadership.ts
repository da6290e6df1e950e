import { DivisionByZeroError } from '../../series/errors';
import type { Panel } from '../../series/series';
import { sampleDeviation } from '../../statistics/moments';
import { spearmanCorrelation } from '../../statistics/ranks';
import { crossSection } from './crossSection';
import { latestRows } from './latestRows';

/** Fewer ranks than this turn over too easily to mean anything. */
const LEAST_COLUMNS = 3;

/**
 * Rotation intensity: minus Spearman's rank correlation between the columns' returns over the last `recent` returns and over the
 * `prior` before those; 1 = leadership fully reversed, −1 = unchanged. Windows are counted on the rows in which any column has a
 * value; a column counts if it has a price at all three ends.
 * @throws NotEnoughDataError for fewer than recent + prior + 1 rows
 * @throws NotAvailableError where fewer than three columns count
 * @throws DivisionByZeroError where all columns have the same return in one of the windows
 */
export function leadership(prices: Panel, recent = 21, prior = 126): number {
  const rows = latestRows(prices.columns, recent + prior + 1);
  const growth = crossSection(prices, rows, [recent, prior], LEAST_COLUMNS, 'rows with a price');
  const [latest, earlier] = growth.map((window) => window.map((ofColumn) => ofColumn - 1)) as [
    Float64Array,
    Float64Array,
  ];
  if (sampleDeviation(latest) === 0 || sampleDeviation(earlier) === 0) {
    throw new DivisionByZeroError('All columns have the same return.');
  }
  return 0 - spearmanCorrelation(latest, earlier);
}
