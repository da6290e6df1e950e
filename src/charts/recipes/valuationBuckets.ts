import { cellOf } from '../derived';
import { ASSET_COLOR, BENCHMARK_COLOR } from '../palette';
import type { ChartRecipe, ChosenRange, RecipeInputs } from '../recipe';
import { RecipeError } from '../recipe';
import type { BlockValues, CellsReference, ChartBlock, ChartSpec, DerivedBlock } from '../spec';
import { columnLabel, numberAt, requireColumn, requireRows, requiredRange, wholeNumberInput } from './cells';
import { countRange, counted } from './words';
import { BENCHMARK } from './priceFields';

const BUCKETS = 'buckets';
const NAMES = 'names';
const LOW = 1;
const HIGH = 2;
const OBSERVATIONS = 3;
const MEAN = 4;
const MEDIAN = 5;
const NOW = 8;
const HORIZON = { initial: 36, minimum: 1, maximum: 1200 } as const;
const COUNT = { initial: 5, minimum: 2, maximum: 10 } as const;
const PER_YEAR = { initial: 12, minimum: 1, maximum: 366 } as const;
const UNITS: Readonly<
  Record<
    string,
    { readonly label: string; readonly times: number; readonly decimals: number; readonly unit: string } | undefined
  >
> = {
  gap: { label: 'Gaps, percent', times: 100, decimals: 0, unit: '%' },
  multiple: { label: 'Multiples, ×', times: 1, decimals: 1, unit: '×' },
  number: { label: 'Plain numbers', times: 1, decimals: 2, unit: '' },
};
const DEFAULT_UNIT = 'gap';

interface Valued {
  readonly valuation: ChosenRange;
  readonly asset: ChosenRange;
  readonly benchmark: ChosenRange;
  readonly assetLabel: string;
  readonly benchmarkLabel: string;
  readonly horizon: number;
  readonly count: number;
}

function readValued(inputs: RecipeInputs): Valued {
  const valuation = requiredRange(inputs, 'valuation', 'the valuations');
  requireColumn('valuation', valuation.cells, 'the valuations');
  const asset = requiredRange(inputs, 'asset', 'the prices of the asset');
  requireColumn('asset', asset.cells, 'the prices of the asset');
  requireRows('asset', asset.cells, valuation.cells.length, 'the valuations');
  const benchmark = requiredRange(inputs, 'benchmark', 'the prices of the benchmark');
  requireColumn('benchmark', benchmark.cells, 'the prices of the benchmark');
  requireRows('benchmark', benchmark.cells, valuation.cells.length, 'the valuations');
  return {
    valuation,
    asset,
    benchmark,
    assetLabel: columnLabel(asset.cells, 0) ?? 'Asset',
    benchmarkLabel: columnLabel(benchmark.cells, 0) ?? 'Benchmark',
    horizon: wholeNumberInput(inputs, 'horizon', HORIZON),
    count: wholeNumberInput(inputs, 'buckets', COUNT),
  };
}

function blocks(inputs: RecipeInputs): readonly ChartBlock[] {
  const { valuation, asset, benchmark, horizon, count } = readValued(inputs);
  return [
    {
      id: BUCKETS,
      kind: 'call',
      call: {
        name: 'GAPFORWARD',
        arguments: [
          { kind: 'range', range: valuation.range },
          { kind: 'range', range: asset.range },
          { kind: 'range', range: benchmark.range },
          { kind: 'literal', value: horizon },
          { kind: 'literal', value: count },
          { kind: 'literal', value: wholeNumberInput(inputs, 'periodsPerYear', PER_YEAR) },
        ],
      },
      numberFormats: ['0', '0.000', '0.000', '0', '0.0%', '0.0%', '0.0%', '0.00', '0'],
    },
  ];
}

/** Each bucket named by its bounds, with a word at the one that holds the latest valuation. */
function namesBlock(count: number, inputs: RecipeInputs): DerivedBlock {
  const unit = UNITS[inputs.options['unit'] ?? DEFAULT_UNIT];
  if (!unit) throw new RecipeError('unit', 'Choose one of the units in the list.');
  return {
    id: NAMES,
    headings: ['Valuation'],
    rows: Array.from({ length: count }, (_, bucket) => [
      {
        kind: 'between',
        low: cellOf(BUCKETS, bucket + 1, LOW),
        high: cellOf(BUCKETS, bucket + 1, HIGH),
        times: unit.times,
        decimals: unit.decimals,
        unit: unit.unit,
        flag: cellOf(BUCKETS, bucket + 1, NOW),
        word: ' (now)',
      },
    ]),
    numberFormats: ['General'],
  };
}

function draw(inputs: RecipeInputs, results: BlockValues): ChartSpec {
  const { valuation, horizon, assetLabel, benchmarkLabel } = readValued(inputs);
  const cells = results.get(BUCKETS) ?? [];
  const count = cells.length - 1;
  const observations = cells.slice(1).map((_, index) => numberAt(cells, index + 1, OBSERVATIONS) ?? 0);
  if (count < 1 || observations.every((each) => each === 0)) {
    throw new RecipeError(
      'horizon',
      'No row has a valuation and prices that far ahead. Choose more rows or a shorter horizon.',
    );
  }
  const part = (block: string, column: number, firstRow: number): CellsReference => ({
    block,
    column,
    firstRow,
    rowCount: count,
  });
  const ahead = counted(horizon, 'period');
  const valued = columnLabel(valuation.cells, 0);
  return {
    title: `${assetLabel} against ${benchmarkLabel} by valuation`,
    subtitle: [
      `Relative return over the following ${ahead}, percent a year`,
      'bars the mean, strokes the median',
      `${counted(count, 'bucket')} of ${countRange(observations)} observations${valued === undefined ? '' : ` by ${valued}`}, the lowest valuation first`,
      'overlapping windows',
    ].join(' · '),
    source: `Calculated by ROTOR.GAPFORWARD from sheet ${valuation.range.sheet}.`,
    x: { title: '', kind: 'category', numberFormat: 'General' },
    y: { title: 'Relative return, % a year', kind: 'number', numberFormat: '0.0%' },
    derived: [namesBlock(count, inputs)],
    series: [
      {
        name: 'Mean',
        color: ASSET_COLOR,
        x: part(NAMES, 0, 0),
        y: part(BUCKETS, MEAN, 1),
        style: 'bars',
      },
      {
        name: 'Median',
        color: BENCHMARK_COLOR,
        x: part(NAMES, 0, 0),
        y: part(BUCKETS, MEDIAN, 1),
        style: 'points',
      },
    ],
  };
}

export const valuationBuckets: ChartRecipe = {
  id: 'valuation-buckets',
  title: 'Forward return by bucket',
  question: 'What followed when the asset was as cheap as it is now?',
  fields: [
    {
      kind: 'range',
      name: 'valuation',
      label: 'Valuation',
      hint: 'One column beside the prices: gaps such as ROTOR.VALGAPSERIES gives, or a multiple.',
      shape: 'series',
      required: true,
    },
    {
      kind: 'range',
      name: 'asset',
      label: 'Asset',
      hint: 'The same rows of prices or index levels of the asset, such as small caps.',
      shape: 'series',
      required: true,
    },
    BENCHMARK,
    {
      kind: 'number',
      name: 'horizon',
      label: 'Horizon',
      hint: 'How many periods ahead: 36 for three years of months.',
      ...HORIZON,
    },
    { kind: 'number', name: 'buckets', label: 'Buckets', hint: 'Groups of equal size, by valuation.', ...COUNT },
    {
      kind: 'number',
      name: 'periodsPerYear',
      label: 'Periods a year',
      hint: '12 for monthly data, 52 for weekly, 252 for daily.',
      ...PER_YEAR,
    },
    {
      kind: 'option',
      name: 'unit',
      label: 'Valuations are',
      hint: 'How the bounds of the buckets are written.',
      initial: DEFAULT_UNIT,
      options: Object.entries(UNITS).map(([value, unit]) => ({ value, label: unit?.label ?? value })),
    },
  ],
  blocks,
  draw,
};
