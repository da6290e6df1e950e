import type { Dataset, DatasetColumn, DatasetDescription } from '../../datasets/dataset';
import { formulaText } from '../../workbook/formula';
import type { FormulaArgument } from '../../workbook/formula';
import type { CellInput, SheetContent } from '../../workbook/workbook';
import { FILTER_BUTTON_WIDTH, fittedColumns } from './columnWidths';
import type { DatasetPart } from './datasetPart';
import { datasetUse } from './datasetUses';
import type { InsertedData } from './insertedData';
import { useOfColumns } from './useOfColumns';

/** Row of the table's header, below title, attribution and an empty row; rows count from 0. */
export const HEADER_ROW = 3;
function formatted(dataset: Dataset, headers: readonly number[]): NonNullable<SheetContent['columns']> {
  return fittedColumns(dataset.description.columns, dataset.rows, headers);
}

/** `us-size-style-monthly` as the name of a table: `us_size_style_monthly`. */
function tableName(name: string): string {
  return name.replace(/[^A-Za-z0-9_]/g, '_').replace(/^(?![A-Za-z_])/, '_');
}

function filledRow(first: CellInput, columnCount: number): CellInput[] {
  return Array.from({ length: columnCount }, (_, column) => (column === 0 ? first : null));
}

function headRows({ title, attribution, terms }: DatasetDescription, columnCount: number): CellInput[][] {
  return [
    filledRow(title, columnCount),
    filledRow(`${attribution} ${terms}`, columnCount),
    filledRow(null, columnCount),
  ];
}

/** The sheet a data set is written to: title, attribution and terms, an empty row, the table. */
export function datasetSheet(dataset: Dataset): SheetContent {
  const { description, rows } = dataset;
  const { columns } = description;
  const count = columns.length;
  return {
    name: description.title,
    values: [
      ...headRows(description, count),
      columns.map(({ title }) => title),
      ...rows.map((row) => Array.from({ length: count }, (_, column) => row[column] ?? null)),
    ],
    columns: formatted(
      dataset,
      columns.map(({ title }) => title.length + FILTER_BUTTON_WIDTH),
    ),
    bold: [{ row: 0, column: 0 }],
    table: {
      name: tableName(description.name),
      row: HEADER_ROW,
      column: 0,
      rowCount: rows.length + 1,
      columnCount: count,
    },
    frozenRows: HEADER_ROW + 1,
  };
}

function optionalText(value: string): FormulaArgument {
  return value === '' ? { kind: 'omitted' } : { kind: 'literal', value };
}

/** The call that gives this part of the whole data set; what is the function's own default is left out. */
export function datasetFormula(whole: DatasetDescription, { columns, from, to }: DatasetPart): string {
  const all = columns.length === whole.columns.length - 1;
  const inOrder = whole.columns.slice(1).flatMap(({ name }) => (columns.includes(name) ? [name] : []));
  return formulaText({
    name: 'DATASET',
    arguments: [
      { kind: 'literal', value: whole.name },
      optionalText(all ? '' : inOrder.join(',')),
      optionalText(from <= whole.firstDate ? '' : from),
      optionalText(to >= whole.lastDate ? '' : to),
    ],
  });
}

/** The sheet of a data set that a formula gives: results may not spill into a table, so there is none. */
export function liveDatasetSheet(dataset: Dataset, formula: string): SheetContent {
  const { columns, title } = dataset.description;
  return {
    name: title,
    values: headRows(dataset.description, columns.length),
    formulas: [{ row: HEADER_ROW, column: 0, formula }],
    columns: formatted(
      dataset,
      columns.map(({ name }) => name.length + 1),
    ),
    bold: [{ row: 0, column: 0 }],
    frozenRows: HEADER_ROW + 1,
  };
}

/**
 * The data set, or a part of it, as it stands on the sheet it was written to.
 * @param whole What is known of all its columns.
 * @param insertAs A formula heads its columns with their names instead of their titles.
 */
export function insertedDataset(
  { description, rows }: Dataset,
  sheet: string,
  whole: DatasetDescription = description,
  insertAs: DatasetPart['insertAs'] = 'values',
): InsertedData {
  const { columns } = description;
  const names = (all: readonly DatasetColumn[]): readonly string[] => all.map(({ name }) => name);
  return {
    title: description.title,
    sheet,
    headerRow: HEADER_ROW,
    rowCount: rows.length,
    columns: insertAs === 'values' ? columns : columns.map((column) => ({ ...column, title: column.name })),
    attribution: description.attribution,
    use: useOfColumns(datasetUse(description.name), names(whole.columns), names(columns)),
  };
}
