import { createHash } from 'node:crypto';
import { sparkline } from './sparkline.mjs';

/** Excel counts real days from here on: it believes in a 29 February 1900. */
const FIRST_EXCEL_DATE = '1900-03-01';

/** What `DatasetDescription` in src/datasets/dataset.ts asks for. */
export function describe(set, text) {
  const [dateColumn] = set.columns;
  checkShape(set);
  const first = dateColumn.values.findIndex((date) => date >= FIRST_EXCEL_DATE);
  const dates = dateColumn.values.slice(first);
  const file = `${set.name}.csv`;
  return {
    name: set.name,
    title: set.title,
    description: set.description,
    frequency: set.frequency,
    firstDate: dates[0],
    lastDate: dates[dates.length - 1],
    rowCount: dates.length,
    columns: set.columns.map(({ name, title, kind, unit, numberFormat }) => ({
      name,
      title,
      kind,
      unit,
      numberFormat,
    })),
    source: set.source,
    attribution: set.attribution,
    terms: set.terms,
    caveats: set.caveats,
    file,
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    bytes: Buffer.byteLength(text, 'utf8'),
    sparkline: sparkline(dates, set.sparkline.slice(first)),
  };
}

/** The part of a description that `DatasetSummary` asks for. */
export function summarize({ name, title, frequency, firstDate, lastDate, rowCount, columns, source, file }) {
  const kinds = columns.map((column) => ({ name: column.name, kind: column.kind }));
  return { name, title, frequency, firstDate, lastDate, rowCount, columns: kinds, source, file };
}

function checkShape({ name, columns, sparkline: line }) {
  const dates = columns[0].values;
  if (columns[0].kind !== 'date') throw new Error(`${name}: the first column is no date`);
  if (new Set(columns.map((column) => column.name)).size !== columns.length) throw new Error(`${name}: a column twice`);
  for (const { name: column, values } of columns) {
    if (values.length !== dates.length)
      throw new Error(`${name}: ${column} has ${values.length} values, not ${dates.length}`);
  }
  if (line.length !== dates.length)
    throw new Error(`${name}: the sparkline has ${line.length} values, not ${dates.length}`);
  dates.forEach((date, row) => {
    if (date === null || (row > 0 && date <= dates[row - 1]))
      throw new Error(`${name}: date ${row + 1} (${date}) is out of order`);
  });
}
