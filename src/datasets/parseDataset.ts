import { parse } from 'papaparse';
import { FIRST_RELIABLE_SERIAL, isoFromSerial, looksLikeIsoDate, serialFromIso } from '../series/dates';
import type { ColumnSummary, Dataset, DatasetSummary } from './dataset';

type Cell = number | string | null;

/** Before this date Excel's calendar and the real one differ by a day, or there is none. */
const FIRST_DATE = isoFromSerial(FIRST_RELIABLE_SERIAL);
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/**
 * The rows of a data set's file as its description promises them; rows before 1 March 1900 are dropped.
 * @throws Error where header, dates, a cell or the number of rows are not what the description says
 */
export function parseDataset<Description extends DatasetSummary>(
  text: string,
  description: Description,
): Dataset<Description> {
  const { data, errors } = parse<string[]>(text, { delimiter: ',', skipEmptyLines: true });
  const [problem] = errors;
  if (problem) throw new Error(`${description.name}: the file cannot be read: ${problem.message}`);
  const [header = [], ...lines] = data;
  requireHeader(header, description);

  const rows: Cell[][] = [];
  let previous = '';
  lines.forEach((cells, index) => {
    const line = index + 2;
    if (cells.length !== header.length)
      throw fault(description, line, `${cells.length} cells instead of ${header.length}`);
    const date = cells[0] ?? '';
    if (!looksLikeIsoDate(date)) throw fault(description, line, `"${date}" is not a date`);
    if (date <= previous) throw fault(description, line, `${date} does not come after ${previous}`);
    previous = date;
    if (date >= FIRST_DATE) rows.push(rowFrom(cells, description, line));
  });
  requireRows(rows.length, description);
  return { description, rows };
}

function rowFrom(cells: readonly string[], description: DatasetSummary, line: number): Cell[] {
  return description.columns.map((column, index) => {
    const cell = cells[index] ?? '';
    const value = cellFrom(cell, column);
    if (value === undefined)
      throw fault(description, line, `"${cell}" in column ${column.name} is not a ${column.kind}`);
    return value;
  });
}

/** Undefined where the cell does not hold what the column should. */
function cellFrom(cell: string, { kind }: ColumnSummary): Cell | undefined {
  if (cell === '') return null;
  if (kind === 'text') return cell;
  if (kind === 'number') return numberFrom(cell);
  const serial = serialFromIso(cell);
  return serial !== undefined && serial >= FIRST_RELIABLE_SERIAL ? serial : undefined;
}

function numberFrom(cell: string): number | undefined {
  const value = NUMBER.test(cell) ? Number(cell) : NaN;
  return Number.isFinite(value) ? value : undefined;
}

function requireHeader(header: readonly string[], { name, columns }: DatasetSummary): void {
  const expected = columns.map((column) => column.name).join(',');
  const found = header.join(',');
  if (found !== expected) throw new Error(`${name}: the header is "${found}" instead of "${expected}"`);
}

function requireRows(count: number, { name, rowCount }: DatasetSummary): void {
  if (count !== rowCount) throw new Error(`${name}: the file holds ${count} rows instead of ${rowCount}`);
}

function fault({ name }: DatasetSummary, line: number, what: string): Error {
  return new Error(`${name}: line ${line}: ${what}`);
}
