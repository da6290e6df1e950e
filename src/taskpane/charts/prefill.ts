import type { ChartRecipe } from '../../charts/recipe';
import type { RangeReference } from '../../workbook/formula';
import { rangeText } from '../../workbook/formula';
import { columnsRange } from '../data/datasetSheet';
import type { InsertedDataset } from '../data/datasetSheet';
import { datasetUse } from '../data/datasetUses';
import { chartUse } from './chartUses';

function textOf(range: RangeReference | undefined): string {
  return range ? rangeText(range) : '';
}

type Ranges = Readonly<Record<string, string>>;

function columnText(inserted: InsertedDataset, first: string, last = first): string {
  return textOf(columnsRange(inserted, first, last));
}

/** The first column where it holds dates, as the field of this name. */
function datesAs(field: string, inserted: InsertedDataset): Ranges {
  const dates = inserted.description.columns[0];
  return dates?.kind === 'date' ? { [field]: columnText(inserted, dates.name) } : {};
}

function panelRanges(inserted: InsertedDataset): Ranges | undefined {
  const panel = datasetUse(inserted.description.name)?.panel;
  if (!panel) return undefined;
  return {
    prices: columnText(inserted, panel.first, panel.last),
    benchmark: columnText(inserted, panel.benchmark),
  };
}

function pairRanges(inserted: InsertedDataset): Ranges | undefined {
  const pair = datasetUse(inserted.description.name)?.pair;
  if (!pair) return undefined;
  return {
    asset: columnText(inserted, pair.asset),
    benchmark: columnText(inserted, pair.benchmark),
    ...datesAs('dates', inserted),
  };
}

function multipleRanges(inserted: InsertedDataset): Ranges | undefined {
  const multiples = chartUse(inserted.description.name)?.multiples;
  if (!multiples) return undefined;
  return {
    first: columnText(inserted, multiples.first),
    second: columnText(inserted, multiples.second),
    ...datesAs('dates', inserted),
  };
}

function positionRanges(inserted: InsertedDataset): Ranges | undefined {
  const positions = chartUse(inserted.description.name)?.positions;
  if (!positions) return undefined;
  return {
    longs: columnText(inserted, positions.longs),
    shorts: columnText(inserted, positions.shorts),
    openInterest: columnText(inserted, positions.openInterest),
    ...datesAs('positionDates', inserted),
  };
}

/** What is known of the fields that go together, by the field that tells which they are. */
const GROUPS: Readonly<Record<string, (inserted: InsertedDataset) => Ranges | undefined>> = {
  prices: panelRanges,
  asset: pairRanges,
  first: multipleRanges,
  longs: positionRanges,
};

/**
 * The ranges that a recipe begins with when data sets have been inserted, by field; none where none suits the recipe.
 * Fields that go together come from one data set, the latest that suits them; those of different groups may come from two.
 */
export function prefilledRanges(recipe: ChartRecipe, inserted: readonly InsertedDataset[]): Ranges {
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
  return Object.fromEntries(Object.entries(ranges).filter(([field]) => fields.has(field)));
}

/** A column, or all columns between two, of the data set in use. */
export interface ColumnChoice {
  readonly name: string;
  readonly title: string;
}

/** The columns of a data set that fit a field: dates for dates, numbers for all others. */
export function columnChoices(inserted: InsertedDataset, shape: 'dates' | 'series' | 'panel'): readonly ColumnChoice[] {
  const kind = shape === 'dates' ? 'date' : 'number';
  return inserted.description.columns.filter((column) => column.kind === kind);
}

/** Which columns of the data set a field's text names; undefined where it names other cells. */
export function columnsOfText(
  inserted: InsertedDataset,
  text: string,
): { readonly first: ColumnChoice; readonly last: ColumnChoice } | undefined {
  const { columns } = inserted.description;
  for (const first of columns) {
    for (const last of columns) {
      if (textOf(columnsRange(inserted, first.name, last.name)) !== text) continue;
      if (columns.indexOf(first) <= columns.indexOf(last)) return { first, last };
    }
  }
  return undefined;
}
