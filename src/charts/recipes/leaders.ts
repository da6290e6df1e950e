import { cellOf } from '../derived';
import { ASSET_COLOR, BENCHMARK_COLOR } from '../palette';
import type { ChartRecipe, RecipeInputs } from '../recipe';
import { RecipeError } from '../recipe';
import type { BlockValues, ChartBlock, ChartSpec, DerivedBlock } from '../spec';
import { cellAt, columnLabel, numberAt, requireColumn, requireRows, requiredRange, wholeNumberInput } from './cells';
import { counted, listed } from './words';
import { ASSETS, PANEL_BENCHMARK } from './priceFields';

const LEADERS = 'leaders';
const BARS = 'bars';
const NAME = 0;
const RETURN = 1;
const RELATIVE = 2;
const PERIODS = { initial: 12, minimum: 1, maximum: 1200 } as const;
/** Bars in percentage points: differences of returns are not percentages. */
const POINTS = 100;

type Measure = 'relative' | 'return';

function measureInput(inputs: RecipeInputs): Measure {
  const measure = inputs.options['measure'] ?? 'relative';
  if (measure === 'relative' || measure === 'return') return measure;
  throw new RecipeError('measure', 'Choose one of the measures in the list.');
}

function blocks(inputs: RecipeInputs): readonly ChartBlock[] {
  const prices = requiredRange(inputs, 'prices', 'the columns with the prices of the assets');
  if (prices.cells.length === 1) {
    throw new RecipeError(
      'prices',
      'These cells lie in one row. Choose one column of prices for each asset, the oldest first.',
    );
  }
  const benchmark = requiredRange(inputs, 'benchmark', 'the prices of the benchmark');
  requireColumn('benchmark', benchmark.cells, 'the prices of the benchmark');
  requireRows('benchmark', benchmark.cells, prices.cells.length, 'the prices');
  measureInput(inputs);
  return [
    {
      id: LEADERS,
      kind: 'call',
      call: {
        name: 'LEADERS',
        arguments: [
          { kind: 'range', range: prices.range },
          { kind: 'range', range: benchmark.range },
          { kind: 'literal', value: wholeNumberInput(inputs, 'periods', PERIODS) },
        ],
      },
      numberFormats: ['General', '0.0%', '0.0%', '0'],
    },
  ];
}

/** Relative returns times 100, so that they read as percentage points. */
function pointsBlock(count: number): DerivedBlock {
  return {
    id: BARS,
    headings: ['Relative, pp'],
    rows: Array.from({ length: count }, (_, index) => [
      { kind: 'copy', cell: cellOf(LEADERS, index + 1, RELATIVE), times: POINTS },
    ]),
    numberFormats: ['0.0'],
  };
}

function draw(inputs: RecipeInputs, results: BlockValues): ChartSpec {
  const prices = requiredRange(inputs, 'prices', 'the columns with the prices of the assets');
  const benchmark = requiredRange(inputs, 'benchmark', 'the prices of the benchmark');
  const periods = wholeNumberInput(inputs, 'periods', PERIODS);
  const relative = measureInput(inputs) === 'relative';
  const cells = results.get(LEADERS) ?? [];
  const rows = cells.map((_, row) => row).slice(1);
  const drawn = rows.filter((row) => numberAt(cells, row, RETURN) !== undefined);
  const missing = rows.filter((row) => numberAt(cells, row, RETURN) === undefined);
  if (drawn.length === 0) {
    throw new RecipeError(
      'periods',
      `No asset has a price at both ends of ${counted(periods, 'period')}. Choose more rows or fewer periods.`,
    );
  }
  const against = columnLabel(benchmark, 0) ?? 'the benchmark';
  const span = periods === 1 ? 'the last period' : `the last ${counted(periods, 'period')}`;
  const names = missing.map((row) => {
    const name = cellAt(cells, row, NAME);
    return typeof name === 'string' ? name : `Asset ${row}`;
  });
  return {
    title: relative ? `Leaders and laggards against ${against}` : 'Leaders and laggards by return',
    subtitle: [
      relative ? `Return less that of ${against}, pp` : 'Return, percent',
      span,
      `${counted(drawn.length, 'asset')}, the best first`,
      ...(names.length > 0 ? [`not drawn, too little data: ${listed(names)}`] : []),
    ].join(' · '),
    source: `Calculated by ROTOR.LEADERS from sheet ${prices.range.sheet}.`,
    x: { title: '', kind: 'category', numberFormat: 'General' },
    y: relative
      ? { title: `Return less ${against}, pp`, kind: 'number', numberFormat: '0.0', valueFormat: '0.0' }
      : { title: 'Return, %', kind: 'number', numberFormat: '0.0%' },
    lying: true,
    derived: relative ? [pointsBlock(drawn.length)] : [],
    series: [
      {
        name: relative ? `Relative to ${against}, pp` : 'Return',
        color: relative ? ASSET_COLOR : BENCHMARK_COLOR,
        x: { block: LEADERS, column: NAME, firstRow: 1, rowCount: drawn.length },
        y: relative
          ? { block: BARS, column: 0, firstRow: 0, rowCount: drawn.length }
          : { block: LEADERS, column: RETURN, firstRow: 1, rowCount: drawn.length },
        style: 'bars',
      },
    ],
  };
}

export const leaders: ChartRecipe = {
  id: 'leaders',
  title: 'Leaders',
  question: 'Who led and who lagged, and by how much?',
  fields: [
    ASSETS,
    PANEL_BENCHMARK,
    {
      kind: 'number',
      name: 'periods',
      label: 'Periods',
      hint: 'How many of the latest returns count: 12 for a year of months, 21 for a month of days.',
      ...PERIODS,
    },
    {
      kind: 'option',
      name: 'measure',
      label: 'Measure',
      hint: 'Against the benchmark in percentage points, or the return itself.',
      initial: 'relative',
      options: [
        { value: 'relative', label: 'Against the benchmark' },
        { value: 'return', label: 'Return' },
      ],
    },
  ],
  blocks,
  draw,
};
