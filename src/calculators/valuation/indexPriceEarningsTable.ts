import { InvalidNumberError } from '../../series/errors';
import { MISSING } from '../../series/series';
import { sum } from '../../statistics/moments';
import { countedMembers, indexPriceEarnings, type IndexMembers, type LossTreatment } from './indexPriceEarnings';

/** An index's price/earnings ratio under one treatment of its loss-makers. */
export interface IndexValuation {
  readonly losses: LossTreatment;
  /** NaN where there is none. */
  readonly priceEarnings: number;
  /** Its inverse; for `include` earnings over market value, which stands even where it is negative. */
  readonly earningsYield: number;
  /** Of the index's market value, the share of the members counted. */
  readonly share: number;
  readonly members: number;
}

const TREATMENTS: readonly LossTreatment[] = ['include', 'exclude', 'zero', 'median'];

/**
 * Price/earnings ratio of an index under each treatment of its loss-makers, with what each counts.
 * @throws NotEnoughDataError without a member
 */
export function indexPriceEarningsTable(members: IndexMembers): readonly IndexValuation[] {
  return TREATMENTS.map((losses) => {
    const priceEarnings = ratioOrMissing(members, losses);
    const counted = countedMembers(members, losses);
    const marketCap = sum(members.marketCaps);
    const hasNone = Number.isNaN(priceEarnings) && losses === 'include';
    return {
      losses,
      priceEarnings,
      earningsYield: hasNone ? sum(members.earnings) / marketCap : 1 / priceEarnings,
      share: sum(counted.marketCaps) / marketCap,
      members: counted.earnings.length,
    };
  });
}

function ratioOrMissing(members: IndexMembers, losses: LossTreatment): number {
  try {
    return indexPriceEarnings(members, losses);
  } catch (failure) {
    if (failure instanceof InvalidNumberError) return MISSING;
    throw failure;
  }
}
