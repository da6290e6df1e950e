/** Data that the pane once put on sheets, as they are told again when it is opened anew. */
import type { DataUse } from '../data/dataUse';
import type { InsertedColumn, InsertedData } from '../data/insertedData';
import { asCount, fieldOf, listOf, textOf } from './unknownShapes';

const MOST_SETS = 50;
const MOST_COLUMNS = 500;

type FormulaArgument = NonNullable<DataUse['formula']>['arguments'][number];

function columnOf(value: unknown): InsertedColumn | undefined {
  const [name, title, kind] = [textOf(value, 'name'), textOf(value, 'title'), textOf(value, 'kind')];
  if (name === '' || (kind !== 'date' && kind !== 'number' && kind !== 'text')) return undefined;
  return { name, title, kind };
}

/** The texts under these names, all of them or nothing. */
function named<Name extends string>(value: unknown, names: readonly Name[]): Record<Name, string> | undefined {
  const texts = names.map((name) => [name, textOf(value, name)] as const);
  return texts.every(([, text]) => text !== '') ? (Object.fromEntries(texts) as Record<Name, string>) : undefined;
}

function argumentOf(value: unknown): FormulaArgument | undefined {
  if (typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))) return value;
  return named<'column'>(value, ['column']);
}

function formulaOf(value: unknown): DataUse['formula'] {
  const texts = named(value, ['name', 'tells']);
  const given = listOf(fieldOf(value, 'arguments')).map(argumentOf);
  const known = given.filter((argument) => argument !== undefined);
  return texts && known.length === given.length ? { ...texts, arguments: known } : undefined;
}

function useOf(value: unknown): DataUse {
  const use = {
    formula: formulaOf(fieldOf(value, 'formula')),
    pair: named(fieldOf(value, 'pair'), ['asset', 'benchmark']),
    panel: named(fieldOf(value, 'panel'), ['first', 'last', 'benchmark']),
    multiples: named(fieldOf(value, 'multiples'), ['first', 'second']),
    events: named(fieldOf(value, 'events'), ['dates', 'marks']),
    positions: named(fieldOf(value, 'positions'), ['longs', 'shorts', 'openInterest']),
  };
  return Object.fromEntries(Object.entries(use).filter(([, known]) => known !== undefined));
}

function dataOf(value: unknown): InsertedData | undefined {
  const texts = named(value, ['title', 'sheet']);
  const [headerRow, rowCount] = [asCount(fieldOf(value, 'headerRow')), asCount(fieldOf(value, 'rowCount'))];
  const given = listOf(fieldOf(value, 'columns'));
  const columns = given.map(columnOf).filter((column) => column !== undefined);
  if (!texts || headerRow === undefined || rowCount === undefined) return undefined;
  if (columns.length === 0 || columns.length !== given.length || columns.length > MOST_COLUMNS) return undefined;
  const attribution = textOf(value, 'attribution');
  return {
    ...texts,
    headerRow,
    rowCount,
    columns,
    ...(attribution === '' ? {} : { attribution }),
    use: useOf(fieldOf(value, 'use')),
  };
}

/** The data sets in what was kept; whatever is of another shape is left out. */
export function keptData(kept: unknown): readonly InsertedData[] {
  const sets = listOf(kept)
    .map(dataOf)
    .filter((inserted) => inserted !== undefined);
  return sets.slice(-MOST_SETS);
}
