/** Cuts text into records by papaparse's own parser, and goes on behind a row with a misplaced quotation mark. */
import { Parser } from 'papaparse';
import type { ParseError, ParseResult } from 'papaparse';
import { ImportFault } from './fault';

export interface CutText {
  readonly records: readonly (readonly string[])[];
  /** Records, by their place, in which something follows a closing quotation mark; each holds its whole text as one cell. */
  readonly badQuotes: ReadonlySet<number>;
  /** What belongs to a record whose end is not there yet. */
  readonly rest: string;
  /** The last record begins a quoted cell and does not end it. */
  readonly unclosed: boolean;
}

type Parsed = ParseResult<string[]>;

/** Where the first quotation mark stands, from `start` on, that is not doubled. */
function closingQuote(text: string, start: number): number {
  for (let at = text.indexOf('"', start); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return text.length;
}

export interface CutOptions {
  readonly delimiter: string;
  /** Whether quotation marks enclose cells. */
  readonly quotes: boolean;
  /** Whether the text goes on to the end of the file, so that its last line is a record too. */
  readonly last: boolean;
  /** Each row with a misplaced quotation mark costs a look at all that follows. */
  readonly mostBadRows: number;
}

interface BadRow {
  /** The rows in front of it. */
  readonly before: readonly (readonly string[])[];
  readonly begin: number;
  /** Undefined where the text ends before the row does. */
  readonly end: number | undefined;
}

function tooManyBadRows(): ImportFault {
  return new ImportFault(
    'In too many rows something follows a closing quotation mark. Choose another delimiter, or “Ordinary characters” for quotation marks.',
  );
}

/** The parser has gone on to whatever quotation mark comes next, rows further down; only the row itself is at fault. */
function cutBadRow(text: string, delimiter: string, bad: ParseError): BadRow {
  const before = bad.row ?? 0;
  const good =
    before === 0
      ? undefined
      : (new Parser({ delimiter, newline: '\n', preview: before }).parse(text, 0, false) as Parsed);
  const begin = good?.meta.cursor ?? 0;
  const end = text.indexOf('\n', closingQuote(text, bad.index ?? begin));
  return { before: good?.data ?? [], begin, end: end < 0 ? undefined : end };
}

/** @throws ImportFault where more rows than are allowed have a misplaced quotation mark */
export function cutRecords(text: string, { delimiter, quotes, last, mostBadRows }: CutOptions): CutText {
  // Quotation marks are looked for only where the fast way is not insisted on.
  const parser = new Parser({ delimiter, newline: '\n', ...(quotes ? {} : { fastMode: true }) });
  const records: (readonly string[])[] = [];
  const badQuotes = new Set<number>();
  const add = (more: readonly (readonly string[])[]): void => {
    for (const record of more) records.push(record);
  };
  let pending = text;
  for (;;) {
    const parsed = parser.parse(pending, 0, !last) as Parsed;
    const bad = parsed.errors.find(({ code }) => code === 'InvalidQuotes');
    if (!bad) {
      add(parsed.data);
      const unclosed = parsed.errors.some(({ code }) => code === 'MissingQuotes');
      return { records, badQuotes, rest: last ? '' : pending.slice(parsed.meta.cursor), unclosed };
    }
    if (badQuotes.size >= mostBadRows) throw tooManyBadRows();
    const { before, begin, end } = cutBadRow(pending, delimiter, bad);
    add(before);
    if (end === undefined && !last) return { records, badQuotes, rest: pending.slice(begin), unclosed: false };
    badQuotes.add(records.length);
    records.push([pending.slice(begin, end)]);
    if (end === undefined) return { records, badQuotes, rest: '', unclosed: false };
    pending = pending.slice(end + 1);
  }
}
