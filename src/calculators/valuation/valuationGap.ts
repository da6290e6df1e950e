/** How two multiples are set against each other. */
export type GapMethod = 'percent' | 'ratio' | 'difference' | 'log';

/**
 * Gap between two multiples, such as price/earnings of small and of large caps. Below 0 (below 1 for `ratio`) the first is cheaper:
 *
 *   percent  small/large − 1      ratio  small/large
 *   difference  small − large     log    ln(small/large)
 */
export function valuationGap(small: number, large: number, method: GapMethod = 'percent'): number {
  switch (method) {
    case 'percent':
      return small / large - 1;
    case 'ratio':
      return small / large;
    case 'difference':
      return small - large;
    case 'log':
      return Math.log(small / large);
  }
}
