import { monthEnds } from '../calendar.mjs';
import { dateColumn, FORMATS, numberColumn, ratioOf } from '../columns.mjs';
import { FRENCH_MISSING } from '../figures.mjs';
import { sumOf } from '../levels.mjs';
import {
  EDITION,
  FRENCH_ATTRIBUTION,
  FRENCH_LIBRARY,
  FRENCH_TERMS,
  SIX_PORTFOLIOS,
  SIZE_STYLE_CAVEAT,
} from './french.mjs';

/** Aggregates, and the portfolios each is made of. */
const AGGREGATES = [
  ['small', 'Small', ['small_growth', 'small_neutral', 'small_value']],
  ['big', 'Big', ['big_growth', 'big_neutral', 'big_value']],
  ['growth', 'Growth', ['small_growth', 'big_growth']],
  ['value', 'Value', ['small_value', 'big_value']],
];

export function priceToBook(figures) {
  const table = figures.table('valuation_size_style_monthly.csv');
  const published = (column) => table.numbers(column, FRENCH_MISSING);
  const multiple = (name, title, bookToMarket) =>
    numberColumn(
      name,
      title,
      'price/book',
      FORMATS.multiple,
      published(bookToMarket).map((ratio) => inverse(name, ratio)),
    );
  const firms = (name, title, count) =>
    numberColumn(`${name}_firms`, `${title}, number of firms`, 'firms', FORMATS.count, count);

  const columns = [
    dateColumn('date', 'Month end', 'month end', monthEnds(table.file, table.dates('month'))),
    ...AGGREGATES.map(([name, title]) => multiple(name, title, `${name}_be_me_derived`)),
    ...SIX_PORTFOLIOS.map(([name, title]) => multiple(name, title, `${name}_be_me`)),
    ...AGGREGATES.map(([name, title, parts]) =>
      firms(name, title, sumOf(...parts.map((part) => published(`${part}_n_firms`)))),
    ),
    ...SIX_PORTFOLIOS.map(([name, title]) => firms(name, title, published(`${name}_n_firms`))),
  ];
  return {
    name: 'us-price-to-book-monthly',
    title: 'US price-to-book, monthly',
    description:
      'Price-to-book of small and big, growth and value and of the six portfolios behind them since 1926, with number of firms: for how cheap the laggard is.',
    frequency: 'monthly',
    columns,
    source: `${FRENCH_LIBRARY}, ${EDITION}: 6 Portfolios Formed on Size and Book-to-Market (2 x 3), value-weighted BE/ME`,
    attribution: FRENCH_ATTRIBUTION,
    terms: FRENCH_TERMS,
    caveats: [
      'Price-to-book is 1/(BE/ME), and BE/ME is an annual measure: book equity of the last fiscal year over the market cap at the end of that calendar year, averaged with monthly weights from July to June. It moves mostly at each re-formation in June and is not marked to monthly prices.',
      'Small, big, growth and value are 1 over the average BE/ME of their portfolios, weighted by market cap (number of firms times average market cap of the month).',
      'Edition of December 2024. Later editions revise earlier figures.',
      SIZE_STYLE_CAVEAT,
      'Growth and value are sorted on this very ratio, so a gap between them is always there; ask how wide it is against its own past.',
    ],
    sparkline: ratioOf(columns, 'small', 'big'),
  };
}

function inverse(name, ratio) {
  if (ratio === null) return null;
  if (ratio <= 0) throw new Error(`${name}: book-to-market of ${ratio}`);
  return 1 / ratio;
}
