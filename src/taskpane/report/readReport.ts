import { RecipeError } from '../../charts/recipe';
import type { ChosenRange, RecipeInputs } from '../../charts/recipe';
import {
  columnCount,
  columnLabel,
  numberAt,
  priceAt,
  requireColumn,
  requireRows,
  requiredRange,
} from '../../charts/recipes/cells';
import { readDates, requireDated } from '../../charts/recipes/dateColumn';
import { readPairRows } from '../../charts/recipes/pairRows';
import type { ChosenRanges } from '../../reports/chartWishes';
import type {
  ColumnInput,
  DatesInput,
  EventsInput,
  PairInput,
  PanelInput,
  PositionsInput,
  ReportInputs,
  ShortInterestInput,
  ValuationInput,
} from '../../reports/inputs';
import type { InsertedData } from '../data/insertedData';
import type { Paper } from './reportForm';

/** Two returns: one has no spread. */
const FEWEST_ROWS = 3;

/** The ranges in the shape in which the checks of chart recipes take them. */
function asInputs(ranges: ChosenRanges): RecipeInputs {
  return { ranges, numbers: {}, options: {}, switches: {} };
}

function given(ranges: ChosenRanges, ...fields: readonly string[]): boolean {
  return fields.some((field) => ranges[field] !== undefined);
}

/** The text in the first cell, which a formula can read. */
function labelInCell({ range, cells }: ChosenRange): string | undefined {
  return columnLabel({ range, cells }, 0);
}

function columnOf(chosen: ChosenRange): ColumnInput {
  return {
    range: chosen.range,
    label: columnLabel(chosen, 0),
    labelled: labelInCell(chosen) !== undefined,
    rowCount: chosen.cells.length,
  };
}

/** @throws RecipeError where the field is empty or holds more than a column, or another number of rows */
function column(
  ranges: ChosenRanges,
  field: string,
  what: string,
  rows?: { readonly count: number; readonly of: string },
): ChosenRange {
  const chosen = requiredRange(asInputs(ranges), field, what);
  requireColumn(field, chosen.cells, what);
  if (rows) requireRows(field, chosen.cells, rows.count, rows.of);
  return chosen;
}

function datesBeside(
  ranges: ChosenRanges,
  field: string,
  what: string,
  rows: { readonly count: number; readonly of: string },
): DatesInput {
  const chosen = column(ranges, field, what, rows);
  return { range: chosen.range, ...readDates(field, chosen.cells) };
}

/** Rows with a price, or a multiple, in both columns. */
function rowsWithBoth(first: ChosenRange, second: ChosenRange): readonly number[] {
  return first.cells.flatMap((_, row) =>
    priceAt(first.cells, row) !== undefined && priceAt(second.cells, row) !== undefined ? [row] : [],
  );
}

function readPair(ranges: ChosenRanges): PairInput {
  const pair = readPairRows(asInputs(ranges));
  const { asset, benchmark, serials } = pair;
  const pairedRows = rowsWithBoth(asset, benchmark);
  requireDated('dates', pairedRows, serials, 'prices');
  if (pairedRows.length < FEWEST_ROWS) {
    throw new RecipeError('asset', 'A report needs at least three dated rows with a price of both.');
  }
  return {
    dates: { range: pair.dates.range, serials, numeric: pair.datesAreNumbers },
    asset: columnOf(asset),
    benchmark: columnOf(benchmark),
    pairedRows,
  };
}

function readPanel(ranges: ChosenRanges): PanelInput | undefined {
  if (!given(ranges, 'prices', 'panelBenchmark')) return undefined;
  const prices = requiredRange(asInputs(ranges), 'prices', 'the columns with the prices of the parts');
  const rows = { count: prices.cells.length, of: 'the parts of the market' };
  const own = ranges['panelBenchmark'];
  if (!own && ranges['benchmark']?.cells.length !== rows.count) {
    throw new RecipeError(
      'panelBenchmark',
      'The benchmark of the pair has other rows than these columns. Choose what they are measured against.',
    );
  }
  const benchmark = own
    ? column(ranges, 'panelBenchmark', 'the prices of the benchmark', rows)
    : column(ranges, 'benchmark', 'the prices of the benchmark');
  return {
    prices: prices.range,
    columnCount: columnCount(prices.cells),
    rowCount: rows.count,
    benchmark: columnOf(benchmark),
  };
}

function readValuation(ranges: ChosenRanges): ValuationInput | undefined {
  if (!given(ranges, 'first', 'second')) return undefined;
  const first = column(ranges, 'first', 'the multiples of the asset');
  const rows = { count: first.cells.length, of: 'the multiples of the asset' };
  const second = column(ranges, 'second', 'the multiples of the benchmark', rows);
  const dates = datesBeside(ranges, 'valuationDates', 'the dates of the multiples', rows);
  const valuedRows = rowsWithBoth(first, second);
  requireDated('valuationDates', valuedRows, dates.serials, 'multiples');
  if (valuedRows.length < 2) {
    throw new RecipeError(
      'first',
      'Two dated rows with both multiples are needed. Choose the columns with the multiples.',
    );
  }
  return { first: columnOf(first), second: columnOf(second), dates, valuedRows };
}

function readEvents(ranges: ChosenRanges): EventsInput | undefined {
  if (!given(ranges, 'events')) return undefined;
  const events = column(ranges, 'events', 'the dates of the events');
  const labelled = labelInCell(events) !== undefined;
  return { range: events.range, cellCount: events.cells.length - (labelled ? 1 : 0) };
}

function readPositions(ranges: ChosenRanges): PositionsInput | undefined {
  if (!given(ranges, 'longs', 'shorts', 'openInterest')) return undefined;
  const longs = column(ranges, 'longs', 'the long contracts');
  const rows = { count: longs.cells.length, of: 'the long contracts' };
  const shorts = column(ranges, 'shorts', 'the short contracts', rows);
  const openInterest = given(ranges, 'openInterest')
    ? column(ranges, 'openInterest', 'the open interest', rows)
    : undefined;
  const dates = datesBeside(ranges, 'positionDates', 'the dates of the positions', rows);
  // A row counts where there is something to be short of.
  const held = dates.serials.map(
    (_, row) => numberAt(longs.cells, row, 0) !== undefined && numberAt(shorts.cells, row, 0) !== undefined,
  );
  const heldRows = held.flatMap((holds, row) => (holds ? [row] : []));
  requireDated('positionDates', heldRows, dates.serials, 'positions');
  const serials = dates.serials.map((serial, row) => (held[row] ? serial : undefined));
  return {
    longs: columnOf(longs),
    shorts: columnOf(shorts),
    openInterest: openInterest && columnOf(openInterest),
    dates: { ...dates, serials },
  };
}

function readShortInterest(ranges: ChosenRanges): ShortInterestInput | undefined {
  if (!given(ranges, 'shortFloat', 'daysToCover')) return undefined;
  return {
    shortFloat: columnOf(column(ranges, 'shortFloat', 'the short interest')),
    daysToCover: columnOf(column(ranges, 'daysToCover', 'the days to cover')),
  };
}

function attributionsOf(ranges: ChosenRanges, inserted: readonly InsertedData[]): readonly string[] {
  const sheets = new Set(Object.values(ranges).map((chosen) => chosen?.range.sheet));
  const named = inserted.filter(({ sheet }) => sheets.has(sheet)).flatMap(({ attribution }) => attribution ?? []);
  return [...new Set(named)];
}

/**
 * Checks what was chosen and reads what the report has to know of it.
 * @throws RecipeError naming the field at fault
 */
export function readReportInputs(ranges: ChosenRanges, paper: Paper, inserted: readonly InsertedData[]): ReportInputs {
  return {
    paper,
    pair: readPair(ranges),
    panel: readPanel(ranges),
    valuation: readValuation(ranges),
    events: readEvents(ranges),
    positions: readPositions(ranges),
    shortInterest: readShortInterest(ranges),
    attributions: attributionsOf(ranges, inserted),
  };
}
