/** An imported table as a sheet, and as data that charts and formulas begin with. */
import { importedCell } from '../../../datasets/import/importedTable';
import type { ImportedTable } from '../../../datasets/import/importedTable';
import type { Inspection } from '../../../datasets/import/inspectFile';
import type { ColumnEvidence } from '../../../datasets/import/evidence';
import type { ColumnKind, Reading } from '../../../datasets/import/reading';
import type { CellInput, SheetContent } from '../../../workbook/workbook';
import { HEADER_ROW } from '../datasetSheet';
import type { InsertedColumn, InsertedData } from '../insertedData';
import { importedUse } from './importedUse';
import { lazyRows } from './lazyRows';

const NARROWEST = 11;
const WIDEST = 28;
const DATE_WIDTH = 12;
const TIME_WIDTH = 17;
/** More decimals are shown as they are. */
const MOST_DECIMALS = 6;

interface SheetColumn {
  readonly title: string;
  readonly kind: ColumnKind;
  readonly evidence: ColumnEvidence | undefined;
}

export interface ImportedSheet {
  readonly name: string;
  /** Of the file, for the line below the title. */
  readonly fileName: string;
  /** The day of the import, as `11 Jul 2024`. */
  readonly day: string;
  readonly table: ImportedTable;
  readonly columns: readonly SheetColumn[];
  readonly decimal: Reading['decimal'];
}

export function sheetColumns(inspection: Inspection, reading: Reading): readonly SheetColumn[] {
  return reading.columns.flatMap(({ title, kind, included }, index) =>
    included ? [{ title, kind, evidence: inspection.columns[index] }] : [],
  );
}

export function numberFormatOf({ kind, evidence }: SheetColumn, decimal: Reading['decimal']): string | undefined {
  if (!evidence || kind === 'text') return undefined;
  if (kind === 'date') return evidence.timed > 0 ? 'yyyy-mm-dd hh:mm' : 'yyyy-mm-dd';
  const decimals = decimal === '.' ? evidence.pointDecimals : evidence.commaDecimals;
  const zeros = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  if (evidence.cells > 0 && evidence.percents === evidence.cells) return `0${zeros}%`;
  return decimals === 0 || decimals > MOST_DECIMALS ? undefined : `#,##0${zeros}`;
}

function widthOf({ title, kind, evidence }: SheetColumn): number {
  const least = kind === 'date' ? ((evidence?.timed ?? 0) > 0 ? TIME_WIDTH : DATE_WIDTH) : NARROWEST;
  // A filter button stands beside each header of a table.
  return Math.min(WIDEST, Math.max(least, title.length + 3));
}

/** `prices_data` of “prices”; the workbench's grid lets no table be called as a sheet. */
function tableName(name: string): string {
  return `${name.replace(/[^\p{L}\p{N}_]/gu, '_').replace(/^(?![\p{L}_])/u, '_')}_data`;
}

export function importedSheet({ name, fileName, day, table, columns, decimal }: ImportedSheet): SheetContent {
  const head = (first: CellInput): CellInput[] => columns.map((_, column) => (column === 0 ? first : null));
  const above: readonly (readonly CellInput[])[] = [
    head(name),
    head(`Imported from ${fileName} on ${day}`),
    head(null),
    columns.map(({ title }) => title),
  ];
  const values = lazyRows(above.length + table.rowCount, (row) => {
    const given = above[row];
    return given ?? table.columns.map((column) => importedCell(column, row - above.length));
  });
  return {
    name,
    values,
    columns: columns.map((column) => {
      const numberFormat = numberFormatOf(column, decimal);
      return { width: widthOf(column), ...(numberFormat === undefined ? {} : { numberFormat }) };
    }),
    bold: [{ row: 0, column: 0 }],
    table: {
      name: tableName(name),
      row: HEADER_ROW,
      column: 0,
      rowCount: table.rowCount + 1,
      columnCount: columns.length,
    },
    frozenRows: HEADER_ROW + 1,
  };
}

export function importedData({ name, table, columns }: ImportedSheet, sheet: string): InsertedData {
  const insertedColumns: readonly InsertedColumn[] = columns.map(({ title, kind }) => ({ name: title, title, kind }));
  return {
    title: name,
    sheet,
    headerRow: HEADER_ROW,
    rowCount: table.rowCount,
    columns: insertedColumns,
    use: importedUse(insertedColumns),
  };
}
