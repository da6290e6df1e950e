/** Reads a file as records (rows with their cells), piece by piece. */
import { cutRecords } from './cutRecords';
import type { Encoding } from './encoding';
import { ImportFault } from './fault';
import { readText } from './readText';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How the characters of a file become cells. */
export interface CellFormat {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Whether quotation marks enclose cells; else they are characters like others. */
  readonly quotes: boolean;
}

export interface RecordBatch {
  readonly records: readonly (readonly string[])[];
  /** Line of the file, from 1, in which each record begins: records with line ends in quoted cells take several. */
  readonly lines: Uint32Array;
  /** Records, by their place in the batch, in which something follows a closing quotation mark. */
  readonly badQuotes: ReadonlySet<number>;
  readonly bytesRead: number;
}

/** Small enough that the cells of one piece are forgotten before the next makes the memory's keeper work hard. */
const CHUNK_BYTES = 256 * 1024;
/** No row of figures is so long; a quotation mark that is never closed makes one row of the whole file. */
const LONGEST_RECORD = 1_000_000;

/** No source means more rows than these to have text behind a closing quotation mark. */
const MOST_BAD_ROWS = 200;

function unclosedQuote(line: number): ImportFault {
  return new ImportFault(
    `A quotation mark in the row that begins in line ${line} is not closed. Close it in the file, or choose “Ordinary characters” for quotation marks.`,
  );
}

function lineEndsIn(record: readonly string[]): number {
  let count = 0;
  for (const cell of record) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}

/** The line of each record, and the one that comes after them. */
function countLines(
  records: readonly (readonly string[])[],
  firstLine: number,
  quoted: boolean,
): [Uint32Array, number] {
  const lines = new Uint32Array(records.length);
  let line = firstLine;
  records.forEach((record, index) => {
    lines[index] = line;
    line += 1 + (quoted ? lineEndsIn(record) : 0);
  });
  return [lines, line];
}

/** @throws ImportFault where a quotation mark is never closed; NotUtf8 */
export async function* readRecords(
  source: Blob,
  { encoding, delimiter, quotes }: CellFormat,
  chunkBytes: number = CHUNK_BYTES,
  mostBadRows: number = MOST_BAD_ROWS,
): AsyncGenerator<RecordBatch> {
  let rest = '';
  let nextLine = 1;
  let badRows = 0;
  for await (const { text, bytesRead } of readText(source, encoding, chunkBytes)) {
    const pending = rest + text;
    const last = bytesRead === source.size;
    const cut = cutRecords(pending, { delimiter, quotes, last, mostBadRows: mostBadRows - badRows });
    const [lines, line] = countLines(cut.records, nextLine, quotes && pending.includes('"'));
    if (cut.unclosed) throw unclosedQuote(lines[lines.length - 1] ?? nextLine);
    badRows += cut.badQuotes.size;
    rest = cut.rest;
    nextLine = line;
    if (rest.length > LONGEST_RECORD) throw unclosedQuote(nextLine);
    yield { records: cut.records, lines, badQuotes: cut.badQuotes, bytesRead };
  }
}

/** Whether nothing stands in the row: an empty line, or delimiters alone. */
export function isBlankRecord(record: readonly string[]): boolean {
  return record.every((cell) => cell === '' || cell.trim() === '');
}

/** How many cells the row has up to the last that is not empty. */
export function filledWidth(record: readonly string[]): number {
  let width = record.length;
  while (width > 0 && (record[width - 1] ?? '').trim() === '') width -= 1;
  return width;
}
