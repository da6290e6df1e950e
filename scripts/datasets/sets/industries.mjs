import { monthEnd, monthEnds } from '../calendar.mjs';
import { dateColumn, levelColumn, ratioOf } from '../columns.mjs';
import { FRENCH_MISSING } from '../figures.mjs';
import { levelsFrom, sumOf } from '../levels.mjs';
import { COST_CAVEAT, EDITION, EDITION_CAVEAT, FRENCH_ATTRIBUTION, FRENCH_LIBRARY, FRENCH_TERMS } from './french.mjs';

/** Name in the published file, own name, and what people call it. */
const INDUSTRIES = [
  ['nodur', 'nondurables', 'Consumer nondurables'],
  ['durbl', 'durables', 'Consumer durables'],
  ['manuf', 'manufacturing', 'Manufacturing'],
  ['enrgy', 'energy', 'Energy'],
  ['chems', 'chemicals', 'Chemicals'],
  ['buseq', 'business_equipment', 'Business equipment'],
  ['telcm', 'telecom', 'Telecom'],
  ['utils', 'utilities', 'Utilities'],
  ['shops', 'shops', 'Shops'],
  ['hlth', 'health', 'Health'],
  ['money', 'money', 'Finance'],
  ['other', 'other', 'Other'],
];

export function industries(figures) {
  const table = figures.table('industries_monthly.csv');
  const market = figures.table('size_style_monthly.csv');
  const ends = monthEnds(table.file, table.dates('month'));
  if (monthEnds(market.file, market.dates('month')).join() !== ends.join())
    throw new Error(`${table.file} and ${market.file} hold different months`);
  const base = monthEnd(ends[0], -1);
  const marketReturns = sumOf(
    market.numbers('mkt_minus_rf_pct', FRENCH_MISSING),
    market.numbers('rf_pct', FRENCH_MISSING),
  );

  const columns = [
    dateColumn('date', 'Month end', 'month end', [base, ...ends]),
    ...INDUSTRIES.map(([published, name, title]) =>
      levelColumn(name, title, base, levelsFrom(name, table.numbers(`${published}_ret_pct`, FRENCH_MISSING))),
    ),
    levelColumn('market', 'Market', base, levelsFrom('market', marketReturns)),
  ];
  return {
    name: 'us-industries-monthly',
    title: 'US industries, monthly',
    description:
      'Total-return levels of 12 industries and the market since 1926: for sector against market, leaders, breadth, dispersion and the rotation map.',
    frequency: 'monthly',
    columns,
    source: `${FRENCH_LIBRARY}, ${EDITION}: 12 Industry Portfolios, Fama/French 3 Factors`,
    attribution: FRENCH_ATTRIBUTION,
    terms: FRENCH_TERMS,
    caveats: [
      EDITION_CAVEAT,
      'Stocks are assigned to industries by SIC code each June. The groups are not GICS sectors: business equipment holds computers, software and electronics; other holds mines, construction, transport, hotels, services and entertainment.',
      'The market also holds stocks listed after June, so the 12 industries together differ from it: by 0.02 points in the median month, by 1.8 points in March 2000.',
      COST_CAVEAT,
    ],
    sparkline: ratioOf(columns, 'energy', 'market'),
  };
}
