import type { DataUse } from './dataUse';

function column(name: string): { readonly column: string } {
  return { column: name };
}

const USES: Readonly<Record<string, DataUse | undefined>> = {
  'us-size-style-monthly': {
    formula: {
      name: 'RELPERF',
      arguments: [column('small'), column('big'), 12],
      tells: 'how far small ran ahead of big over the last 12 months',
    },
    pair: { asset: 'small', benchmark: 'big' },
    panel: { first: 'small', last: 'growth', benchmark: 'market' },
  },
  'us-industries-monthly': {
    formula: {
      name: 'RELPERF',
      arguments: [column('energy'), column('market'), 12],
      tells: 'how far energy ran ahead of the market over the last 12 months',
    },
    pair: { asset: 'energy', benchmark: 'market' },
    panel: { first: 'nondurables', last: 'other', benchmark: 'market' },
  },
  'us-size-deciles-monthly': {
    formula: {
      name: 'RELPERF',
      arguments: [column('low_30'), column('high_30'), 12],
      tells: 'how far the smallest stocks ran ahead of the largest over the last 12 months',
    },
    pair: { asset: 'low_30', benchmark: 'high_30' },
    panel: { first: 'decile_1', last: 'decile_9', benchmark: 'decile_10' },
  },
  'us-factors-daily': {
    formula: {
      name: 'RELDRAWDOWN',
      arguments: [column('market'), column('bills')],
      tells: 'how far the market once fell behind Treasury bills from its best',
    },
    pair: { asset: 'market', benchmark: 'bills' },
  },
  'us-price-to-book-monthly': {
    formula: {
      name: 'VALGAP',
      arguments: [column('small'), column('big')],
      tells: 'how much cheaper small is than big by price-to-book',
    },
    multiples: { first: 'small', second: 'big' },
  },
  'fed-funds-target': {
    formula: {
      name: 'RATECUTS',
      arguments: [column('date'), column('upper')],
      tells: 'the first cut of each easing cycle, as a table',
    },
    events: { dates: 'date', marks: 'first_cut' },
  },
  'us-cpi-monthly': {
    formula: {
      name: 'VALGAP',
      arguments: [column('first_print'), column('first_print_month_before')],
      tells: 'the latest change of consumer prices over a month, as it was first published',
    },
  },
  'us-treasury-yields-monthly': {
    formula: {
      name: 'LASTTIME',
      arguments: [column('date'), column('ten_year'), '>=5'],
      tells: 'the last month before the latest in which the 10-year yield was 5 % or more, as a date number',
    },
  },
  'sp500-shiller-monthly': {
    formula: {
      name: 'LASTTIME',
      arguments: [column('date'), column('cape')],
      tells: 'the last month before the latest in which stocks were at least as dear, as a date number',
    },
  },
  'cot-russell2000-weekly': {
    formula: {
      name: 'LASTTIME',
      arguments: [column('date'), column('leveraged_funds_short')],
      tells: 'the last week before the latest in which leveraged funds were at least as short, as a date number',
    },
    positions: {
      longs: 'leveraged_funds_long',
      shorts: 'leveraged_funds_short',
      openInterest: 'open_interest',
    },
  },
  'us-recessions': {
    formula: {
      name: 'LASTTIME',
      arguments: [column('peak'), column('months'), '>=12'],
      tells: 'the peak before the last recession of a year or more, the latest aside, as a date number',
    },
  },
};

/** What a sample data set is for, by its name. */
export function datasetUse(name: string): DataUse {
  return USES[name] ?? {};
}
