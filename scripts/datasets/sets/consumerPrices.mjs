import { monthEnds } from '../calendar.mjs';
import { dateColumn, numberColumn } from '../columns.mjs';

/** Published with three decimals since 2007. */
const INDEX_FORMAT = '#,##0.000';

export function consumerPrices(figures) {
  const table = figures.table('cpi_us_monthly.csv');
  const months = table.dates('month');
  const first = firstPrints(figures.table('cpi_first_prints.csv'), months, table.dates('release_date'));
  const index = (name, title, values) => numberColumn(name, title, 'index, 1982-84 = 100', INDEX_FORMAT, values);

  const notAdjusted = table.numbers('cpi_u_nsa');
  const columns = [
    dateColumn('date', 'Month end', 'end of the month the prices are of', monthEnds(table.file, months)),
    index('cpi_not_adjusted', 'CPI-U, not seasonally adjusted', notAdjusted),
    index('cpi_adjusted', 'CPI-U, seasonally adjusted', table.numbers('cpi_u_sa')),
    index('first_print', 'CPI-U, seasonally adjusted, as first published', first('sa_index_first_print')),
    index(
      'first_print_month_before',
      'Month before, as published the same day',
      first('prior_month_sa_index_same_vintage'),
    ),
    dateColumn('release_date', 'Release date', 'day of publication', table.dates('release_date')),
  ];
  return {
    name: 'us-cpi-monthly',
    title: 'US consumer prices, monthly',
    description:
      'Consumer price index for all urban consumers since 1913, as it stands and as it was first published, with release dates: for inflation, and for how markets turned on the day of the report.',
    frequency: 'monthly',
    columns,
    source:
      'US Bureau of Labor Statistics (CPI-U, all items); first prints: Federal Reserve Bank of Philadelphia, Real-Time Data Set for Macroeconomists (PCPI)',
    attribution:
      'Source: US Bureau of Labor Statistics. First prints: Real-Time Data Set for Macroeconomists, Federal Reserve Bank of Philadelphia.',
    terms:
      'Public domain: work of the US government. Credit the Federal Reserve Bank of Philadelphia for the first prints.',
    caveats: [
      'A month became known only on its release date, in the month after. To study market reactions use the release date and the first print.',
      'The adjusted index is the edition of mid-2026; seasonal factors are revised for five years. June 2024 was first published as 313.049 after 313.225 for May (-0.1 %); today the fall is 0.04 %. The index that is not adjusted is never revised: take year-on-year inflation from it.',
      'October 2025 was never published: its row is blank and stays, so that rows count months. November 2025 therefore has no month before.',
      'Not adjusted since 1913, adjusted since 1970, first prints October 1998 to January 2026 (with one decimal before 2007), release dates since 2004. Release dates before 2010 are indicative: public lists disagree on 15 of them.',
    ],
    sparkline: notAdjusted.map((value, row) => {
      const yearBefore = row >= 12 ? notAdjusted[row - 12] : null;
      return value === null || yearBefore === null ? null : (value / yearBefore - 1) * 100;
    }),
  };
}

/** Columns of first prints, laid beside the months; both files must tell the same release dates. */
function firstPrints(table, months, releaseDates) {
  const references = table.dates('reference_month');
  const rowOf = new Map(references.map((month, row) => [month, row]));
  const stray = references.find((month) => !months.includes(month));
  if (stray !== undefined) throw new Error(`${table.file}: no row for ${stray} to stand beside`);
  table.dates('release_date').forEach((date, row) => {
    const other = releaseDates[months.indexOf(references[row])];
    if (date !== other)
      throw new Error(`${table.file}: ${references[row]} was released on ${date}, or was it ${other}?`);
  });
  return (column) => {
    const values = table.numbers(column);
    return months.map((month) => (rowOf.has(month) ? values[rowOf.get(month)] : null));
  };
}
