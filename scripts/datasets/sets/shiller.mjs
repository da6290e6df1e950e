import { monthEnds } from '../calendar.mjs';
import { dateColumn, FORMATS, numberColumn, valuesOf } from '../columns.mjs';

export function shiller(figures) {
  const table = figures.table('shiller_sp500_monthly.csv');
  const columns = [
    dateColumn('date', 'Month end', 'month end', monthEnds(table.file, table.dates('month'))),
    numberColumn(
      'price',
      'S&P Composite',
      'index points, mean of the month',
      FORMATS.level,
      table.numbers('sp500_price'),
    ),
    numberColumn('dividend', 'Dividends', 'index points, last four quarters', FORMATS.level, table.numbers('dividend')),
    numberColumn('earnings', 'Earnings', 'index points, last four quarters', FORMATS.level, table.numbers('earnings')),
    numberColumn('cape', 'CAPE', 'price over ten-year real earnings', FORMATS.multiple, table.numbers('cape')),
  ];
  return {
    name: 'sp500-shiller-monthly',
    title: 'S&P Composite valuation, monthly',
    description:
      'Price, dividends, earnings and the cyclically adjusted price-earnings ratio of the S&P Composite, as compiled by Robert J. Shiller: for how dear the large are against their own past.',
    frequency: 'monthly',
    columns,
    source:
      'Robert J. Shiller, U.S. Stock Markets 1871-Present and CAPE Ratio (files of September 2023 and January 2025)',
    attribution: 'Source: Robert J. Shiller, stock market data used in "Irrational Exuberance".',
    terms:
      'To June 2023 open data (ODC Public Domain Dedication and License). From July 2023 from the file Robert J. Shiller offers free of charge: credit him.',
    caveats: [
      'Prices are averages of the daily closes of the month, dated at the month end: no month-end closes. Returns between them are smoother than, and lag, those between month ends.',
      'Dividends and earnings are four-quarter totals, interpolated to months by Shiller; recent earnings were not known at the time.',
      'Rows to June 2023 are those of the file of September 2023, later ones those of January 2025, which shows two decimals. That file also revised earnings from October 2022 on; rows to June 2023 keep the earlier figures. Ends in December 2024.',
      'The file begins in January 1871, CAPE in January 1881. Rows before 1900-03-01 lie outside the calendar of Excel and are left out of the sheet.',
    ],
    sparkline: valuesOf(columns, 'cape'),
  };
}
