import { isSerial, LAST_SERIAL, looksLikeIsoDate, serialFromIso } from '../../series/dates';
import { InvalidInputError } from '../../series/errors';
import { quoted, readCell } from './cell';
import { holds } from './grid';
import { oncePer } from './oncePer';
import { labelledSeries, lineTranscript, type ReadSeries } from './readSeries';
import type { Transcript } from './transcript';

const ADVICE = 'Put a date there or leave it blank.';

/** A cell that holds no date: what to say of it, given its argument, row and column. */
interface Problem {
  readonly position: number;
  readonly text: (argument: string, row: number, column: number) => string;
}

/** A line of dates: NaN where there is none. */
interface Dates {
  readonly values: Float64Array;
  readonly label: string | undefined;
  readonly problem: Problem | undefined;
}

/**
 * Reads a range of n×1 or 1×n dates: Excel serial numbers, times allowed, or ISO texts. 0 is a blank cell.
 * Any other text in the first cell is the label.
 */
export function readDates(cells: unknown, argument: string): ReadSeries {
  const transcript = lineTranscript(cells, argument);
  const horizontal = transcript.columnCount > 1;
  const { values, label, problem } = datesOf(transcript);
  if (problem) {
    const { position, text } = problem;
    throw new InvalidInputError(horizontal ? text(argument, 0, position) : text(argument, position, 0));
  }
  return labelledSeries(argument, values, horizontal, label);
}

/** Reads a single date that may be left out: a serial number or an ISO text; the time is dropped. */
export function readOptionalDate(value: unknown, argument: string): number | undefined {
  const read = readCell(value);
  if (typeof read === 'number') {
    if (Number.isNaN(read) || read === 0) return undefined;
    if (!isSerial(read)) throw new InvalidInputError(noSerial(argument, read));
    return Math.floor(read);
  }
  const serial = read.kind === 'text' ? serialFromIso(read.text) : undefined;
  if (serial === undefined) {
    throw new InvalidInputError(`${argument} is ${quoted(read.text)}; give a date or a text such as 2024-07-11.`);
  }
  return serial;
}

const datesOf = oncePer((transcript: Transcript): Dates => {
  const values = Float64Array.from(transcript.numbers);
  const { label, problem } = readTexts(transcript, values);
  const badNumber = readNumbers(values, problem?.position ?? values.length);
  return { values, label, problem: badNumber ?? problem };
});

/** Puts the dates that stand as texts among the others, up to the first text that is none. */
function readTexts({ others, positions }: Transcript, values: Float64Array): Omit<Dates, 'values'> {
  let label: string | undefined;
  for (const [i, other] of others.entries()) {
    const position = positions[i] as number;
    const read = typeof other === 'string' ? readCell(other) : other;
    if (typeof read === 'number') continue;
    const serial = read.kind === 'text' ? serialFromIso(read.text) : undefined;
    if (serial !== undefined) values[position] = serial;
    else if (position === 0 && read.kind === 'text' && !looksLikeIsoDate(read.text)) label = read.text;
    else {
      return {
        label,
        problem: { position, text: (...place) => `${holds(...place, read)}, which is no date. ${ADVICE}` },
      };
    }
  }
  return { label, problem: undefined };
}

/** Makes blanks of zeros, and finds the first number before `end` that is no date. */
function readNumbers(values: Float64Array, end: number): Problem | undefined {
  for (let position = 0; position < end; position++) {
    const value = values[position] as number;
    if (value === 0) values[position] = NaN;
    else if (!Number.isNaN(value) && !isSerial(value)) {
      return {
        position,
        text: (argument, row, column) => noSerial(`${argument}, row ${row + 1}, column ${column + 1},`, value),
      };
    }
  }
  return undefined;
}

function noSerial(where: string, value: number): string {
  return `${where} holds ${value}, which is no date: dates are numbers from 1 to ${LAST_SERIAL}. ${ADVICE}`;
}
