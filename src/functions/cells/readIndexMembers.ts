import type { IndexMembers } from '../../calculators/valuation/indexPriceEarnings';
import { pairSeries } from '../../series/pairing';
import { readSeries } from './readSeries';

/** The members of an index of which both market value and earnings are known. Earnings of 0 are a figure. */
export function readIndexMembers(marketCaps: unknown, earnings: unknown): IndexMembers {
  const members = pairSeries(
    readSeries(marketCaps, 'marketCaps', 'level'),
    readSeries(earnings, 'earnings', 'quantity'),
  );
  return { marketCaps: members.asset, earnings: members.benchmark };
}
