import type { Panel } from '../../series/series';
import { sampleDeviation } from '../../statistics/moments';
import { crossSection } from './crossSection';
import { latestRows } from './latestRows';

/**
 * Cross-sectional dispersion: the sample standard deviation (n − 1) of the columns' returns over the last `periods` returns, a
 * fraction. The window is counted on the rows in which any column has a value; a column counts if it has a price at both ends.
 * @throws NotEnoughDataError for fewer than periods + 1 rows
 * @throws NotAvailableError where fewer than two columns count
 * @see Gorman, Sapra & Weigand, Journal of Investing 19 (2010)
 */
export function dispersion(prices: Panel, periods = 21): number {
  const growth = crossSection(prices, latestRows(prices.columns, periods + 1), [periods], 2, 'rows with a price');
  return sampleDeviation((growth[0] as Float64Array).map((ofColumn) => ofColumn - 1));
}
