import type { GapForecast } from '../../calculators/valuation/gapForecast';
import type { GapBucket } from '../../calculators/valuation/gapForward';
import type { IndexValuation } from '../../calculators/valuation/indexPriceEarningsTable';
import { entryCell, type ResultGrid } from './answer';
import { labelledCells } from './resultCells';

export function indexValuationCells(valuations: readonly IndexValuation[]): ResultGrid {
  return [
    ['treatment', 'P/E', 'earnings yield', 'share of market value', 'members'],
    ...valuations.map((valuation) => [
      valuation.losses,
      entryCell(valuation.priceEarnings),
      entryCell(valuation.earningsYield),
      entryCell(valuation.share),
      valuation.members,
    ]),
  ];
}

export function gapForwardCells(buckets: readonly GapBucket[]): ResultGrid {
  return [
    ['bucket', 'gap low', 'gap high', 'observations', 'mean', 'median', 'hit rate', 't-stat', 'now'],
    ...buckets.map((bucket) => [
      bucket.bucket,
      bucket.low,
      bucket.high,
      bucket.observations,
      entryCell(bucket.mean),
      entryCell(bucket.median),
      bucket.hitRate,
      entryCell(bucket.tStatistic),
      bucket.now ? 1 : 0,
    ]),
  ];
}

export function gapForecastCells(forecast: GapForecast): ResultGrid {
  return labelledCells(
    ['measure', 'value'],
    [
      ['forecast', forecast.forecast],
      ['intercept', forecast.intercept],
      ['slope', forecast.slope],
      ['standard error', forecast.slopeError],
      ['t-stat', forecast.tStatistic],
      ['R²', forecast.rSquared],
      ['observations', forecast.observations],
      ['independent observations', forecast.independentObservations],
    ],
  );
}
