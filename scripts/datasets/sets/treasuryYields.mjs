import { monthEnds } from '../calendar.mjs';
import { dateColumn, FORMATS, numberColumn, valuesOf } from '../columns.mjs';

export function treasuryYields(figures) {
  const table = figures.table('treasury_yields_monthly.csv');
  const yieldColumn = (name, title, published) =>
    numberColumn(name, title, 'percent a year', FORMATS.percent, table.numbers(published));
  const columns = [
    dateColumn('date', 'Month end', 'month end', monthEnds(table.file, table.dates('month'))),
    yieldColumn('ten_year', '10-year Treasury', 'gs10_pct'),
    yieldColumn('two_year', '2-year Treasury', 'gs2_pct'),
    yieldColumn('three_month', '3-month Treasury bill', 'tb3ms_pct'),
  ];
  return {
    name: 'us-treasury-yields-monthly',
    title: 'US Treasury yields, monthly',
    description:
      'Yields of 10-year and 2-year Treasuries and of the 3-month bill since 1953: for how relative returns answer to rates.',
    frequency: 'monthly',
    columns,
    source:
      'Board of Governors of the Federal Reserve System, H.15 Selected Interest Rates (FRED series GS10, GS2, TB3MS)',
    attribution: 'Source: Board of Governors of the Federal Reserve System, H.15.',
    terms: 'Public domain: work of the US government.',
    caveats: [
      'Averages of the days of the month, dated at the month end. A change between two averages lags, and is smoother than, the change between two month ends; against month-end returns it understates how closely they go together.',
      'The 10-year yield to 1961 is as published by month; from 1962 on it, and the 2-year yield throughout, is the mean of the published daily yields rounded to two decimals, which is how H.15 forms it. The 2-year yield after 2024-01-25 is the daily 10-year yield less the published spread.',
      '10-year since April 1953, 2-year since June 1976, 3-month since January 1970. The 10-year and 2-year yields are constant maturity; the bill is the secondary-market rate on a discount basis.',
    ],
    sparkline: valuesOf(columns, 'ten_year'),
  };
}
