import { addressOf } from '../../workbook/a1';
import type { RangeReference } from '../../workbook/formula';
import type { DataUse } from './dataUse';

export interface InsertedColumn {
  /** Unique among the columns; what `DataUse` names. */
  readonly name: string;
  /** The header as it stands in the cell. */
  readonly title: string;
  readonly kind: 'date' | 'number' | 'text';
}

/** Data that the pane has put on a sheet: a header row and the rows below it, from column A on. */
export interface InsertedData {
  readonly title: string;
  readonly sheet: string;
  /** The header's row, from 0. */
  readonly headerRow: number;
  /** Rows below the header. */
  readonly rowCount: number;
  readonly columns: readonly InsertedColumn[];
  /** Whom charts and reports of these cells must name. */
  readonly attribution?: string;
  readonly use: DataUse;
}

/** Columns side by side, the header included: it names them where they are used. Undefined where there is no such column. */
export function columnsRange(inserted: InsertedData, first: string, last: string = first): RangeReference | undefined {
  const [from, to] = [first, last].map((name) => inserted.columns.findIndex((column) => column.name === name));
  if (from === undefined || to === undefined || from < 0 || to < 0) return undefined;
  const address = addressOf({
    startRow: inserted.headerRow,
    startColumn: Math.min(from, to),
    endRow: inserted.headerRow + inserted.rowCount,
    endColumn: Math.max(from, to),
  });
  return { sheet: inserted.sheet, address };
}
