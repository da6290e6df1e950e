import { cellOf } from '../derived';
import { dateText, monthText } from '../dates';
import { ASSET_COLOR, NEUTRAL_COLOR } from '../palette';
import type { ChartRecipe, ChosenRange, RecipeInputs } from '../recipe';
import { RecipeError } from '../recipe';
import type {
  BlockValues,
  CellsReference,
  ChartBlock,
  ChartSeries,
  ChartSpec,
  DerivedBlock,
  DerivedCell,
} from '../spec';
import { columnLabel, numberAt, requireColumn, requireRows, requiredRange, wholeNumberInput } from './cells';
import { readDates } from './dateColumn';
import { countRange, counted } from './words';

const TABLE = 'table';
const PATHS = 'paths';
const MONTHS = { initial: 24, minimum: 3, maximum: 60 } as const;
/** Rows of POSTCUTTABLE below those of its events: mean, median, hit rate with two bounds, events, p-value. */
const SUMMARY_ROWS = 7;
const EVENTS_BELOW_MEAN = 5;
/** Normal quantile of a two-sided 95 % interval. */
const NORMAL_95 = 1.96;
const LEAST_EVENTS = 3;
const POINTS = 100;

interface Cut {
  readonly dates: ChosenRange;
  readonly asset: ChosenRange;
  readonly events: ChosenRange;
  readonly benchmark: ChosenRange | undefined;
  readonly assetLabel: string;
  readonly benchmarkLabel: string;
  readonly months: number;
}

function readCut(inputs: RecipeInputs): Cut {
  const asset = requiredRange(inputs, 'asset', 'the prices of the asset');
  requireColumn('asset', asset.cells, 'the prices of the asset');
  const dates = requiredRange(inputs, 'dates', 'the dates beside the prices');
  requireColumn('dates', dates.cells, 'the dates');
  requireRows('dates', dates.cells, asset.cells.length, 'the asset');
  readDates('dates', dates.cells);
  const events = requiredRange(inputs, 'events', 'the dates of the cuts');
  requireColumn('events', events.cells, 'the dates of the cuts');
  const benchmark = inputs.ranges['benchmark'];
  if (benchmark) {
    requireColumn('benchmark', benchmark.cells, 'the prices of the benchmark');
    requireRows('benchmark', benchmark.cells, asset.cells.length, 'the asset');
  }
  return {
    dates,
    asset,
    events,
    benchmark,
    assetLabel: columnLabel(asset.cells, 0) ?? 'Asset',
    benchmarkLabel: (benchmark && columnLabel(benchmark.cells, 0)) ?? 'Benchmark',
    months: wholeNumberInput(inputs, 'months', MONTHS),
  };
}

function blocks(inputs: RecipeInputs): readonly ChartBlock[] {
  const { dates, asset, events, benchmark, months } = readCut(inputs);
  const horizons = Array.from({ length: months }, (_, index) => `${index + 1}M`).join(' ');
  return [
    {
      id: TABLE,
      kind: 'call',
      call: {
        name: 'POSTCUTTABLE',
        arguments: [
          { kind: 'range', range: dates.range },
          { kind: 'range', range: asset.range },
          { kind: 'range', range: events.range },
          benchmark ? { kind: 'range', range: benchmark.range } : { kind: 'omitted' },
          { kind: 'literal', value: horizons },
        ],
      },
      numberFormats: ['yyyy-mm-dd', ...Array.from({ length: months }, () => '0.0%')],
    },
  ];
}

interface Events {
  readonly count: number;
  readonly meanRow: number;
  /** Rows of the table whose path has at least one month. */
  readonly drawn: readonly number[];
  /** Complete events, by month. */
  readonly complete: readonly number[];
}

function readEvents(results: BlockValues, months: number): Events {
  const cells = results.get(TABLE) ?? [];
  const count = Math.max(0, cells.length - 1 - SUMMARY_ROWS);
  const horizons = Array.from({ length: months }, (_, index) => index + 1);
  const rows = Array.from({ length: count }, (_, index) => index + 1);
  const meanRow = count + 1;
  const drawn = rows.filter((row) => horizons.some((column) => numberAt(cells, row, column) !== undefined));
  const complete = horizons.map((column) => numberAt(cells, meanRow + EVENTS_BELOW_MEAN, column) ?? 0);
  if (drawn.length === 0) {
    throw new RecipeError('events', 'No event has a price a month later. Choose events that lie within the dates.');
  }
  return { count, meanRow, drawn, complete };
}

/** The paths in columns, a row a month, from 0 in the month of the event. */
function pathsBlock({ count, meanRow, drawn }: Events, months: number, scale: number): DerivedBlock {
  const format = scale === 1 ? '0.0%' : '0.0';
  const bound = (column: number, times: number): DerivedCell => ({
    kind: 'bound',
    mean: cellOf(TABLE, meanRow, column),
    count: cellOf(TABLE, meanRow + EVENTS_BELOW_MEAN, column),
    sample: { block: TABLE, column, firstRow: 1, rowCount: count },
    times,
    least: LEAST_EVENTS,
    scale,
  });
  const copy = (row: number, column: number): DerivedCell => ({
    kind: 'copy',
    cell: cellOf(TABLE, row, column),
    ...(scale === 1 ? {} : { times: scale }),
  });
  const start: DerivedCell[] = [0, ...drawn.map(() => 0), 0, 0, 0];
  const later = Array.from({ length: months }, (_, index): DerivedCell[] => {
    const column = index + 1;
    const paths = [...drawn, meanRow].map((row) => copy(row, column));
    return [column, ...paths, bound(column, -NORMAL_95), bound(column, NORMAL_95)];
  });
  return {
    id: PATHS,
    headings: ['Month', ...drawn.map((_, index) => `Event ${index + 1}`), 'Mean', 'Low 95 %', 'High 95 %'],
    rows: [start, ...later],
    numberFormats: ['0', ...Array.from({ length: drawn.length + 3 }, () => format)],
  };
}

function draw(inputs: RecipeInputs, results: BlockValues): ChartSpec {
  const { asset, benchmark, assetLabel, benchmarkLabel, months } = readCut(inputs);
  const events = readEvents(results, months);
  const { drawn, complete } = events;
  const column = (index: number): CellsReference => ({
    block: PATHS,
    column: index,
    firstRow: 0,
    rowCount: months + 1,
  });
  const meanColumn = drawn.length + 1;
  const dateOf = (row: number): number => numberAt(results.get(TABLE), row, 0) ?? 0;
  const paths = drawn.map((row, index): ChartSeries => ({
    name: `Cut on ${dateText(dateOf(row))}`,
    color: NEUTRAL_COLOR,
    x: column(0),
    y: column(index + 1),
    style: 'line',
    weight: 'thin',
    secondary: true,
  }));
  const [first, last] = [dateOf(drawn[0] ?? 1), dateOf(drawn[drawn.length - 1] ?? 1)];
  const unit = benchmark ? `Return less that of ${benchmarkLabel}, pp` : 'Return, percent';
  const banded = Math.max(...complete) >= LEAST_EVENTS;
  const partly = Math.min(...complete) < LEAST_EVENTS ? ` where n is at least ${LEAST_EVENTS}` : '';
  return {
    title: benchmark ? `${assetLabel} against ${benchmarkLabel} after the cut` : `${assetLabel} after the cut`,
    subtitle: [
      unit,
      `n = ${countRange(complete)} events, ${monthText(first)} to ${monthText(last)}, a thin line each`,
      banded ? `shaded: 95 % band of the mean${partly}` : 'too few events for a 95 % band',
    ].join(' · '),
    source: `Calculated by ROTOR.POSTCUTTABLE from sheet ${asset.range.sheet}.`,
    x: {
      title: 'Months after the cut',
      kind: 'number',
      numberFormat: '0',
      minimum: 0,
      maximum: months,
      step: months > 12 ? 6 : 3,
    },
    y: benchmark
      ? { title: 'Relative return, pp', kind: 'number', numberFormat: '0.0', crossesAt: 0 }
      : { title: 'Return, %', kind: 'number', numberFormat: '0.0%', crossesAt: 0 },
    derived: [pathsBlock(events, months, benchmark ? POINTS : 1)],
    series: [
      ...(banded
        ? [
            {
              name: '95 % band',
              color: ASSET_COLOR,
              x: column(0),
              y: column(meanColumn + 1),
              upper: column(meanColumn + 2),
              style: 'between' as const,
              endLabel: '95 % band',
              secondary: true,
            },
          ]
        : []),
      ...paths,
      {
        name: `Mean of ${counted(drawn.length, 'event')}`,
        color: ASSET_COLOR,
        x: column(0),
        y: column(meanColumn),
        style: 'line',
        weight: 'bold',
        endLabel: 'mean',
      },
    ],
  };
}

export const afterTheCut: ChartRecipe = {
  id: 'after-the-cut',
  title: 'After the cut',
  question: 'What followed past rate cuts, and how alike were they?',
  fields: [
    {
      kind: 'range',
      name: 'asset',
      label: 'Asset',
      hint: 'One column of prices or index levels, such as small caps.',
      shape: 'series',
      required: true,
    },
    {
      kind: 'range',
      name: 'benchmark',
      label: 'Benchmark',
      hint: 'The same rows of what the asset is measured against; without it the asset’s own return is drawn.',
      shape: 'series',
      required: false,
    },
    {
      kind: 'range',
      name: 'dates',
      label: 'Dates',
      hint: 'The dates beside the prices.',
      shape: 'dates',
      required: true,
    },
    {
      kind: 'range',
      name: 'events',
      label: 'Cuts',
      hint: 'One column with the dates of the cuts, such as the first column that ROTOR.RATECUTS gives.',
      shape: 'dates',
      required: true,
      offer: 'first-cuts',
    },
    {
      kind: 'number',
      name: 'months',
      label: 'Months',
      hint: 'How many months after each cut are drawn.',
      ...MONTHS,
    },
  ],
  blocks,
  draw,
};
