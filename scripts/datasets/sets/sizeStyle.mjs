import { monthEnd, monthEnds } from '../calendar.mjs';
import { dateColumn, levelColumn, ratioOf } from '../columns.mjs';
import { FRENCH_MISSING } from '../figures.mjs';
import { levelsFrom, meanOf, sumOf } from '../levels.mjs';
import {
  COST_CAVEAT,
  EDITION,
  EDITION_CAVEAT,
  FRENCH_ATTRIBUTION,
  FRENCH_LIBRARY,
  FRENCH_TERMS,
  SIX_PORTFOLIOS,
  SIZE_STYLE_CAVEAT,
} from './french.mjs';

export function sizeStyle(figures) {
  const table = figures.table('size_style_monthly.csv');
  const ends = monthEnds(table.file, table.dates('month'));
  const base = monthEnd(ends[0], -1);
  const percent = (column) => table.numbers(column, FRENCH_MISSING);
  const portfolio = (name) => percent(`${name}_ret_pct`);
  const level = (name, title, returns) => levelColumn(name, title, base, levelsFrom(name, returns));

  const columns = [
    dateColumn('date', 'Month end', 'month end', [base, ...ends]),
    level('small', 'Small', meanOf(portfolio('small_growth'), portfolio('small_neutral'), portfolio('small_value'))),
    level('big', 'Big', meanOf(portfolio('big_growth'), portfolio('big_neutral'), portfolio('big_value'))),
    level('value', 'Value', meanOf(portfolio('small_value'), portfolio('big_value'))),
    level('growth', 'Growth', meanOf(portfolio('small_growth'), portfolio('big_growth'))),
    level('market', 'Market', sumOf(percent('mkt_minus_rf_pct'), percent('rf_pct'))),
    level('bills', 'One-month Treasury bills', percent('rf_pct')),
    ...SIX_PORTFOLIOS.map(([name, title]) => level(name, title, portfolio(name))),
  ];
  return {
    name: 'us-size-style-monthly',
    title: 'US size and style, monthly',
    description:
      'Total-return levels of small and big, value and growth, the market and bills since 1926: for small against large, value against growth and what followed rate cuts.',
    frequency: 'monthly',
    columns,
    source: `${FRENCH_LIBRARY}, ${EDITION}: 6 Portfolios Formed on Size and Book-to-Market (2 x 3), Fama/French 3 Factors`,
    attribution: FRENCH_ATTRIBUTION,
    terms: FRENCH_TERMS,
    caveats: [
      EDITION_CAVEAT,
      SIZE_STYLE_CAVEAT,
      'Small, big, value and growth are levels of equal-weighted means: small and big of their three portfolios, as in the factor SMB; value and growth of their two, as in HML. They lean more to the smaller portfolios than a capitalisation-weighted index does.',
      COST_CAVEAT,
    ],
    sparkline: ratioOf(columns, 'small', 'big'),
  };
}
