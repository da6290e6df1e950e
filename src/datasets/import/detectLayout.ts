/** Finds how a file's cells are parted, and where its table and header stand. */
import { detectEncoding } from './encoding';
import { cellLooks } from './evidence';
import { ImportFault } from './fault';
import type { FileLayout, LayoutChoices, SampleRecord, TablePlace } from './layout';
import { DELIMITERS, filledWidth, isBlankRecord, readRecords } from './readRecords';
import type { CellFormat } from './readRecords';

const SAMPLE_BYTES = 1024 * 1024;
/** With the wrong delimiter each row may have quotation marks where none should be, and short pieces are looked through sooner. */
const PIECE_BYTES = 64 * 1024;
const MOST_BAD_ROWS = 20;
const SAMPLE_RECORDS = 1000;
/** Where rows are very long, more than one megabyte is read for these. */
const FEWEST_RECORDS = 20;
/** A column is of a kind where this share of its cells is. */
const CLEAR_SHARE = 0.6;

export interface Guess {
  readonly layout: FileLayout;
  /** The first records from where the table is looked for, titles and header among them. */
  readonly sample: readonly SampleRecord[];
}

async function sampleRecords(source: Blob, format: CellFormat, from: number): Promise<readonly SampleRecord[]> {
  const sample: SampleRecord[] = [];
  let record = 0;
  for await (const { records, lines, bytesRead } of readRecords(source, format, PIECE_BYTES, MOST_BAD_ROWS)) {
    records.forEach((cells, index) => {
      if (record + index >= from && sample.length < SAMPLE_RECORDS)
        sample.push({ record: record + index, line: lines[index] ?? 0, cells });
    });
    record += records.length;
    const enough = bytesRead >= SAMPLE_BYTES ? FEWEST_RECORDS : SAMPLE_RECORDS;
    if (sample.length >= enough) break;
  }
  return sample;
}

/** The number of cells most rows have; of several, the larger. */
function usualWidth(sample: readonly SampleRecord[]): { readonly width: number; readonly share: number } {
  const counts = new Map<number, number>();
  let total = 0;
  for (const { cells } of sample) {
    if (isBlankRecord(cells)) continue;
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    total += 1;
  }
  let [width, most] = [1, 0];
  for (const [candidate, count] of counts) {
    if (count > most || (count === most && candidate > width)) [width, most] = [candidate, count];
  }
  return { width, share: total === 0 ? 0 : most / total };
}

/** How well the delimiter explains the file: rows of one width, and cells that are something. */
function scoreOf(sample: readonly SampleRecord[]): number {
  const { width, share } = usualWidth(sample);
  if (width < 2) return 0;
  let [cells, known] = [0, 0];
  for (const record of sample) {
    if (record.cells.length !== width) continue;
    for (const cell of record.cells) {
      cells += 1;
      if (cellLooks(cell) !== 'text') known += 1;
    }
  }
  return share * (0.3 + (0.7 * known) / Math.max(1, cells));
}

type Looks = ReturnType<typeof cellLooks>;

/** The kind of each column, where most of its cells in full rows are of it. */
function clearKinds(sample: readonly SampleRecord[], width: number): readonly (Looks | undefined)[] {
  const full = sample.filter(({ cells }) => cells.length === width);
  return Array.from({ length: width }, (_, column) => {
    const looks = full.map(({ cells }) => cellLooks(cells[column] ?? '')).filter((look) => look !== 'missing');
    return (['number', 'date'] as const).find(
      (kind) => looks.filter((look) => look === kind).length >= CLEAR_SHARE * Math.max(1, looks.length),
    );
  });
}

/** Whether a record is a row of data: most of its cells are what their columns are. */
export function looksLikeData(cells: readonly string[], kinds: readonly (string | undefined)[]): boolean {
  let [fits, misfits] = [0, 0];
  kinds.forEach((kind, column) => {
    const look = cellLooks(cells[column] ?? '');
    if (kind === undefined || look === 'missing') return;
    // A month in digits alone looks like a number beside written dates, and the other way round.
    if (look === 'text') misfits += 1;
    else fits += 1;
  });
  return fits > 0 && fits >= misfits;
}

function headerWidth(header: SampleRecord | undefined, width: number, sample: readonly SampleRecord[]): number {
  // Rows may end in a delimiter that the header has not.
  const lastIsEmpty = sample.every(({ cells }) => cells.length !== width || (cells[width - 1] ?? '').trim() === '');
  const rows = lastIsEmpty && header !== undefined && header.cells.length === width - 1 ? width - 1 : width;
  return Math.max(1, rows, header === undefined ? 0 : filledWidth(header.cells));
}

/** Header and first row of the table in the sample. */
function findTable(sample: readonly SampleRecord[], choices: LayoutChoices): TablePlace {
  const { width } = usualWidth(sample);
  const kinds = clearKinds(sample, width);
  const noKinds = kinds.every((kind) => kind === undefined);
  const wide = sample.filter(({ cells }) => cells.length === width && !isBlankRecord(cells));
  const firstWide = wide[0];
  const data = noKinds ? (wide[1] ?? firstWide) : wide.find(({ cells }) => looksLikeData(cells, kinds));
  if (!firstWide || !data)
    throw new ImportFault('No table was found in the file. Choose another delimiter, or another file.');
  const chosen = choices.header;
  const above = sample.filter(({ record, cells }) => record < data.record && !isBlankRecord(cells));
  const last = above[above.length - 1];
  // A single cell above several columns is a title; R leaves out the header of the row names.
  const found = last !== undefined && (width === 1 || last.cells.length >= Math.max(2, width - 1)) ? last : undefined;
  const header = typeof chosen === 'number' ? sample.find(({ record }) => record === chosen) : found;
  const used = chosen === 'none' ? undefined : header;
  return {
    columnCount: headerWidth(
      used,
      width,
      sample.filter(({ record }) => record >= data.record),
    ),
    headerRecord: used?.record,
    firstRecord: typeof chosen === 'number' && used ? used.record + 1 : firstDataRecord(data, above, width, chosen),
    endRecord: undefined,
  };
}

/** Without a header, what stands right above the data and has its width is data too, if only text. */
function firstDataRecord(
  data: SampleRecord,
  above: readonly SampleRecord[],
  width: number,
  chosen: LayoutChoices['header'],
): number {
  if (chosen !== 'none') return data.record;
  const row = above.find(({ cells }) => cells.length === width);
  return row && width > 1 ? row.record : data.record;
}

async function guessWith(source: Blob, format: CellFormat, choices: LayoutChoices): Promise<Guess & { score: number }> {
  const sample = await sampleRecords(source, format, choices.fromRecord ?? 0);
  const layout = { format, place: findTable(sample, choices) };
  return { layout, sample, score: scoreOf(sample) };
}

/**
 * What the first megabyte of a file tells of its layout; what somebody has chosen stands.
 * @throws ImportFault where the file is no text or holds no table
 */
export async function guessLayout(source: Blob, choices: LayoutChoices): Promise<Guess> {
  const head = new Uint8Array(await source.slice(0, SAMPLE_BYTES).arrayBuffer());
  const detected = detectEncoding(head);
  const encoding = choices.encoding ?? detected;
  const quotes = choices.quotes ?? true;
  let best: (Guess & { score: number }) | undefined;
  let fault: ImportFault | undefined;
  for (const delimiter of choices.delimiter === undefined ? DELIMITERS : [choices.delimiter]) {
    try {
      const guess = await guessWith(source, { encoding, delimiter, quotes }, choices);
      if (!best || guess.score > best.score) best = guess;
    } catch (error) {
      if (!(error instanceof ImportFault)) throw error;
      fault ??= error;
    }
  }
  // Cut by a delimiter that it has not, a file has a single column and no fault; that of the right one is to be told.
  if (!best || (best.score === 0 && fault)) throw fault ?? new ImportFault('No table was found in the file.');
  return { layout: best.layout, sample: best.sample };
}
