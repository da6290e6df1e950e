import type { Dataset, DatasetDescription } from '../../datasets/dataset';
import { serialFromIso } from '../../series/dates';
import { dateFault } from './dateText';
import { datasetSpan } from './datasetTexts';

/** Which columns and dates of a data set are wanted, and how they are to stand on the sheet. */
export interface DatasetPart {
  /** Names of the columns besides the date, which always comes first. */
  readonly columns: readonly string[];
  /** ISO dates, both ends included; empty as far as the data go. */
  readonly from: string;
  readonly to: string;
  readonly insertAs: 'values' | 'formula';
}

export interface PartFaults {
  readonly columns?: string;
  readonly from?: string;
  readonly to?: string;
}

/** The whole data set, as values. */
export function wholePart({ columns, firstDate, lastDate }: DatasetDescription): DatasetPart {
  return {
    columns: columns.slice(1).map(({ name }) => name),
    from: firstDate,
    to: lastDate,
    insertAs: 'values',
  };
}

/** The rows and columns of the part alone, as a data set of its own. */
export function chosenPart({ description, rows }: Dataset, part: DatasetPart): Dataset {
  const indexes = description.columns.flatMap(({ name }, index) =>
    index === 0 || part.columns.includes(name) ? [index] : [],
  );
  const from = serialFromIso(part.from) ?? -Infinity;
  const to = serialFromIso(part.to) ?? Infinity;
  const chosen = rows
    .filter(([date]) => typeof date === 'number' && date >= from && date <= to)
    .map((row) => indexes.map((index) => row[index] ?? null));
  const columns = description.columns.filter((_, index) => indexes.includes(index));
  return { description: { ...description, columns, rowCount: chosen.length }, rows: chosen };
}

/**
 * What keeps the part from being inserted, by field.
 * @param dataset Undefined as long as the figures are not loaded: only they tell whether there are rows between two dates.
 */
export function partFaults(
  description: DatasetDescription,
  part: DatasetPart,
  dataset: Dataset | undefined,
): PartFaults {
  const columns =
    part.columns.length === 0 ? { columns: 'Choose at least one column: the date alone says nothing.' } : {};
  const [from, to] = [dateFault(part.from), dateFault(part.to)];
  if (from !== undefined || to !== undefined) {
    return { ...columns, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  }
  if (part.from !== '' && part.to !== '' && part.from > part.to) {
    return { ...columns, to: 'This date lies before the first. Choose a later one, or an earlier first date.' };
  }
  const outside = part.from > description.lastDate || (part.to !== '' && part.to < description.firstDate);
  if (outside || (dataset && chosenPart(dataset, part).rows.length === 0)) {
    return { ...columns, to: `There is no row between these dates. The data run ${datasetSpan(description)}.` };
  }
  return columns;
}

export function isFaultless(faults: PartFaults): boolean {
  return Object.keys(faults).length === 0;
}
