import type { FormulaArgument } from '../../workbook/formula';
import { cellOf } from '../derived';
import { ASSET_COLOR, BENCHMARK_COLOR } from '../palette';
import type { ChartRecipe, ChosenRange, RecipeInputs } from '../recipe';
import { RecipeError } from '../recipe';
import type { BlockValues, CellsReference, ChartBlock, ChartSpec, DerivedBlock } from '../spec';
import { columnLabel, numberAt, requireColumn, requireRows, requiredRange, wholeNumberInput } from './cells';
import { joinedValuations } from './joinedValuations';
import { sinceYear } from './sinceYear';
import { countRange, counted, listed } from './words';
import { VALUATION_BUCKETS_FIELDS, HORIZON, COUNT, PER_YEAR, UNITS, DEFAULT_UNIT } from './valuationBucketsFields';
import type { Unit } from './valuationBucketsFields';

const BUCKETS = 'buckets';
const NAMES = 'names';
const LOW = 1;
const HIGH = 2;
const OBSERVATIONS = 3;
const MEAN = 4;
const MEDIAN = 5;
const NOW = 8;

interface Valued {
  readonly valuation: ChosenRange;
  /** Given multiples of both, the gap between them is what is sorted into buckets. */
  readonly against: ChosenRange | undefined;
  readonly asset: ChosenRange;
  readonly benchmark: ChosenRange;
  readonly assetLabel: string;
  readonly benchmarkLabel: string;
  readonly horizon: number;
  readonly count: number;
  readonly unit: Unit;
}

function unitInput(inputs: RecipeInputs, against: ChosenRange | undefined): Unit {
  const unit = UNITS[against ? DEFAULT_UNIT : (inputs.options['unit'] ?? DEFAULT_UNIT)];
  if (!unit) throw new RecipeError('unit', 'Choose one of the units in the list.');
  return unit;
}

function readValued(given: RecipeInputs): Valued {
  const inputs = sinceYear(joinedValuations(given), 'dates', ['valuation', 'against', 'asset', 'benchmark']);
  const valuation = requiredRange(inputs, 'valuation', 'the valuations');
  requireColumn('valuation', valuation.cells, 'the valuations');
  const beside = (field: string, what: string): ChosenRange => {
    const chosen = requiredRange(inputs, field, what);
    requireColumn(field, chosen.cells, what);
    requireRows(field, chosen.cells, valuation.cells.length, 'the valuations');
    return chosen;
  };
  const against = inputs.ranges['against'] && beside('against', 'the multiples of the benchmark');
  const asset = beside('asset', 'the prices of the asset');
  const benchmark = beside('benchmark', 'the prices of the benchmark');
  return {
    valuation,
    against,
    asset,
    benchmark,
    assetLabel: columnLabel(asset, 0) ?? 'Asset',
    benchmarkLabel: columnLabel(benchmark, 0) ?? 'Benchmark',
    horizon: wholeNumberInput(inputs, 'horizon', HORIZON),
    count: wholeNumberInput(inputs, 'buckets', COUNT),
    unit: unitInput(inputs, against),
  };
}

function valuationArgument({ valuation, against }: Valued): FormulaArgument {
  if (!against) return { kind: 'range', range: valuation.range };
  const multiples = [valuation, against].map(({ range }) => ({ kind: 'range', range }) as const);
  return { kind: 'call', call: { name: 'VALGAPSERIES', arguments: multiples } };
}

function blocks(inputs: RecipeInputs): readonly ChartBlock[] {
  const valued = readValued(inputs);
  const { asset, benchmark, horizon, count } = valued;
  return [
    {
      id: BUCKETS,
      kind: 'call',
      call: {
        name: 'GAPFORWARD',
        arguments: [
          valuationArgument(valued),
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

/** What the buckets are sorted by, in words. */
function measureText({ valuation, against }: Valued): string {
  const [first, second] = [columnLabel(valuation, 0), against && columnLabel(against, 0)];
  if (first === undefined) return '';
  return second === undefined ? ` by ${first}` : ` by the gap of ${first} to ${second}`;
}

/** Each bucket named by its bounds, with a word at the one that holds the latest valuation. */
function namesBlock(count: number, unit: Unit): DerivedBlock {
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

function sheetsText(...chosen: readonly ChosenRange[]): string {
  const sheets = [...new Set(chosen.map(({ range }) => range.sheet))];
  return `${sheets.length === 1 ? 'sheet' : 'sheets'} ${listed(sheets)}`;
}

function draw(inputs: RecipeInputs, results: BlockValues): ChartSpec {
  const valued = readValued(inputs);
  const { valuation, against, horizon, assetLabel, benchmarkLabel } = valued;
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
  return {
    title: `${assetLabel} against ${benchmarkLabel} by valuation`,
    subtitle: [
      `Relative return over the following ${ahead}, percent a year`,
      'bars the mean, strokes the median',
      `${counted(count, 'bucket')} of ${countRange(observations)} observations${measureText(valued)}, the lowest valuation first`,
      'overlapping windows',
    ].join(' · '),
    source: `Calculated by ROTOR.GAPFORWARD${against ? ' and ROTOR.VALGAPSERIES' : ''} from ${sheetsText(valuation, valued.asset)}.`,
    x: { title: '', kind: 'category', numberFormat: 'General' },
    y: { title: 'Relative return, % a year', kind: 'number', numberFormat: '0.0%' },
    derived: [namesBlock(count, valued.unit)],
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
  fields: VALUATION_BUCKETS_FIELDS,
  blocks,
  draw,
};
