import { weekdayBefore } from '../calendar.mjs';
import { dateColumn, levelColumn, valuesOf } from '../columns.mjs';
import { FRENCH_MISSING } from '../figures.mjs';
import { levelsFrom, sumOf } from '../levels.mjs';
import {
  EDITION,
  EDITION_CAVEAT,
  FRENCH_ATTRIBUTION,
  FRENCH_LIBRARY,
  FRENCH_TERMS,
  SIZE_STYLE_CAVEAT,
} from './french.mjs';

export function factorsDaily(figures) {
  const table = figures.table('size_style_daily.csv');
  const days = table.dates('date');
  const base = weekdayBefore(days[0]);
  const percent = (column) => table.numbers(column, FRENCH_MISSING);
  const level = (name, title, returns) => levelColumn(name, title, base, levelsFrom(name, returns));

  const columns = [
    dateColumn('date', 'Date', 'trading day', [base, ...days]),
    level('market', 'Market', sumOf(percent('mkt_minus_rf_pct'), percent('rf_pct'))),
    level('small_minus_big', 'Small minus big', percent('smb_pct')),
    level('value_minus_growth', 'Value minus growth', percent('hml_pct')),
    level('bills', 'Treasury bills', percent('rf_pct')),
  ];
  return {
    name: 'us-factors-daily',
    title: 'US factors, daily',
    description:
      'Daily levels of the market, small minus big, value minus growth and bills since 1926: for how unusual a single day was, and for studies of events.',
    frequency: 'daily',
    columns,
    source: `${FRENCH_LIBRARY}, ${EDITION}: Fama/French 3 Factors [Daily]`,
    attribution: FRENCH_ATTRIBUTION,
    terms: FRENCH_TERMS,
    caveats: [
      EDITION_CAVEAT,
      'Small minus big (SMB) and value minus growth (HML) are differences of returns, compounded day by day as if re-balanced daily. They are already relative: measure them alone, not against the market.',
      SIZE_STYLE_CAVEAT,
      'Returns are published with two decimals, bills with three, so a level carries rounding that grows with the number of days. Until May 1952 the exchange also traded on most Saturdays.',
    ],
    sparkline: valuesOf(columns, 'small_minus_big'),
  };
}
