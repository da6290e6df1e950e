import { cellOf } from '../derived';
import { spanText } from '../dates';
import { ASSET_COLOR, NEUTRAL_COLOR } from '../palette';
import type { ChartRecipe, ChosenRange, RecipeInputs } from '../recipe';
import { RecipeError } from '../recipe';
import type { BlockValues, CellsReference, ChartBlock, ChartSeries, ChartSpec, DerivedBlock } from '../spec';
import { columnLabel, numberAt, requireColumn, requireRows, requiredRange } from './cells';
import { readDates } from './dateColumn';
import type { DateColumn } from './dateColumn';
import { dateAxisFormat, datesBlock } from './positions';
import { counted } from './words';

const DATES = 'dates';
const GAP = 'gap';
const STATISTICS = 'statistics';
const LEVELS = 'levels';
/** Rows of VALGAPSTATS, its header counted. */
const MEAN_ROW = 2;
const DEVIATION_ROW = 4;
/** Lines that many standard deviations from the mean. */
const DISTANCES = [1, -1, 2, -2] as const;
const METHODS: Readonly<
  Record<string, { readonly label: string; readonly format: string; readonly told: string } | undefined>
> = {
  percent: { label: 'Percent', format: '0.0%', told: 'first / second − 1, percent' },
  ratio: { label: 'Ratio', format: '0.00"×"', told: 'first / second, ×' },
  log: { label: 'Logarithm', format: '0.00', told: 'natural logarithm of first / second' },
  difference: { label: 'Difference', format: '0.0', told: 'first less second' },
};
const DEFAULT_METHOD = 'percent';

interface Multiples {
  readonly first: ChosenRange;
  readonly second: ChosenRange;
  readonly dates: ChosenRange;
  readonly column: DateColumn;
  readonly firstLabel: string;
  readonly secondLabel: string;
  readonly method: string;
  readonly format: string;
  readonly told: string;
}

function readMultiples(inputs: RecipeInputs): Multiples {
  const first = requiredRange(inputs, 'first', 'the multiples of the first group');
  requireColumn('first', first.cells, 'the multiples of the first group');
  const second = requiredRange(inputs, 'second', 'the multiples of the second group');
  requireColumn('second', second.cells, 'the multiples of the second group');
  requireRows('second', second.cells, first.cells.length, 'the first group');
  const dates = requiredRange(inputs, 'dates', 'the dates beside the multiples');
  requireColumn('dates', dates.cells, 'the dates');
  requireRows('dates', dates.cells, first.cells.length, 'the first group');
  const method = inputs.options['method'] ?? DEFAULT_METHOD;
  const known = METHODS[method];
  if (!known) throw new RecipeError('method', 'Choose one of the measures in the list.');
  const firstLabel = columnLabel(first.cells, 0) ?? 'First group';
  const secondLabel = columnLabel(second.cells, 0) ?? 'Second group';
  return {
    first,
    second,
    dates,
    column: readDates('dates', dates.cells),
    firstLabel,
    secondLabel,
    method,
    format: known.format,
    told: known.told.replace('first', firstLabel).replace('second', secondLabel),
  };
}

function blocks(inputs: RecipeInputs): readonly ChartBlock[] {
  const { first, second, dates, column, method, format, firstLabel, secondLabel } = readMultiples(inputs);
  const given = [
    { kind: 'range', range: first.range },
    { kind: 'range', range: second.range },
    { kind: 'literal', value: method },
  ] as const;
  return [
    datesBlock(DATES, dates, column),
    {
      id: GAP,
      kind: 'call',
      call: { name: 'VALGAPSERIES', arguments: given },
      headings: [`${firstLabel} against ${secondLabel}`],
      numberFormats: [format],
    },
    {
      id: STATISTICS,
      kind: 'call',
      call: { name: 'VALGAPSTATS', arguments: given },
      numberFormats: ['General', '0.0000'],
    },
  ];
}

/** The lines' ends: first and last date, and the levels between them. */
function levelsBlock(firstRow: number, lastRow: number, format: string): DerivedBlock {
  const mean = cellOf(STATISTICS, MEAN_ROW, 1);
  const by = cellOf(STATISTICS, DEVIATION_ROW, 1);
  return {
    id: LEVELS,
    headings: ['Date', 'Mean', ...DISTANCES.map(levelName)],
    rows: [firstRow, lastRow].map((row) => [
      { kind: 'copy', cell: cellOf(DATES, row, 0) },
      { kind: 'copy', cell: mean },
      ...DISTANCES.map((times) => ({ kind: 'shift', cell: mean, by, times }) as const),
    ]),
    numberFormats: ['yyyy-mm-dd', format, ...DISTANCES.map(() => format)],
  };
}

function levelName(distance: number): string {
  return `${distance > 0 ? '+' : '−'}${Math.abs(distance)} stdev`;
}

function levelSeries(name: string, column: number): ChartSeries {
  const at = (index: number): CellsReference => ({ block: LEVELS, column: index, firstRow: 0, rowCount: 2 });
  return { name, color: NEUTRAL_COLOR, x: at(0), y: at(column), style: 'line', secondary: true, endLabel: name };
}

function draw(inputs: RecipeInputs, results: BlockValues): ChartSpec {
  const multiples = readMultiples(inputs);
  const { column, format, firstLabel, secondLabel } = multiples;
  const cells = results.get(GAP) ?? [];
  const rows = cells.flatMap((_, row) =>
    numberAt(cells, row, 0) !== undefined && column.serials[row] !== undefined ? [row] : [],
  );
  const [firstRow, lastRow] = [rows[0], rows[rows.length - 1]];
  const [start, end] = [column.serials[firstRow ?? -1], column.serials[lastRow ?? -1]];
  if (firstRow === undefined || lastRow === undefined || start === undefined || end === undefined || rows.length < 2) {
    throw new RecipeError(
      'first',
      'Two dated rows with both multiples are needed. Choose the columns with the multiples.',
    );
  }
  const part = (block: string): CellsReference => ({
    block,
    column: 0,
    firstRow,
    rowCount: lastRow - firstRow + 1,
  });
  const name = `${firstLabel} against ${secondLabel}`;
  return {
    title: `Valuation gap: ${name}`,
    subtitle: [
      multiples.told,
      spanText(start, end),
      `mean and standard deviations of ${counted(rows.length, 'observation')}`,
    ].join(' · '),
    source: `Calculated by ROTOR.VALGAPSERIES and ROTOR.VALGAPSTATS from sheet ${multiples.first.range.sheet}.`,
    x: { title: 'Date', kind: 'date', numberFormat: dateAxisFormat(end - start) },
    y: { title: `Gap, ${METHODS[multiples.method]?.label.toLowerCase() ?? ''}`, kind: 'number', numberFormat: format },
    derived: [levelsBlock(firstRow, lastRow, format)],
    series: [
      levelSeries('mean', 1),
      ...DISTANCES.map((distance, index) => levelSeries(levelName(distance), index + 2)),
      { name, color: ASSET_COLOR, x: part(DATES), y: part(GAP), style: 'line', endLabel: 'latest' },
    ],
  };
}

export const valuationGap: ChartRecipe = {
  id: 'valuation-gap',
  title: 'Valuation gap',
  question: 'How cheap is the first group against the second, measured by its own history?',
  fields: [
    {
      kind: 'range',
      name: 'first',
      label: 'Multiples of the first group',
      hint: 'One column, the oldest first, such as price-to-book of small caps.',
      shape: 'series',
      required: true,
    },
    {
      kind: 'range',
      name: 'second',
      label: 'Multiples of the second group',
      hint: 'The same rows of what it is measured against, such as large caps.',
      shape: 'series',
      required: true,
    },
    {
      kind: 'range',
      name: 'dates',
      label: 'Dates',
      hint: 'The dates beside the multiples.',
      shape: 'dates',
      required: true,
    },
    {
      kind: 'option',
      name: 'method',
      label: 'Measure',
      hint: 'Below 0 percent, or below 1×, the first group is cheaper.',
      initial: DEFAULT_METHOD,
      options: Object.entries(METHODS).map(([value, method]) => ({ value, label: method?.label ?? value })),
    },
  ],
  blocks,
  draw,
};
