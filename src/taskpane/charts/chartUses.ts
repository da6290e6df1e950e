/** Columns of a data set that charts beyond pairs and panels begin with, by its name. */
export interface ChartUse {
  /** Multiples whose gap is drawn. */
  readonly multiples?: { readonly first: string; readonly second: string };
  /** Contracts held by one group. */
  readonly positions?: { readonly longs: string; readonly shorts: string; readonly openInterest: string };
}

const USES: Readonly<Record<string, ChartUse | undefined>> = {
  'us-price-to-book-monthly': { multiples: { first: 'small', second: 'big' } },
  'cot-russell2000-weekly': {
    positions: {
      longs: 'leveraged_funds_long',
      shorts: 'leveraged_funds_short',
      openInterest: 'open_interest',
    },
  },
};

export function chartUse(name: string): ChartUse | undefined {
  return USES[name];
}
