import { QUADRANTS, seriesColor } from '../palette';
import type { ChartRecipe, RecipeInputs } from '../recipe';
import { RecipeError } from '../recipe';
import type { BlockValues, ChartAxis, ChartBlock, ChartSeries, ChartSpec } from '../spec';
import { boundsAround } from './bounds';
import { cellAt, columnLabel, numberAt, requireColumn, requireRows, requiredRange, wholeNumberInput } from './cells';
import { listed } from './words';
import { ASSETS, PANEL_BENCHMARK } from './priceFields';

const TAILS = 'tails';
const NAME = 0;
const STEP = 1;
const RATIO = 2;
const MOMENTUM = 3;
/** RS-Ratio and RS-Momentum of something in step with the benchmark. */
const CENTRE = 100;
const TAIL = { initial: 8, minimum: 2, maximum: 60 } as const;
const WINDOW = { initial: 30, minimum: 2, maximum: 1000 } as const;
const METHODS: Readonly<
  Record<string, { readonly label: string; readonly told: (window: number) => string } | undefined>
> = {
  averages: { label: 'Moving averages', told: (window) => `moving averages over ${window} periods` },
  ema: { label: 'Exponential averages', told: (window) => `exponential averages over ${window} periods` },
  zscore: { label: 'Z-scores', told: (window) => `z-scores over ${window} periods` },
};
const DEFAULT_METHOD = 'averages';

/** Rows of the result that belong to one asset: from its first complete step to its latest. */
interface Trail {
  readonly name: string;
  readonly firstRow: number;
  readonly rowCount: number;
}

function methodInput(inputs: RecipeInputs): string {
  const method = inputs.options['method'] ?? DEFAULT_METHOD;
  if (METHODS[method]) return method;
  throw new RecipeError('method', 'Choose one of the methods in the list.');
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
  return [
    {
      id: TAILS,
      kind: 'call',
      call: {
        name: 'ROTATIONTAIL',
        arguments: [
          { kind: 'range', range: prices.range },
          { kind: 'range', range: benchmark.range },
          { kind: 'literal', value: wholeNumberInput(inputs, 'tail', TAIL) },
          { kind: 'literal', value: wholeNumberInput(inputs, 'window', WINDOW) },
          { kind: 'literal', value: methodInput(inputs) },
        ],
      },
      numberFormats: ['General', '0', '0.00', '0.00'],
    },
  ];
}

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

function axis(title: string, results: BlockValues, trails: readonly Trail[], column: number): ChartAxis {
  const cells = results.get(TAILS);
  const values = trails.flatMap(({ firstRow, rowCount }) =>
    Array.from({ length: rowCount }, (_, offset) => numberAt(cells, firstRow + offset, column) ?? CENTRE),
  );
  const bounds = boundsAround(CENTRE, values);
  const reach = bounds.maximum - bounds.minimum;
  const whole = reach >= 10 ? '0' : '0.0';
  return { title, kind: 'number', numberFormat: reach < 2 ? '0.00' : whole, ...bounds, crossesAt: CENTRE };
}

function draw(inputs: RecipeInputs, results: BlockValues): ChartSpec {
  const prices = requiredRange(inputs, 'prices', 'the columns with the prices of the assets');
  const benchmark = requiredRange(inputs, 'benchmark', 'the prices of the benchmark');
  const tail = wholeNumberInput(inputs, 'tail', TAIL);
  const window = wholeNumberInput(inputs, 'window', WINDOW);
  const method = METHODS[methodInput(inputs)];
  const { trails, incomplete } = readTrails(results);
  if (trails.length === 0) {
    throw new RecipeError(
      'window',
      `No asset has enough rows for a window of ${window}: ${prices.cells.length} rows were chosen. Choose more rows or a shorter window.`,
    );
  }
  const against = columnLabel(benchmark.cells, 0) ?? 'the benchmark';
  const names = trails.map(({ name }) => name);
  const subject = names.length <= 3 ? listed(names) : `${names.length} assets`;
  return {
    title: `Rotation map: ${subject} against ${against}`,
    subtitle: [
      `RS-Ratio and RS-Momentum, 100 = in step with ${against}`,
      `tails of ${tail} periods, the large marker is the latest`,
      method?.told(window) ?? '',
      ...(incomplete.length > 0 ? [`not drawn, too little data: ${listed(incomplete)}`] : []),
    ].join(' · '),
    source: `Calculated by ROTOR.ROTATIONTAIL from sheet ${prices.range.sheet}.`,
    x: axis('RS-Ratio', results, trails, RATIO),
    y: axis('RS-Momentum', results, trails, MOMENTUM),
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
  fields: [
    ASSETS,
    PANEL_BENCHMARK,
    { kind: 'number', name: 'tail', label: 'Tail', hint: 'How many of the latest periods are drawn.', ...TAIL },
    { kind: 'number', name: 'window', label: 'Window', hint: 'How many periods the averages look back.', ...WINDOW },
    {
      kind: 'option',
      name: 'method',
      label: 'Method',
      hint: 'Three open approximations; none is a proprietary formula.',
      initial: DEFAULT_METHOD,
      options: Object.entries(METHODS).map(([value, method]) => ({ value, label: method?.label ?? value })),
    },
  ],
  blocks,
  draw,
};
