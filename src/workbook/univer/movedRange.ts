/** Where cells are after rows or columns were inserted or removed around them. */
import type { CellRange } from '../a1';

export interface StructureChange {
  readonly direction: 'rows' | 'columns';
  readonly kind: 'insert' | 'remove';
  /** First row or column inserted or removed, and how many, counted from 0. */
  readonly start: number;
  readonly count: number;
}

/** Rows, or columns, from first to last. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

function afterInsertion({ first, last }: Span, start: number, count: number): Span {
  return { first: start <= first ? first + count : first, last: start <= last ? last + count : last };
}

/** Undefined where nothing is left of the span. */
function afterRemoval({ first, last }: Span, start: number, count: number): Span | undefined {
  const end = start + count;
  const removedUpTo = (position: number): number => Math.max(0, Math.min(position, end) - start);
  const moved = { first: first - removedUpTo(first), last: last - removedUpTo(last + 1) };
  return moved.last < moved.first ? undefined : moved;
}

/** Where rows are after the change of rows, or columns after that of columns; undefined where nothing is left of them. */
export function movedSpan(span: Span, { kind, start, count }: StructureChange): Span | undefined {
  return kind === 'insert' ? afterInsertion(span, start, count) : afterRemoval(span, start, count);
}

/** The range as it is after the change, or undefined where all its cells are gone. */
export function movedRange(range: CellRange, change: StructureChange): CellRange | undefined {
  const rows = change.direction === 'rows';
  const span = rows
    ? { first: range.startRow, last: range.endRow }
    : { first: range.startColumn, last: range.endColumn };
  const moved = movedSpan(span, change);
  if (!moved) return undefined;
  return rows
    ? { ...range, startRow: moved.first, endRow: moved.last }
    : { ...range, startColumn: moved.first, endColumn: moved.last };
}
