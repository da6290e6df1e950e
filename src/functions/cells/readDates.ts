import { isSerial, LAST_SERIAL, looksLikeIsoDate, serialFromIso } from '../../series/dates';
import { InvalidInputError } from '../../series/errors';
import { quoted, readCell } from './cell';
import { gridOf, holds } from './grid';
import { requireLine, type ReadSeries } from './readSeries';

const ADVICE = 'Put a date there or leave it blank.';

/**
 * Reads a range of n×1 or 1×n dates: Excel serial numbers, times allowed, or ISO texts. 0 is a blank cell.
 * Any other text in the first cell is the label.
 */
export function readDates(cells: unknown, argument: string): ReadSeries {
  const grid = gridOf(cells, argument);
  const horizontal = requireLine(grid, argument);
  const values = new Float64Array(horizontal ? grid.columnCount : grid.rowCount);
  let label: string | undefined;
  for (let position = 0; position < values.length; position++) {
    const [row, column] = horizontal ? [0, position] : [position, 0];
    const value = readCell(grid.cell(row, column));
    if (typeof value === 'number') {
      values[position] = value === 0 ? NaN : requireSerial(value, `${argument}, row ${row + 1}, column ${column + 1},`);
      continue;
    }
    const serial = value.kind === 'text' ? serialFromIso(value.text) : undefined;
    if (serial !== undefined) values[position] = serial;
    else if (position === 0 && value.kind === 'text' && !looksLikeIsoDate(value.text)) {
      label = value.text;
      values[position] = NaN;
    } else throw new InvalidInputError(`${holds(argument, row, column, value)}, which is no date. ${ADVICE}`);
  }
  return { argument, values, horizontal, ...(label === undefined ? {} : { label }) };
}

/** Reads a single date that may be left out: a serial number or an ISO text; the time is dropped. */
export function readOptionalDate(value: unknown, argument: string): number | undefined {
  const read = readCell(value);
  if (typeof read === 'number') {
    return Number.isNaN(read) || read === 0 ? undefined : Math.floor(requireSerial(read, argument));
  }
  const serial = read.kind === 'text' ? serialFromIso(read.text) : undefined;
  if (serial === undefined) {
    throw new InvalidInputError(`${argument} is ${quoted(read.text)}; give a date or a text such as 2024-07-11.`);
  }
  return serial;
}

function requireSerial(value: number, where: string): number {
  if (Number.isNaN(value) || isSerial(value)) return value;
  throw new InvalidInputError(
    `${where} holds ${value}, which is no date: dates are numbers from 1 to ${LAST_SERIAL}. ${ADVICE}`,
  );
}
