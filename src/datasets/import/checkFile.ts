/** Goes through a whole file before anything is converted: evidence of each column, rows of another width, further tables. */
import { countCell, emptyEvidence } from './evidence';
import type { ColumnEvidence } from './evidence';
import { looksLikeData } from './detectLayout';
import type { FileLayout, TablePlace } from './layout';
import { filledWidth, isBlankRecord, readRecords } from './readRecords';

export interface ImportOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly bytesRead: number; readonly rows: number }) => void;
}

/** A table that begins behind an empty line, with other columns or a header of its own. */
export interface FurtherTable {
  readonly record: number;
  readonly line: number;
  /** What stands in its first line. */
  readonly text: string;
}

export interface FileCheck {
  readonly columns: readonly ColumnEvidence[];
  readonly rows: number;
  readonly shortRows: number;
  readonly furtherTables: readonly FurtherTable[];
}

const MOST_TABLES = 50;
const TITLE_LENGTH = 60;

/** @throws DOMException "AbortError" once the signal is aborted */
export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DOMException('The import was cancelled.', 'AbortError');
}

class Checker {
  readonly columns: ColumnEvidence[];
  rows = 0;
  shortRows = 0;
  readonly furtherTables: FurtherTable[] = [];
  private afterBlank = false;
  /** What may be the beginning of a further table, until rows of data follow. */
  private candidate: FurtherTable | undefined;
  private kinds: readonly (string | undefined)[] | undefined;

  constructor(
    private readonly place: TablePlace,
    private readonly wholeFile: boolean,
  ) {
    this.columns = Array.from({ length: place.columnCount }, emptyEvidence);
  }

  private beginsAnother(cells: readonly string[]): boolean {
    if (!this.afterBlank || this.wholeFile) return false;
    this.kinds ??= this.columns.map((column) =>
      column.cells > 0 && (column.withPoint > 0 || column.withComma > 0 || column.dates > 0) ? 'known' : undefined,
    );
    if (filledWidth(cells) > this.place.columnCount || filledWidth(cells) < 2) return true;
    return this.kinds.some((kind) => kind !== undefined) && !looksLikeData(cells, this.kinds);
  }

  add(cells: readonly string[], record: number, line: number): void {
    if (record < this.place.firstRecord) return;
    if (isBlankRecord(cells)) {
      this.afterBlank = this.rows > 0;
      return;
    }
    if (this.beginsAnother(cells) && this.furtherTables.length < MOST_TABLES) {
      this.candidate ??= { record, line, text: cells.join(' ').trim().slice(0, TITLE_LENGTH) };
    } else if (
      this.candidate &&
      looksLikeData(
        cells,
        cells.map(() => 'known'),
      ) &&
      filledWidth(cells) > 1
    ) {
      this.furtherTables.push(this.candidate);
      this.candidate = undefined;
    }
    this.afterBlank = false;
    if (this.furtherTables.length === 0 && !this.candidate) this.count(cells);
  }

  private count(cells: readonly string[]): void {
    const { columnCount } = this.place;
    this.rows += 1;
    if (cells.length < columnCount) this.shortRows += 1;
    else if (filledWidth(cells) <= columnCount) {
      this.columns.forEach((column, index) => countCell(column, cells[index] ?? ''));
    }
  }
}

/**
 * @throws NotUtf8 where the encoding is UTF-8 and the bytes are not
 * @throws ImportFault where a quotation mark is never closed
 */
export async function checkFile(
  source: Blob,
  { format, place }: FileLayout,
  wholeFile: boolean,
  { signal, onProgress }: ImportOptions = {},
): Promise<FileCheck> {
  const checker = new Checker(place, wholeFile);
  let record = 0;
  for await (const { records, lines, bytesRead } of readRecords(source, format)) {
    stopIfAborted(signal);
    records.forEach((cells, index) => checker.add(cells, record + index, lines[index] ?? 0));
    record += records.length;
    onProgress?.({ bytesRead, rows: checker.rows });
  }
  const { columns, rows, shortRows, furtherTables } = checker;
  return { columns, rows, shortRows, furtherTables };
}
