import type { Grid } from './grid';
import { agrees, transcribe, type Transcript } from './transcript';

/** Below this, taking down is cheaper than looking up. */
const FEWEST_CELLS = 32;
/** A text counts as several cells because that is what it takes to keep. */
const CELLS_A_TEXT = 8;
/** Ranges of the same fingerprint that are kept, so that a range edited over and over does not leave a trail. */
const MOST_ALIKE = 4;
/** Cells that go into a fingerprint, evenly spaced from first to last. */
const PROBES = 16;

/** How much a memory may keep. */
export interface MemoryLimits {
  readonly cells: number;
  readonly ranges: number;
}
/** 2 million cells are 16 MB of numbers: two whole columns of a sheet, or a thousand columns of 2,000 rows. */
const LIMITS: MemoryLimits = { cells: 2 ** 21, ranges: 4096 };

/**
 * The transcripts of the ranges used last. A recalculation hands over every range again, as new arrays with mostly the same cells,
 * to every formula that names it; comparing tells that nothing changed, and everything derived from the transcript is still there.
 * Cells are compared even where the very same arrays come again, because whoever owns them may have changed them.
 */
export class RangeMemory {
  private conversions = 0;
  private cells = 0;
  private ranges = 0;
  /** By fingerprint, the one that was used last at the end; of the same fingerprint the newest first. */
  private readonly kept = new Map<number, readonly Transcript[]>();

  constructor(private readonly limits: MemoryLimits = LIMITS) {}

  /** How many ranges were taken down so far. */
  get conversionCount(): number {
    return this.conversions;
  }

  /** How many cells are kept, texts counted as several. */
  get cellCount(): number {
    return this.cells;
  }

  get rangeCount(): number {
    return this.ranges;
  }

  /** The transcript of a range, from memory if the same cells came before. */
  transcriptOf(grid: Grid): Transcript {
    if (grid.rowCount * grid.columnCount < FEWEST_CELLS) return this.convert(grid);
    const key = fingerprint(grid);
    const alike = this.kept.get(key) ?? [];
    const known = alike.find((transcript) => agrees(transcript, grid));
    if (known) {
      this.kept.delete(key);
      this.kept.set(key, alike);
      return known;
    }
    const transcript = this.convert(grid);
    this.keep(key, transcript, alike);
    return transcript;
  }

  private convert(grid: Grid): Transcript {
    this.conversions++;
    return transcribe(grid);
  }

  private keep(key: number, transcript: Transcript, alike: readonly Transcript[]): void {
    if (weight(transcript) > this.limits.cells) return;
    this.forget(key, alike);
    const now = [transcript, ...alike.slice(0, MOST_ALIKE - 1)];
    this.kept.set(key, now);
    for (const each of now) this.count(each, 1);
    for (const [oldest, transcripts] of this.kept) {
      if (this.cells <= this.limits.cells && this.ranges <= this.limits.ranges) break;
      this.forget(oldest, transcripts);
    }
  }

  private forget(key: number, transcripts: readonly Transcript[]): void {
    this.kept.delete(key);
    for (const each of transcripts) this.count(each, -1);
  }

  private count(transcript: Transcript, times: 1 | -1): void {
    this.cells += times * weight(transcript);
    this.ranges += times;
  }
}

/** The memory that all worksheet functions share. */
export const rangeMemory = new RangeMemory();

function weight({ numbers, others }: Transcript): number {
  return numbers.length + CELLS_A_TEXT * others.length;
}

const probe = new Float64Array(1);
const probeBits = new Int32Array(probe.buffer);

/** A number that ranges of the same cells share and others seldom do, from the shape and a few cells. */
function fingerprint({ rows, rowCount, columnCount }: Grid): number {
  let hash = Math.imul(rowCount, 0x9e3779b1) ^ columnCount;
  const last = rowCount * columnCount - 1;
  for (let i = 0; i < PROBES; i++) {
    const place = Math.round((i * last) / (PROBES - 1));
    const cell = rows[Math.floor(place / columnCount)]?.at(place % columnCount);
    probe[0] = typeof cell === 'number' ? cell : typeof cell === 'string' ? cell.length : -1;
    hash = Math.imul(hash ^ (probeBits[0] as number), 0x85ebca6b);
    hash = Math.imul(hash ^ (probeBits[1] as number) ^ (hash >>> 15), 0xc2b2ae35);
  }
  return hash;
}
