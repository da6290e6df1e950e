import type { Rejects } from './rejects';
import { pooledText } from './textPool';
import type { PooledTexts } from './textPool';

/** The cells of one column: NaN is a blank in numbers and dates (serial numbers), 0 in the codes of texts. */
export type ImportedColumn =
  | { readonly kind: 'date' | 'number'; readonly values: Float64Array<ArrayBuffer> }
  | { readonly kind: 'text'; readonly codes: Uint32Array<ArrayBuffer>; readonly texts: PooledTexts };

export interface ImportedTable {
  /** One for each column that is included, in their order; empty where there are more rows than were asked for. */
  readonly columns: readonly ImportedColumn[];
  readonly rowCount: number;
  /** Rows outside the dates that are wanted. */
  readonly outside: number;
  /** Rows left out because of what is wrong with them. */
  readonly leftOut: number;
  readonly rejects: Rejects;
}

/** The value of a cell; null where it is blank. */
export function importedCell(column: ImportedColumn, row: number): number | string | null {
  if (column.kind === 'text') {
    const code = column.codes[row] ?? 0;
    return code === 0 ? null : pooledText(column.texts, code - 1);
  }
  const value = column.values[row] ?? NaN;
  return Number.isNaN(value) ? null : value;
}

/** What goes from worker to page without being copied. */
export function buffersOf({ columns, rejects }: ImportedTable): readonly ArrayBuffer[] {
  const ofColumns = columns.flatMap((column) =>
    column.kind === 'text'
      ? [column.codes.buffer, column.texts.units.buffer, column.texts.ends.buffer]
      : [column.values.buffer],
  );
  const { lines, columns: places, reasons, texts } = rejects;
  return [...ofColumns, lines.buffer, places.buffer, reasons.buffer, texts.units.buffer, texts.ends.buffer];
}
