import { monthEnd, monthEnds } from '../calendar.mjs';
import { dateColumn, levelColumn, ratioOf } from '../columns.mjs';
import { FRENCH_MISSING } from '../figures.mjs';
import { levelsFrom } from '../levels.mjs';
import { COST_CAVEAT, FRENCH_ATTRIBUTION, FRENCH_LIBRARY, FRENCH_TERMS } from './french.mjs';

/** Name in the published file, own name, and what people call it. */
const PORTFOLIOS = [
  ['lo30', 'low_30', 'Smallest 30 %'],
  ['med40', 'middle_40', 'Middle 40 %'],
  ['hi30', 'high_30', 'Largest 30 %'],
  ...Array.from({ length: 10 }, (_, i) => [`dec${i + 1}`, `decile_${i + 1}`, decileTitle(i + 1)]),
];

function decileTitle(decile) {
  if (decile === 1) return 'Decile 1 (smallest)';
  return decile === 10 ? 'Decile 10 (largest)' : `Decile ${decile}`;
}

export function sizeDeciles(figures) {
  const table = figures.table('size_deciles_monthly.csv');
  const ends = monthEnds(table.file, table.dates('month'));
  const base = monthEnd(ends[0], -1);
  const columns = [
    dateColumn('date', 'Month end', 'month end', [base, ...ends]),
    ...PORTFOLIOS.map(([published, name, title]) =>
      levelColumn(name, title, base, levelsFrom(name, table.numbers(`${published}_ret_pct`, FRENCH_MISSING))),
    ),
  ];
  return {
    name: 'us-size-deciles-monthly',
    title: 'US size deciles, monthly',
    description:
      'Total-return levels of stocks sorted by market cap since 1926, in three groups and in deciles: for how far a rotation reaches down the size ladder.',
    frequency: 'monthly',
    columns,
    source: `${FRENCH_LIBRARY}, edition of November 2025: Portfolios Formed on Size`,
    attribution: FRENCH_ATTRIBUTION,
    terms: FRENCH_TERMS,
    caveats: [
      'Edition of November 2025, eleven months later than that of the other French sets: old months can differ in the second decimal, the market excess return by up to 0.15 points since 1963.',
      'Groups and deciles are split at the percentiles of market cap of NYSE stocks, so the low ones hold far more stocks than the high ones. Re-formed each June.',
      COST_CAVEAT,
    ],
    sparkline: ratioOf(columns, 'low_30', 'high_30'),
  };
}
