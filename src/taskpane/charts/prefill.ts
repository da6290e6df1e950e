import type { ChartRecipe } from '../../charts/recipe';
import type { RangeReference } from '../../workbook/formula';
import { rangeText } from '../../workbook/formula';
import { columnsRange } from '../data/datasetSheet';
import type { InsertedDataset } from '../data/datasetSheet';
import { datasetUse } from '../data/datasetUses';

function textOf(range: RangeReference | undefined): string {
  return range ? rangeText(range) : '';
}

/** The ranges that a recipe begins with when a data set has just been inserted, by field; none where it does not suit the recipe. */
export function prefilledRanges(recipe: ChartRecipe, inserted: InsertedDataset): Readonly<Record<string, string>> {
  const use = datasetUse(inserted.description.name);
  if (!use) return {};
  const shapes = new Set(recipe.fields.flatMap((field) => (field.kind === 'range' ? [field.shape] : [])));
  if (shapes.has('panel')) {
    if (!use.panel) return {};
    return {
      prices: textOf(columnsRange(inserted, use.panel.first, use.panel.last)),
      benchmark: textOf(columnsRange(inserted, use.panel.benchmark)),
    };
  }
  if (!use.pair) return {};
  const dates = inserted.description.columns[0];
  return {
    asset: textOf(columnsRange(inserted, use.pair.asset)),
    benchmark: textOf(columnsRange(inserted, use.pair.benchmark)),
    ...(dates?.kind === 'date' ? { dates: textOf(columnsRange(inserted, dates.name)) } : {}),
  };
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
