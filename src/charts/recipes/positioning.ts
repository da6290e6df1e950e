import { dateGaps } from '../dateGaps';
import { dateText, spanText } from '../dates';
import { ASSET_COLOR, BENCHMARK_COLOR } from '../palette';
import type { ChartRecipe, ChosenRange, RecipeInputs } from '../recipe';
import { RecipeError } from '../recipe';
import type { BlockValues, CellsReference, ChartAxis, ChartBlock, ChartSpec } from '../spec';
import { logarithmicBounds } from './bounds';
import { columnCount, numberAt, numberInput, requireColumn, requireRows, requiredRange } from './cells';
import { readDates } from './dateColumn';
import type { DateColumn } from './dateColumn';
import { readPairRows } from './pairRows';
import type { PairRows } from './pairRows';
import { dateAxisFormat, datesBlock } from './positions';
import { sinceYear } from './sinceYear';
import { POSITIONING_FIELDS, BASE, LEAST_BASE } from './positioningFields';

const POSITION_DATES = 'position-dates';
const NET = 'net';
const DATES = 'dates';
const STRENGTH = 'strength';

interface Positions {
  readonly longs: ChosenRange;
  readonly shorts: ChosenRange;
  readonly openInterest: ChosenRange | undefined;
  readonly dates: ChosenRange;
  readonly column: DateColumn;
}

function readPositions(given: RecipeInputs): Positions {
  const inputs = sinceYear(given, 'positionDates', ['longs', 'shorts', 'openInterest']);
  const longs = requiredRange(inputs, 'longs', 'the long contracts');
  requireColumn('longs', longs.cells, 'the long contracts');
  const shorts = requiredRange(inputs, 'shorts', 'the short contracts');
  requireColumn('shorts', shorts.cells, 'the short contracts');
  requireRows('shorts', shorts.cells, longs.cells.length, 'the long contracts');
  const dates = requiredRange(inputs, 'positionDates', 'the dates beside the positions');
  requireColumn('positionDates', dates.cells, 'the dates of the positions');
  requireRows('positionDates', dates.cells, longs.cells.length, 'the long contracts');
  const openInterest = inputs.ranges['openInterest'];
  if (openInterest && columnCount(openInterest.cells) > 0) {
    requireColumn('openInterest', openInterest.cells, 'the open interest');
    requireRows('openInterest', openInterest.cells, longs.cells.length, 'the long contracts');
  }
  return { longs, shorts, openInterest, dates, column: readDates('positionDates', dates.cells) };
}

function baseInput(inputs: RecipeInputs): number {
  const base = numberInput(inputs, 'base', BASE);
  if (base < LEAST_BASE) throw new RecipeError('base', `Enter a number of at least ${LEAST_BASE}.`);
  return base;
}

function blocks(inputs: RecipeInputs): readonly ChartBlock[] {
  const positions = readPositions(inputs);
  const pair = readPairRows(inputs);
  const { openInterest } = positions;
  return [
    datesBlock(POSITION_DATES, positions.dates, positions.column),
    {
      id: NET,
      kind: 'call',
      call: {
        name: 'COTNET',
        arguments: [
          { kind: 'range', range: positions.longs.range },
          { kind: 'range', range: positions.shorts.range },
          openInterest ? { kind: 'range', range: openInterest.range } : { kind: 'omitted' },
        ],
      },
      headings: [openInterest ? 'Net, share of open interest' : 'Net contracts'],
      numberFormats: [openInterest ? '0.0%' : '#,##0'],
    },
    datesBlock(DATES, pair.dates, { serials: pair.serials, numeric: pair.datesAreNumbers }),
    {
      id: STRENGTH,
      kind: 'call',
      call: {
        name: 'RELSTRENGTH',
        arguments: [
          { kind: 'range', range: pair.asset.range },
          { kind: 'range', range: pair.benchmark.range },
          { kind: 'literal', value: baseInput(inputs) },
        ],
      },
      headings: [`${pair.assetLabel} / ${pair.benchmarkLabel}`],
      numberFormats: ['0.00'],
    },
  ];
}

interface Drawn {
  readonly firstRow: number;
  readonly rowCount: number;
  readonly first: number;
  readonly last: number;
}

/** The rows from the first to the last with a figure, of those whose dates lie within two others. */
function drawnRows(
  cells: readonly (readonly unknown[])[],
  serials: readonly (number | undefined)[],
  [from, to]: readonly [number, number],
): Drawn | undefined {
  const rows = cells.flatMap(([value], row) => {
    const date = serials[row];
    return typeof value === 'number' && date !== undefined && date >= from && date <= to ? [{ row, date }] : [];
  });
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (!first || !last || rows.length < 2) return undefined;
  return { firstRow: first.row, rowCount: last.row - first.row + 1, first: first.date, last: last.date };
}

/** The longest stretch of time without rows, at which the line ends and begins anew. */
function gapNote(serials: readonly (number | undefined)[]): readonly string[] {
  const [longest] = [...dateGaps(serials)].sort((one, other) => other.to - other.from - (one.to - one.from));
  return longest ? [`no positions between ${dateText(longest.from)} and ${dateText(longest.to)}`] : [];
}

function strengthBase(pair: PairRows, results: BlockValues): number {
  const cells = results.get(STRENGTH) ?? [];
  // The first value of all is the base.
  const row = cells.findIndex((_, index) => numberAt(cells, index, 0) !== undefined);
  return pair.serials[row] ?? pair.first;
}

function strengthValues(results: BlockValues, { firstRow, rowCount }: Drawn): readonly number[] {
  return Array.from({ length: rowCount }, (_, offset) => numberAt(results.get(STRENGTH), firstRow + offset, 0)).filter(
    (value) => value !== undefined,
  );
}

function strengthAxis(title: string, drawn: readonly number[], logarithmic: boolean): ChartAxis {
  const highest = Math.max(...drawn);
  const axis: ChartAxis = { title, kind: 'number', numberFormat: highest >= 10 ? '#,##0' : '0.00' };
  return logarithmic ? { ...axis, logarithmic, ...logarithmicBounds(Math.min(...drawn), highest) } : axis;
}

function draw(inputs: RecipeInputs, results: BlockValues): ChartSpec {
  const positions = readPositions(inputs);
  const pair = readPairRows(inputs);
  const net = drawnRows(results.get(NET) ?? [], positions.column.serials, [-Infinity, Infinity]);
  if (!net) throw new RecipeError('longs', 'Two dated rows with long and short contracts are needed.');
  const strength = drawnRows(results.get(STRENGTH) ?? [], pair.serials, [net.first, net.last]);
  if (!strength) {
    throw new RecipeError(
      'dates',
      `No two prices lie within the dates of the positions, ${spanText(net.first, net.last)}. Choose prices of these years.`,
    );
  }
  const part = (block: string, { firstRow, rowCount }: Drawn): CellsReference => ({
    block,
    column: 0,
    firstRow,
    rowCount,
  });
  const share = positions.openInterest !== undefined;
  const logarithmic = inputs.switches['logarithmic'] === true;
  const ratio = `${pair.assetLabel} / ${pair.benchmarkLabel}`;
  return {
    title: `Positioning against relative strength of ${pair.assetLabel}`,
    subtitle: [
      `Thin line, left axis: net position, longs less shorts, ${share ? '% of open interest' : 'contracts'}`,
      `bold line, right axis: ${ratio}, ${dateText(strengthBase(pair, results))} = ${baseInput(inputs)}${logarithmic ? ', logarithmic scale' : ''}`,
      spanText(net.first, net.last),
      ...gapNote(positions.column.serials),
    ].join(' · '),
    source: `Calculated by ROTOR.COTNET from sheet ${positions.longs.range.sheet} and ROTOR.RELSTRENGTH from sheet ${pair.asset.range.sheet}.`,
    x: { title: 'Date', kind: 'date', numberFormat: dateAxisFormat(net.last - net.first) },
    y: share
      ? { title: 'Net position, %', kind: 'number', numberFormat: '0.0%', crossesAt: 0 }
      : { title: 'Net contracts', kind: 'number', numberFormat: '#,##0', crossesAt: 0 },
    y2: strengthAxis(`${ratio}, index`, strengthValues(results, strength), logarithmic),
    series: [
      {
        name: share ? 'Net position, % of open interest' : 'Net position, contracts',
        color: BENCHMARK_COLOR,
        x: part(POSITION_DATES, net),
        y: part(NET, net),
        style: 'line',
        weight: 'thin',
      },
      {
        name: ratio,
        color: ASSET_COLOR,
        x: part(DATES, strength),
        y: part(STRENGTH, strength),
        style: 'line',
        weight: 'bold',
        secondAxis: true,
      },
    ],
  };
}

export const positioning: ChartRecipe = {
  id: 'positioning',
  title: 'Positioning',
  question: 'How crowded is the trade while the asset gains or loses ground?',
  fields: POSITIONING_FIELDS,
  blocks,
  draw,
};
