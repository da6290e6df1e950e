import type { FormulaArgument } from '../../workbook/formula';
import { dateText, monthText } from '../dates';
import { ASSET_COLOR, NEUTRAL_COLOR } from '../palette';
import type { ChartRecipe, ChosenRange, RecipeInputs } from '../recipe';
import { RecipeError } from '../recipe';
import type { BlockValues, CellsReference, ChartBlock, ChartSeries, ChartSpec } from '../spec';
import {
  columnCount,
  columnLabel,
  numberAt,
  requireColumn,
  requireRows,
  requiredRange,
  wholeNumberInput,
} from './cells';
import { readDates } from './dateColumn';
import { edgeColumns, partOfRange } from './partOfRange';
import { LEAST_EVENTS, PATHS, TABLE, pathsBlock, readEvents } from './afterTheCutPaths';
import { countRange, counted } from './words';
import { AFTER_THE_CUT_FIELDS, MONTHS, BANDS, DEFAULT_BAND } from './afterTheCutFields';

interface Cut {
  readonly dates: ChosenRange;
  readonly asset: ChosenRange;
  readonly events: ChosenRange;
  /** Where cuts are to be found: dates in the first column; in the last marks of those meant, or a rate whose falls are cuts. */
  readonly policy: { readonly first: ChosenRange; readonly last: ChosenRange; readonly marked: boolean } | undefined;
  readonly benchmark: ChosenRange | undefined;
  readonly assetLabel: string;
  readonly benchmarkLabel: string;
  readonly months: number;
  /** Undefined where no band is wanted. */
  readonly band: { readonly told: string; readonly times: number } | undefined;
}

function bandInput(inputs: RecipeInputs): Cut['band'] {
  const band = BANDS[inputs.options['band'] ?? DEFAULT_BAND];
  if (!band) throw new RecipeError('band', 'Choose one of the bands in the list.');
  return band.times === 0 ? undefined : band;
}

/** A column of nothing but 0 and 1 marks rows; one of rates in percent or as shares has others too. */
function isMarks({ cells }: ChosenRange): boolean {
  const numbers = cells.flatMap((_, row) => numberAt(cells, row, 0) ?? []);
  return numbers.includes(1) && numbers.every((value) => value === 0 || value === 1);
}

function readPolicy(events: ChosenRange): Cut['policy'] {
  if (columnCount(events.cells) === 1) return undefined;
  if (!isMarks(edgeColumns(events).last)) return { ...edgeColumns(events), marked: false };
  // Headings cannot be multiplied.
  const start = events.cells.findIndex((row) => typeof row[0] === 'number');
  const body = partOfRange(events, start, events.cells.length - start);
  return { ...edgeColumns(body), marked: true };
}

function readCut(inputs: RecipeInputs): Cut {
  const asset = requiredRange(inputs, 'asset', 'the prices of the asset');
  requireColumn('asset', asset.cells, 'the prices of the asset');
  const dates = requiredRange(inputs, 'dates', 'the dates beside the prices');
  requireColumn('dates', dates.cells, 'the dates');
  requireRows('dates', dates.cells, asset.cells.length, 'the asset');
  readDates('dates', dates.cells);
  const events = requiredRange(inputs, 'events', 'the dates of the cuts');
  if (events.cells.length === 1) requireColumn('events', events.cells, 'the dates of the cuts');
  const benchmark = inputs.ranges['benchmark'];
  if (benchmark) {
    requireColumn('benchmark', benchmark.cells, 'the prices of the benchmark');
    requireRows('benchmark', benchmark.cells, asset.cells.length, 'the asset');
  }
  return {
    dates,
    asset,
    events,
    policy: readPolicy(events),
    benchmark,
    assetLabel: columnLabel(asset, 0) ?? 'Asset',
    benchmarkLabel: (benchmark && columnLabel(benchmark, 0)) ?? 'Benchmark',
    months: wholeNumberInput(inputs, 'months', MONTHS),
    band: bandInput(inputs),
  };
}

/** First column of what RATECUTS gives: the dates. */
const CUT_DATES = 1;

function eventsArgument({ events, policy }: Cut): FormulaArgument {
  if (!policy) return { kind: 'range', range: events.range };
  if (policy.marked) return { kind: 'marked', dates: policy.first.range, marks: policy.last.range };
  const given = [policy.first, policy.last].map(({ range }): FormulaArgument => ({ kind: 'range', range }));
  return { kind: 'call', call: { name: 'RATECUTS', arguments: given }, column: CUT_DATES };
}

function sourceOf({ asset, events, policy }: Cut): string {
  if (!policy || policy.marked) return `Calculated by ROTOR.POSTCUTTABLE from sheet ${asset.range.sheet}.`;
  return `Calculated by ROTOR.POSTCUTTABLE from sheet ${asset.range.sheet}, cuts by ROTOR.RATECUTS from sheet ${events.range.sheet}.`;
}

function blocks(inputs: RecipeInputs): readonly ChartBlock[] {
  const cut = readCut(inputs);
  const { dates, asset, benchmark, months } = cut;
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
          eventsArgument(cut),
          benchmark ? { kind: 'range', range: benchmark.range } : { kind: 'omitted' },
          { kind: 'literal', value: horizons },
        ],
      },
      numberFormats: ['yyyy-mm-dd', ...Array.from({ length: months }, () => '0.0%')],
    },
  ];
}

function draw(inputs: RecipeInputs, results: BlockValues): ChartSpec {
  const cut = readCut(inputs);
  const { benchmark, assetLabel, benchmarkLabel, months } = cut;
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
  const band = Math.max(...complete) >= LEAST_EVENTS ? cut.band : undefined;
  const partly = Math.min(...complete) < LEAST_EVENTS ? ` where n is at least ${LEAST_EVENTS}` : '';
  return {
    title: benchmark ? `${assetLabel} against ${benchmarkLabel} after the cut` : `${assetLabel} after the cut`,
    subtitle: [
      unit,
      `n = ${countRange(complete)} events, ${monthText(first)} to ${monthText(last)}, a thin line each`,
      ...(band ? [`shaded: ${band.told} of the mean${partly}`] : []),
      ...(cut.band && !band ? [`too few events for a ${cut.band.told}`] : []),
    ].join(' · '),
    source: sourceOf(cut),
    x: {
      title: 'Months after the cut',
      kind: 'number',
      numberFormat: '0',
      minimum: 0,
      maximum: months,
      step: months > 12 ? 6 : 3,
    },
    y: benchmark
      ? { title: 'Relative return, pp', kind: 'number', numberFormat: '0.0', valueFormat: '0.0', crossesAt: 0 }
      : { title: 'Return, %', kind: 'number', numberFormat: '0.0%', crossesAt: 0 },
    derived: [pathsBlock(events, cut)],
    series: [
      ...(band
        ? [
            {
              name: band.told,
              color: ASSET_COLOR,
              x: column(0),
              y: column(meanColumn + 1),
              upper: column(meanColumn + 2),
              style: 'between' as const,
              endLabel: band.told,
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
  fields: AFTER_THE_CUT_FIELDS,
  blocks,
  draw,
};
