import { cellOf } from '../derived';
import { dateText, spanText } from '../dates';
import { ASSET_COLOR } from '../palette';
import type { ChartRecipe, RecipeInputs } from '../recipe';
import { RecipeError } from '../recipe';
import type { BlockValues, ChartBlock, ChartSpec, DerivedBlock } from '../spec';
import { numberAt } from './cells';
import { readPairRows } from './pairRows';
import type { PairRows } from './pairRows';
import { countRange, listed } from './words';
import { ASSET, BENCHMARK } from './priceFields';
import { SINCE_YEAR, sinceYear } from './sinceYear';

const MONTHS = 'months';
const NAMES = 'names';
const BARS = 'bars';
const MEAN = 1;
const HITS = 2;
const T_STATISTIC = 3;
const OBSERVATIONS = 4;
const MONTH_NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const POINTS = 100;
/** A mean that lies this many standard errors from 0 is told in the subtitle. */
const NOTABLE = 2;
/** Shorter spans have no month twice. */
const A_YEAR = 366;

type Measure = 'mean' | 'hits';

function measureInput(inputs: RecipeInputs): Measure {
  const measure = inputs.options['measure'] ?? 'mean';
  if (measure === 'mean' || measure === 'hits') return measure;
  throw new RecipeError('measure', 'Choose one of the measures in the list.');
}

function readRows(inputs: RecipeInputs): PairRows {
  return readPairRows(sinceYear(inputs, 'dates', ['asset', 'benchmark']));
}

function blocks(inputs: RecipeInputs): readonly ChartBlock[] {
  const rows = readRows(inputs);
  measureInput(inputs);
  return [
    {
      id: MONTHS,
      kind: 'call',
      call: {
        name: 'SEASONALITY',
        arguments: [
          { kind: 'range', range: rows.dates.range },
          { kind: 'range', range: rows.asset.range },
          { kind: 'range', range: rows.benchmark.range },
        ],
      },
      numberFormats: ['0', '0.00%', '0.0%', '0.00', '0'],
    },
    {
      id: NAMES,
      kind: 'values',
      headings: ['Month'],
      rows: MONTH_NAMES.map((name) => [name]),
      numberFormats: ['General'],
    },
  ];
}

const bars: DerivedBlock = {
  id: BARS,
  headings: ['Mean, pp'],
  rows: MONTH_NAMES.map((_, month) => [{ kind: 'copy', cell: cellOf(MONTHS, month + 1, MEAN), times: POINTS }]),
  numberFormats: ['0.00'],
};

function span({ first, last }: PairRows): string {
  return last - first < A_YEAR ? `${dateText(first)} – ${dateText(last)}` : spanText(first, last);
}

function draw(inputs: RecipeInputs, results: BlockValues): ChartSpec {
  const rows = readRows(inputs);
  const hits = measureInput(inputs) === 'hits';
  const cells = results.get(MONTHS);
  const counts = MONTH_NAMES.map((_, month) => numberAt(cells, month + 1, OBSERVATIONS) ?? 0);
  if (counts.every((count) => count === 0)) {
    throw new RecipeError('asset', 'No month has a return of both. Choose longer columns of prices.');
  }
  const notable = MONTH_NAMES.filter((_, month) => {
    const t = numberAt(cells, month + 1, T_STATISTIC);
    return t !== undefined && Math.abs(t) >= NOTABLE;
  });
  const pair = `${rows.assetLabel} less ${rows.benchmarkLabel}`;
  return {
    title: `Seasonality: ${rows.assetLabel} relative to ${rows.benchmarkLabel}`,
    subtitle: [
      hits
        ? `Share of calendar months in which ${rows.assetLabel} was ahead of ${rows.benchmarkLabel}, percent`
        : `Mean return of a calendar month, ${pair}, pp`,
      span(rows),
      `${countRange(counts)} returns a month`,
      notable.length === 0
        ? 'mean of no month at least two standard errors from 0'
        : `mean at least two standard errors from 0: ${listed(notable)}`,
    ].join(' · '),
    source: `Calculated by ROTOR.SEASONALITY from sheet ${rows.asset.range.sheet}.`,
    x: { title: '', kind: 'category', numberFormat: 'General' },
    y: hits
      ? { title: 'Months ahead, %', kind: 'number', numberFormat: '0.0%', minimum: 0 }
      : { title: 'Mean relative return, pp', kind: 'number', numberFormat: '0.0', valueFormat: '0.0' },
    derived: hits ? [] : [bars],
    series: [
      {
        name: hits ? 'Months ahead' : `${pair}, pp`,
        color: ASSET_COLOR,
        x: { block: NAMES, column: 0, firstRow: 0, rowCount: MONTH_NAMES.length },
        y: hits
          ? { block: MONTHS, column: HITS, firstRow: 1, rowCount: MONTH_NAMES.length }
          : { block: BARS, column: 0, firstRow: 0, rowCount: MONTH_NAMES.length },
        style: 'bars',
      },
    ],
  };
}

export const seasonality: ChartRecipe = {
  id: 'seasonality',
  title: 'Seasonality',
  question: 'In which months has the asset tended to gain on the benchmark?',
  fields: [
    ASSET,
    BENCHMARK,
    {
      kind: 'range',
      name: 'dates',
      label: 'Dates',
      hint: 'The dates beside the prices; a return belongs to the month in which it ends.',
      shape: 'dates',
      required: true,
    },
    {
      kind: 'option',
      name: 'measure',
      label: 'Measure',
      hint: 'By how much the asset gained on average, or how often it did.',
      initial: 'mean',
      options: [
        { value: 'mean', label: 'Mean relative return' },
        { value: 'hits', label: 'Share of months ahead' },
      ],
    },
    SINCE_YEAR,
  ],
  blocks,
  draw,
};
