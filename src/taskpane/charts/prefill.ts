import type { ChartRecipe } from '../../charts/recipe';
import type { RangeReference } from '../../workbook/formula';
import { rangeText } from '../../workbook/formula';
import { columnsRange } from '../data/insertedData';
import type { InsertedColumn, InsertedData } from '../data/insertedData';

function textOf(range: RangeReference | undefined): string {
  return range ? rangeText(range) : '';
}

type Ranges = Readonly<Record<string, string>>;

function columnText(inserted: InsertedData, first: string, last = first): string {
  return textOf(columnsRange(inserted, first, last));
}

/** The first column where it holds dates, as the field of this name. */
function datesAs(field: string, inserted: InsertedData): Ranges {
  const dates = inserted.columns[0];
  return dates?.kind === 'date' ? { [field]: columnText(inserted, dates.name) } : {};
}

function panelRanges(inserted: InsertedData): Ranges | undefined {
  const panel = inserted.use.panel;
  if (!panel) return undefined;
  return {
    prices: columnText(inserted, panel.first, panel.last),
    benchmark: columnText(inserted, panel.benchmark),
    ...datesAs('dates', inserted),
  };
}

function pairRanges(inserted: InsertedData): Ranges | undefined {
  const pair = inserted.use.pair;
  if (!pair) return undefined;
  return {
    asset: columnText(inserted, pair.asset),
    benchmark: columnText(inserted, pair.benchmark),
    ...datesAs('dates', inserted),
  };
}

function multipleRanges(inserted: InsertedData): Ranges | undefined {
  const multiples = inserted.use.multiples;
  if (!multiples) return undefined;
  return {
    first: columnText(inserted, multiples.first),
    second: columnText(inserted, multiples.second),
    ...datesAs('dates', inserted),
  };
}

function valuationRanges(inserted: InsertedData): Ranges | undefined {
  const multiples = inserted.use.multiples;
  if (!multiples) return undefined;
  return {
    valuation: columnText(inserted, multiples.first),
    against: columnText(inserted, multiples.second),
    ...datesAs('valuationDates', inserted),
  };
}

function positionRanges(inserted: InsertedData): Ranges | undefined {
  const positions = inserted.use.positions;
  if (!positions) return undefined;
  return {
    longs: columnText(inserted, positions.longs),
    shorts: columnText(inserted, positions.shorts),
    openInterest: columnText(inserted, positions.openInterest),
    ...datesAs('positionDates', inserted),
  };
}

function eventRanges(inserted: InsertedData): Ranges | undefined {
  const events = inserted.use.events;
  return events && { events: columnText(inserted, events.dates, events.marks) };
}

/** What contracts are on that the pane has put on a sheet: small caps. */
const SMALL_AGAINST_BIG = { asset: 'small', benchmark: 'big' } as const;

/** Names of the columns with prices of what valuations or positions are about. */
function kindredColumns(
  fields: ReadonlySet<string>,
  latestFirst: readonly InsertedData[],
): { readonly asset: string; readonly benchmark: string } | undefined {
  for (const { use } of latestFirst) {
    const { multiples, positions } = use;
    if (fields.has('valuation') && multiples) return { asset: multiples.first, benchmark: multiples.second };
    if (fields.has('longs') && positions) return SMALL_AGAINST_BIG;
  }
  return undefined;
}

/** Those prices, where they stand on another sheet: returns of industries say nothing of how cheap small stocks are. */
function kindredPair(fields: ReadonlySet<string>, latestFirst: readonly InsertedData[]): Ranges | undefined {
  const pair = kindredColumns(fields, latestFirst);
  if (!pair) return undefined;
  const has = (data: InsertedData, name: string): boolean => columnsRange(data, name) !== undefined;
  const holder = latestFirst.find((data) => data.use.pair && has(data, pair.asset) && has(data, pair.benchmark));
  return holder && pairRanges({ ...holder, use: { pair } });
}

/** What is known of the fields that go together, by the field that tells which they are. */
const GROUPS: Readonly<Record<string, (inserted: InsertedData) => Ranges | undefined>> = {
  prices: panelRanges,
  asset: pairRanges,
  first: multipleRanges,
  valuation: valuationRanges,
  longs: positionRanges,
  events: eventRanges,
};

/**
 * The ranges that a recipe begins with when data sets have been inserted, by field; none where none suits the recipe.
 * Fields that go together come from one data set, the latest that suits them; those of different groups may come from two.
 */
export function prefilledRanges(recipe: ChartRecipe, inserted: readonly InsertedData[]): Ranges {
  const latestFirst = [...inserted].reverse();
  const fields = new Set(recipe.fields.flatMap((field) => (field.kind === 'range' ? [field.name] : [])));
  const ranges: Record<string, string> = {};
  for (const [field, rangesOf] of Object.entries(GROUPS)) {
    if (!fields.has(field)) continue;
    for (const dataset of latestFirst) {
      const given = rangesOf(dataset);
      if (!given) continue;
      Object.assign(ranges, given);
      break;
    }
  }
  if (fields.has('asset')) Object.assign(ranges, kindredPair(fields, latestFirst));
  return Object.fromEntries(Object.entries(ranges).filter(([field]) => fields.has(field)));
}

/** The columns of a data set that fit a field: dates for dates, numbers for all others. */
export function columnChoices(inserted: InsertedData, shape: 'dates' | 'series' | 'panel'): readonly InsertedColumn[] {
  const kind = shape === 'dates' ? 'date' : 'number';
  return inserted.columns.filter((column) => column.kind === kind);
}

/** Which columns of the data set a field's text names; undefined where it names other cells. */
export function columnsOfText(
  inserted: InsertedData,
  text: string,
): { readonly first: InsertedColumn; readonly last: InsertedColumn } | undefined {
  const { columns } = inserted;
  for (const first of columns) {
    for (const last of columns) {
      if (textOf(columnsRange(inserted, first.name, last.name)) !== text) continue;
      if (columns.indexOf(first) <= columns.indexOf(last)) return { first, last };
    }
  }
  return undefined;
}
