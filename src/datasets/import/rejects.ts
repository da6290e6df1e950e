/** Everything of a file that does not go into the table, each with its line and the reason. */
import { growingCounts } from './growing';
import { TextPool, pooledText } from './textPool';
import type { PooledTexts } from './textPool';

export const REJECT_REASONS = [
  'notNumber',
  'notDate',
  'tooEarly',
  'tooLong',
  'tooFewCells',
  'tooManyCells',
  'badQuotes',
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** Beyond this the settings cannot be right, and nothing is imported. */
export const MOST_REJECTS = 1_000_000;
const LONGEST_TEXT = 80;
const NO_COLUMN = 0xffffffff;

/** In typed arrays, because there may be very many. */
export interface Rejects {
  readonly lines: Uint32Array<ArrayBuffer>;
  readonly columns: Uint32Array<ArrayBuffer>;
  readonly reasons: Uint32Array<ArrayBuffer>;
  readonly texts: PooledTexts;
  /** Whether there were more than are kept. */
  readonly tooMany: boolean;
}

export interface Reject {
  /** Line of the file in which the row begins, from 1. */
  readonly line: number;
  /** Undefined where the whole row is left out. */
  readonly column: number | undefined;
  readonly reason: RejectReason;
  /** What stands there, cut where it is long. */
  readonly text: string;
}

export function rejectCount({ lines }: Rejects): number {
  return lines.length;
}

export function rejectAt({ lines, columns, reasons, texts }: Rejects, index: number): Reject {
  const column = columns[index] ?? NO_COLUMN;
  return {
    line: lines[index] ?? 0,
    column: column === NO_COLUMN ? undefined : column,
    reason: REJECT_REASONS[reasons[index] ?? 0] ?? 'notNumber',
    text: pooledText(texts, index),
  };
}

export class RejectList {
  private readonly lines = growingCounts();
  private readonly columns = growingCounts();
  private readonly reasons = growingCounts();
  private readonly texts = new TextPool(false);
  tooMany = false;

  add(line: number, column: number | undefined, reason: RejectReason, text: string): void {
    if (this.lines.length >= MOST_REJECTS) {
      this.tooMany = true;
      return;
    }
    this.lines.push(line);
    this.columns.push(column ?? NO_COLUMN);
    this.reasons.push(REJECT_REASONS.indexOf(reason));
    this.texts.add(text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text);
  }

  finish(): Rejects {
    return {
      lines: this.lines.finish(),
      columns: this.columns.finish(),
      reasons: this.reasons.finish(),
      texts: this.texts.finish(),
      tooMany: this.tooMany,
    };
  }
}
