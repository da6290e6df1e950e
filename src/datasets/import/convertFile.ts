/** Turns a file into columns of dates, numbers and texts; what does not fit is listed. */
import { stopIfAborted } from './checkFile';
import type { ImportOptions } from './checkFile';
import { convertCell } from './convertCell';
import type { ConvertedCell } from './convertCell';
import { growingCounts, growingNumbers } from './growing';
import type { ImportedColumn, ImportedTable } from './importedTable';
import type { FileLayout } from './layout';
import type { Reading } from './reading';
import { filledWidth, isBlankRecord, readRecords } from './readRecords';
import { RejectList } from './rejects';
import type { RejectReason } from './rejects';
import { TextPool } from './textPool';

interface ColumnStore {
  add(value: number | string | null): void;
  finish(): ImportedColumn;
}

function numberStore(kind: 'date' | 'number'): ColumnStore {
  const values = growingNumbers();
  return {
    add: (value) => values.push(typeof value === 'number' ? value : NaN),
    finish: () => ({ kind, values: values.finish() }),
  };
}

function textStore(): ColumnStore {
  const [codes, texts] = [growingCounts(), new TextPool(true)];
  return {
    add: (value) => codes.push(typeof value === 'string' ? texts.add(value) + 1 : 0),
    finish: () => ({ kind: 'text', codes: codes.finish(), texts: texts.finish() }),
  };
}

class Converter {
  private readonly included: readonly number[];
  private readonly missing: ReadonlySet<string>;
  private stores: readonly ColumnStore[];
  private readonly converted: ConvertedCell[];
  readonly rejects = new RejectList();
  rowCount = 0;
  outside = 0;
  leftOut = 0;

  constructor(
    private readonly layout: FileLayout,
    private readonly reading: Reading,
    private readonly mostRows: number,
  ) {
    this.included = reading.columns.flatMap(({ included }, index) => (included ? [index] : []));
    this.missing = new Set(reading.missing);
    this.stores = this.included.map((index) => {
      const kind = reading.columns[index]?.kind ?? 'text';
      return kind === 'text' ? textStore() : numberStore(kind);
    });
    this.converted = Array<ConvertedCell>(this.included.length).fill(null);
  }

  /** Why the row as a whole cannot be used. */
  private rowFault(cells: readonly string[], badQuotes: boolean): RejectReason | undefined {
    const { columnCount } = this.layout.place;
    if (badQuotes) return 'badQuotes';
    if (cells.length < columnCount && !this.reading.fillShortRows) return 'tooFewCells';
    return cells.length > columnCount && filledWidth(cells) > columnCount ? 'tooManyCells' : undefined;
  }

  private isOutside(cells: readonly string[]): boolean {
    const { span, columns } = this.reading;
    const column = span && columns[span.column];
    if (!span || !column) return false;
    const date = convertCell(cells[span.column] ?? '', column, this.reading, this.missing);
    // A date that cannot be read is listed, whatever rows are wanted; one before Excel's calendar lies before any of them.
    if (typeof date === 'object' && date !== null) return date.rejected === 'tooEarly';
    return typeof date !== 'number' || Math.floor(date) < span.from || Math.floor(date) > span.to;
  }

  add(cells: readonly string[], line: number, badQuotes: boolean): void {
    if (isBlankRecord(cells)) return;
    const fault = this.rowFault(cells, badQuotes);
    if (fault !== undefined) {
      this.leaveOut(line, undefined, fault, cells.join(this.layout.format.delimiter));
      return;
    }
    if (this.isOutside(cells)) {
      this.outside += 1;
      return;
    }
    this.included.forEach((source, target) => {
      const column = this.reading.columns[source];
      this.converted[target] = column ? convertCell(cells[source] ?? '', column, this.reading, this.missing) : null;
    });
    this.commit(cells, line);
  }

  private leaveOut(line: number, column: number | undefined, reason: RejectReason, text: string): void {
    this.leftOut += 1;
    this.rejects.add(line, column, reason, text);
  }

  private commit(cells: readonly string[], line: number): void {
    const early = this.converted.findIndex((cell) => typeof cell === 'object' && cell?.rejected === 'tooEarly');
    const earlySource = this.included[early];
    if (earlySource !== undefined) {
      this.leaveOut(line, earlySource, 'tooEarly', cells[earlySource] ?? '');
      return;
    }
    this.rowCount += 1;
    // What a sheet cannot hold is counted, and refused as a whole later on; nobody needs its cells.
    if (this.rowCount > this.mostRows) this.stores = [];
    this.included.forEach((source, target) => {
      const cell = this.converted[target] ?? null;
      const rejected = typeof cell === 'object' && cell !== null;
      if (rejected) this.rejects.add(line, source, cell.rejected, cells[source] ?? '');
      this.stores[target]?.add(rejected ? null : cell);
    });
  }

  finish(): ImportedTable {
    const { rowCount, outside, leftOut } = this;
    return {
      columns: this.stores.map((store) => store.finish()),
      rowCount,
      outside,
      leftOut,
      rejects: this.rejects.finish(),
    };
  }
}

/**
 * @param mostRows Of more rows than these only the number is told, and what is wrong with them.
 * @throws NotUtf8, ImportFault as `readRecords` does
 */
export async function convertFile(
  source: Blob,
  layout: FileLayout,
  reading: Reading,
  mostRows: number,
  { signal, onProgress }: ImportOptions = {},
): Promise<ImportedTable> {
  const converter = new Converter(layout, reading, mostRows);
  const { firstRecord, endRecord = Infinity } = layout.place;
  let record = 0;
  for await (const { records, lines, badQuotes, bytesRead } of readRecords(source, layout.format)) {
    stopIfAborted(signal);
    const end = Math.min(records.length, endRecord - record);
    for (let index = Math.max(0, firstRecord - record); index < end; index += 1) {
      converter.add(records[index] ?? [], lines[index] ?? 0, badQuotes.has(index));
    }
    record += records.length;
    onProgress?.({ bytesRead, rows: converter.rowCount });
    if (record >= endRecord || converter.rejects.tooMany) break;
  }
  return converter.finish();
}
