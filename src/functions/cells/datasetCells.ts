import type { Dataset, DatasetSummary } from '../../datasets/dataset';
import { findByName } from '../../datasets/findByName';
import { comparableName } from '../../series/comparableName';
import { serialFromIso } from '../../series/dates';
import { InvalidInputError, NotAvailableError } from '../../series/errors';
import { cellError, type ResultCell, type ResultGrid } from './answer';
import { quoted } from './cell';
import { readOptionalDate } from './readDates';
import { readOptionalText } from './readParameters';

/** Which columns (by position, the date first) and dates of a data set are wanted. */
export interface DatasetSelection {
  readonly columns: readonly number[];
  readonly from: number;
  readonly to: number;
}

export function datasetListCells(summaries: readonly DatasetSummary[]): ResultGrid {
  return [
    ['name', 'title', 'frequency', 'first date', 'last date', 'rows', 'columns', 'source'],
    ...summaries.map((summary): ResultCell[] => [
      summary.name,
      summary.title,
      summary.frequency,
      serialFromIso(summary.firstDate) ?? summary.firstDate,
      serialFromIso(summary.lastDate) ?? summary.lastDate,
      summary.rowCount,
      summary.columns.length,
      summary.source,
    ]),
  ];
}

/** @throws InvalidInputError listing the data sets there are */
export function requireDataset(name: unknown, summaries: readonly DatasetSummary[]): DatasetSummary {
  const text = readOptionalText(name, 'name');
  const summary = text === undefined ? undefined : findByName(summaries, text);
  if (!summary) {
    const known = summaries.map((each) => each.name).join(', ');
    throw new InvalidInputError(
      `name is ${text === undefined ? 'missing' : quoted(text)}; the data sets are ${known}.`,
    );
  }
  return summary;
}

/** @throws InvalidInputError for an unknown column, listing those there are, or for texts that are no dates */
export function readDatasetSelection(
  summary: DatasetSummary,
  columns: unknown,
  from: unknown,
  to: unknown,
): DatasetSelection {
  return {
    columns: readColumns(summary, readOptionalText(columns, 'columns')),
    from: readOptionalDate(from, 'from') ?? -Infinity,
    to: readOptionalDate(to, 'to') ?? Infinity,
  };
}

/** @throws NotAvailableError where no row lies between the dates */
export function datasetCells(
  { description, rows }: Dataset<DatasetSummary>,
  { columns, from, to }: DatasetSelection,
): ResultGrid {
  const missing = cellError('notAvailable');
  const chosen = rows.filter(([date]) => typeof date === 'number' && date >= from && date <= to);
  if (chosen.length === 0) {
    throw new NotAvailableError(
      `There is no row in that range: the data run from ${description.firstDate} to ${description.lastDate}.`,
    );
  }
  return [
    columns.map((column) => description.columns[column]?.name ?? ''),
    ...chosen.map((row) => columns.map((column) => row[column] ?? missing)),
  ];
}

function readColumns(summary: DatasetSummary, text: string | undefined): readonly number[] {
  const names = summary.columns.map((column) => comparableName(column.name));
  if (text === undefined) return names.map((_, column) => column);
  const wanted = text.split(',').filter((name) => name.trim() !== '');
  const chosen = new Set([0]);
  for (const name of wanted) {
    const column = names.indexOf(comparableName(name));
    if (column < 0) {
      const known = summary.columns.map((each) => each.name).join(', ');
      throw new InvalidInputError(`columns has ${quoted(name.trim())}; ${summary.name} has ${known}.`);
    }
    chosen.add(column);
  }
  return [...chosen];
}
