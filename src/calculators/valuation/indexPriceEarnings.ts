import { InvalidNumberError, NotEnoughDataError } from '../../series/errors';
import { sum } from '../../statistics/moments';
import { median } from '../../statistics/quantiles';

/** How an aggregate price/earnings ratio treats members that lose money. */
export type LossTreatment = 'include' | 'exclude' | 'zero' | 'median';

/** Members of an index of which both figures are known. */
export interface IndexMembers {
  readonly marketCaps: Float64Array;
  /** In the unit of the market values; negative for a loss. */
  readonly earnings: Float64Array;
}

/** A sum smaller than this share of its terms is what rounding left of 0. */
const ROUNDING = 4 * Number.EPSILON;

/**
 * Price/earnings ratio of an index from the market values M and earnings E of its members:
 *
 *   include  ΣM/ΣE over all                     zero    ΣM/Σmax(E, 0) over all
 *   exclude  ΣM/ΣE over members with E > 0      median  median of M/E over members with E > 0
 *
 * @throws NotEnoughDataError without a member
 * @throws InvalidNumberError where earnings sum to 0 or less, or (but for `include`) no member earns anything
 */
export function indexPriceEarnings(members: IndexMembers, losses: LossTreatment = 'include'): number {
  if (members.marketCaps.length === 0) {
    throw new NotEnoughDataError(1, 0, 'member with both market value and earnings');
  }
  const { marketCaps, earnings } = countedMembers(members, losses);
  if (losses === 'median') {
    if (earnings.length === 0) throw new InvalidNumberError('No member earns anything.');
    return median(marketCaps.map((value, i) => value / (earnings[i] as number)));
  }
  const counted = losses === 'zero' ? earnings.map((earned) => Math.max(earned, 0)) : earnings;
  const earned = sum(counted);
  if (!(earned > ROUNDING * sum(counted.map(Math.abs)))) {
    throw new InvalidNumberError('The earnings sum to 0 or less.');
  }
  return sum(marketCaps) / earned;
}

/** The members that a treatment counts: those that earn something, or all. */
export function countedMembers({ marketCaps, earnings }: IndexMembers, losses: LossTreatment): IndexMembers {
  if (losses === 'include' || losses === 'zero') return { marketCaps, earnings };
  return {
    marketCaps: marketCaps.filter((_, i) => (earnings[i] as number) > 0),
    earnings: earnings.filter((earned) => earned > 0),
  };
}
