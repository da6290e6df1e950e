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
import { sinceYear } from './sinceYear';
import { counted } from './words';
import { VALUATION_GAP_FIELDS, LINES, DEFAULT_LINES, METHODS, DEFAULT_METHOD } from './valuationGapFields';

const DATES = 'dates';
const GAP = 'gap';
const STATISTICS = 'statistics';
const LEVELS = 'levels';
/** Rows of VALGAPSTATS, its header counted. */
const MEAN_ROW = 2;
const DEVIATION_ROW = 4;

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
  readonly distances: readonly number[];
}

function readMultiples(given: RecipeInputs): Multiples {
  const inputs = sinceYear(given, 'dates', ['first', 'second']);
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
  const lines = LINES[inputs.options['lines'] ?? DEFAULT_LINES];
  if (!lines) throw new RecipeError('lines', 'Choose one of the lines in the list.');
  const firstLabel = columnLabel(first, 0) ?? 'First group';
  const secondLabel = columnLabel(second, 0) ?? 'Second group';
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
    distances: lines.distances,
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
function levelsBlock(
  firstRow: number,
  lastRow: number,
  { format, distances }: Pick<Multiples, 'format' | 'distances'>,
): DerivedBlock {
  const mean = cellOf(STATISTICS, MEAN_ROW, 1);
  const by = cellOf(STATISTICS, DEVIATION_ROW, 1);
  return {
    id: LEVELS,
    headings: ['Date', 'Mean', ...distances.map(levelName)],
    rows: [firstRow, lastRow].map((row) => [
      { kind: 'copy', cell: cellOf(DATES, row, 0) },
      { kind: 'copy', cell: mean },
      ...distances.map((times) => ({ kind: 'shift', cell: mean, by, times }) as const),
    ]),
    numberFormats: ['yyyy-mm-dd', format, ...distances.map(() => format)],
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
  const { column, format, firstLabel, secondLabel, distances } = multiples;
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
      `${distances.length === 0 ? 'mean' : 'mean and standard deviations'} of ${counted(rows.length, 'observation')}`,
    ].join(' · '),
    source: `Calculated by ROTOR.VALGAPSERIES and ROTOR.VALGAPSTATS from sheet ${multiples.first.range.sheet}.`,
    x: { title: 'Date', kind: 'date', numberFormat: dateAxisFormat(end - start) },
    y: { title: `Gap, ${METHODS[multiples.method]?.label.toLowerCase() ?? ''}`, kind: 'number', numberFormat: format },
    derived: [levelsBlock(firstRow, lastRow, multiples)],
    series: [
      levelSeries('mean', 1),
      ...distances.map((distance, index) => levelSeries(levelName(distance), index + 2)),
      { name, color: ASSET_COLOR, x: part(DATES), y: part(GAP), style: 'line', endLabel: 'latest' },
    ],
  };
}

export const valuationGap: ChartRecipe = {
  id: 'valuation-gap',
  title: 'Valuation gap',
  question: 'How cheap is the first group against the second, measured by its own history?',
  fields: VALUATION_GAP_FIELDS,
  blocks,
  draw,
};
