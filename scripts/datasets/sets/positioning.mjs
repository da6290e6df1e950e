import { dateColumn, differenceOf, FORMATS, numberColumn } from '../columns.mjs';

/** The future moved from ICE to CME in 2017 and 2018. */
const MARKETS = ['russell_2000_mini_ice', 'russell_2000_emini_cme'];

/** Published name, own name, and what people call it. */
const POSITIONS = [
  ['lev_funds_long', 'leveraged_funds_long', 'Leveraged funds, long'],
  ['lev_funds_short', 'leveraged_funds_short', 'Leveraged funds, short'],
  ['asset_mgr_long', 'asset_managers_long', 'Asset managers, long'],
  ['asset_mgr_short', 'asset_managers_short', 'Asset managers, short'],
  ['open_interest', 'open_interest', 'Open interest'],
];

export function positioning(figures) {
  const table = figures
    .table('cot_tff_equity_index.csv')
    .where((row) => row.report_type === 'futures_only' && MARKETS.includes(row.market));
  const reports = table.dates('report_date');
  const dates = [...new Set(reports)].sort();
  const columns = [
    dateColumn('date', 'Report date', 'day of the positions, as a rule a Tuesday', dates),
    ...POSITIONS.map(([published, name, title]) =>
      numberColumn(
        name,
        title,
        'contracts',
        FORMATS.count,
        addedUp(published, dates, reports, table.numbers(published)),
      ),
    ),
  ];
  return {
    name: 'cot-russell2000-weekly',
    title: 'Russell 2000 futures, weekly',
    description:
      'Positions of leveraged funds and asset managers in Russell 2000 futures, long and short, and open interest: for how crowded the short in small caps is.',
    frequency: 'weekly',
    columns,
    source:
      'US Commodity Futures Trading Commission, Traders in Financial Futures, futures only: Russell 2000 at ICE (23977A) and CME (239742)',
    attribution: 'Source: US Commodity Futures Trading Commission, Commitments of Traders.',
    terms: 'Public domain: work of the US government.',
    caveats: [
      'Gap: 2016 is missing. The row after 2015-12-29 is 2017-01-03, and rolling windows run across it.',
      'A contract was worth 100 dollars an index point until 2016-12-02 and is worth 50 since: double the counts of 2015 to compare them with later ones, or use shares of open interest.',
      'The future moved from ICE to CME: from 2017-08-15 to 2018-06-05 both markets report and are added. In the week of the move (2017-09-12) positions stood in both, and open interest is about twice its neighbours.',
      'Positions of Tuesday, as a rule published on the Friday after: on the report date nobody knew them. Long and short leave out spreads. Options are not included.',
      'Many shorts of leveraged funds hedge holdings of small-cap stocks or funds and are no bet against them.',
    ],
    sparkline: differenceOf(columns, 'leveraged_funds_long', 'leveraged_funds_short'),
  };
}

/** The total of each date over the markets that report. */
function addedUp(name, dates, reports, values) {
  const totals = new Map();
  reports.forEach((date, row) => {
    if (values[row] === null) throw new Error(`${name} is missing on ${date}`);
    totals.set(date, (totals.get(date) ?? 0) + values[row]);
  });
  return dates.map((date) => totals.get(date));
}
