import { QUADRANTS, seriesColor } from '../palette';
import type { FunctionCall } from '../../workbook/formula';
import type { CellValue } from '../../workbook/workbook';
import type { ChartRecipe, ChosenRange, RecipeInputs, RecipeMoments } from '../recipe';
import { RecipeError } from '../recipe';
import type { BlockValues, ChartAxis, ChartBlock, ChartSeries, ChartSpec } from '../spec';
import { boundsAround } from './bounds';
import { cellAt, columnLabel, numberAt, requireColumn, requireRows, requiredRange, wholeNumberInput } from './cells';
import { partOfRange } from './partOfRange';
import {
  MOMENTUM,
  NAME,
  RATIO,
  STEP,
  historyLength,
  momentText,
  requireDates,
  rotationMoments,
  tailsAsOf,
} from './rotationMoments';
import { listed } from './words';
import { ROTATION_MAP_FIELDS, TAIL, WINDOW, METHODS, DEFAULT_METHOD, SCALES, DEFAULT_SCALE } from './rotationMapFields';

type Cells = readonly (readonly CellValue[])[];

const TAILS = 'tails';
/** RS-Ratio and RS-Momentum of something in step with the benchmark. */
const CENTRE = 100;

/** Rows of the result that belong to one asset: from its first complete step to its latest. */
interface Trail {
  readonly name: string;
  readonly firstRow: number;
  readonly rowCount: number;
}

function scaleInput(inputs: RecipeInputs): string {
  const scale = inputs.options['scale'] ?? DEFAULT_SCALE;
  if (SCALES[scale] !== undefined) return scale;
  throw new RecipeError('scale', 'Choose one of the scales in the list.');
}

function methodInput(inputs: RecipeInputs): string {
  const method = inputs.options['method'] ?? DEFAULT_METHOD;
  if (METHODS[method]) return method;
  throw new RecipeError('method', 'Choose one of the methods in the list.');
}

interface MapRanges {
  readonly prices: ChosenRange;
  readonly benchmark: ChosenRange;
}

function readRanges(inputs: RecipeInputs): MapRanges {
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
  requireDates(inputs, prices.cells);
  return { prices, benchmark };
}

function tailCall({ prices, benchmark }: MapRanges, tail: number, inputs: RecipeInputs): FunctionCall {
  return {
    name: 'ROTATIONTAIL',
    arguments: [
      { kind: 'range', range: prices.range },
      { kind: 'range', range: benchmark.range },
      { kind: 'literal', value: tail },
      { kind: 'literal', value: wholeNumberInput(inputs, 'window', WINDOW) },
      { kind: 'literal', value: methodInput(inputs) },
    ],
  };
}

/** A chart that ends at an earlier row reads the rows up to there. */
function blocks(inputs: RecipeInputs): readonly ChartBlock[] {
  const { prices, benchmark } = readRanges(inputs);
  const rowCount = (inputs.asOf ?? prices.cells.length - 1) + 1;
  const ranges = { prices: partOfRange(prices, 0, rowCount), benchmark: partOfRange(benchmark, 0, rowCount) };
  scaleInput(inputs);
  return [
    {
      id: TAILS,
      kind: 'call',
      call: tailCall(ranges, wholeNumberInput(inputs, 'tail', TAIL), inputs),
      numberFormats: ['General', '0', '0.00', '0.00'],
    },
  ];
}

const moments: RecipeMoments = {
  history: (inputs) => {
    const ranges = readRanges(inputs);
    return tailCall(ranges, historyLength(ranges.prices.cells), inputs);
  },
  list: rotationMoments,
  results: (inputs, history) => new Map([[TAILS, tailsAsOf(inputs, history, wholeNumberInput(inputs, 'tail', TAIL))]]),
};

/** Splits the result, asset below asset, where the steps begin anew. */
function readTrails(results: BlockValues): {
  readonly trails: readonly Trail[];
  readonly incomplete: readonly string[];
} {
  const cells = results.get(TAILS) ?? [];
  const groups: number[][] = [];
  for (let row = 1; row < cells.length; row += 1) {
    const [step, before] = [numberAt(cells, row, STEP), numberAt(cells, row - 1, STEP)];
    const group = groups[groups.length - 1];
    if (group && step !== undefined && before !== undefined && step > before) group.push(row);
    else groups.push([row]);
  }
  const complete = (row: number): boolean =>
    numberAt(cells, row, RATIO) !== undefined && numberAt(cells, row, MOMENTUM) !== undefined;
  const trails: Trail[] = [];
  const incomplete: string[] = [];
  groups.forEach((rows, index) => {
    const name = cellAt(cells, rows[0] ?? 0, NAME);
    const text = typeof name === 'string' && name !== '' ? name : `Asset ${index + 1}`;
    const last = rows[rows.length - 1];
    const first = rows.find(complete);
    if (first === undefined || last === undefined || !complete(last)) incomplete.push(text);
    else trails.push({ name: text, firstRow: first, rowCount: last - first + 1 });
  });
  return { trails, incomplete };
}

function numbersIn(cells: Cells, column: number): readonly number[] {
  return cells.flatMap((_, row) => numberAt(cells, row, column) ?? []);
}

function axis(title: string, values: readonly number[]): ChartAxis {
  const bounds = boundsAround(CENTRE, values);
  const reach = bounds.maximum - bounds.minimum;
  const whole = reach >= 10 ? '0' : '0.0';
  return { title, kind: 'number', numberFormat: reach < 2 ? '0.00' : whole, ...bounds, crossesAt: CENTRE };
}

function draw(inputs: RecipeInputs, results: BlockValues, history?: Cells): ChartSpec {
  const { prices, benchmark } = readRanges(inputs);
  const tail = wholeNumberInput(inputs, 'tail', TAIL);
  const window = wholeNumberInput(inputs, 'window', WINDOW);
  const method = METHODS[methodInput(inputs)];
  const { trails, incomplete } = readTrails(results);
  if (trails.length === 0) {
    throw new RecipeError(
      'window',
      `No asset has enough rows for a window of ${window}: ${(inputs.asOf ?? prices.cells.length - 1) + 1} rows were chosen. Choose more rows or a shorter window.`,
    );
  }
  const tails = results.get(TAILS) ?? [];
  const drawn = trails.flatMap(({ firstRow, rowCount }) => tails.slice(firstRow, firstRow + rowCount));
  const scaled = history && scaleInput(inputs) === 'history' ? history : drawn;
  const against = columnLabel(benchmark, 0) ?? 'the benchmark';
  const names = trails.map(({ name }) => name);
  const subject = names.length <= 3 ? listed(names) : `${names.length} assets`;
  const moment = momentText(inputs, prices.cells);
  return {
    title: `Rotation map: ${subject} against ${against}`,
    subtitle: [
      `RS-Ratio and RS-Momentum, 100 = in step with ${against}`,
      `tails of ${tail} periods${moment === undefined ? ', the large marker is the latest' : `, large markers ${moment}`}`,
      method?.told(window) ?? '',
      ...(incomplete.length > 0 ? [`not drawn, too little data: ${listed(incomplete)}`] : []),
    ].join(' · '),
    source: `Calculated by ROTOR.ROTATIONTAIL from sheet ${prices.range.sheet}.`,
    x: axis('RS-Ratio', numbersIn(scaled, RATIO)),
    y: axis('RS-Momentum', numbersIn(scaled, MOMENTUM)),
    series: trails.map(({ name, firstRow, rowCount }, index): ChartSeries => ({
      name,
      color: seriesColor(index),
      x: { block: TAILS, column: RATIO, firstRow, rowCount },
      y: { block: TAILS, column: MOMENTUM, firstRow, rowCount },
      style: 'trail',
      endLabel: name,
    })),
    quadrants: QUADRANTS,
  };
}

export const rotationMap: ChartRecipe = {
  id: 'rotation-map',
  title: 'Rotation map',
  question: 'Who leads, who weakens, who lags and who improves, and where are they heading?',
  fields: ROTATION_MAP_FIELDS,
  blocks,
  draw,
  moments,
};
