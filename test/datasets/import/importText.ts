import { columnTitles } from '../../../src/datasets/import/columnTitles';
import { convertFile } from '../../../src/datasets/import/convertFile';
import { importedCell } from '../../../src/datasets/import/importedTable';
import type { ImportedTable } from '../../../src/datasets/import/importedTable';
import { inspectFile } from '../../../src/datasets/import/inspectFile';
import type { Inspection } from '../../../src/datasets/import/inspectFile';
import type { LayoutChoices } from '../../../src/datasets/import/layout';
import { suggestReading } from '../../../src/datasets/import/reading';
import type { ColumnKind, Reading, Suggestion } from '../../../src/datasets/import/reading';
import { rejectAt, rejectCount } from '../../../src/datasets/import/rejects';
import type { Reject } from '../../../src/datasets/import/rejects';
import { isoFromSerial } from '../../../src/series/dates';

export interface Imported {
  readonly inspection: Inspection;
  readonly suggestion: Suggestion;
  readonly titles: readonly string[];
  readonly kinds: readonly ColumnKind[];
  readonly table: ImportedTable;
  /** Dates as `2024-07-11`, blanks as null. */
  readonly rows: readonly (readonly (number | string | null)[])[];
  readonly rejects: readonly Reject[];
}

export interface Given {
  readonly choices?: LayoutChoices;
  readonly kinds?: Readonly<Record<number, ColumnKind>>;
  readonly reading?: Partial<Reading>;
  readonly mostRows?: number;
}

function shown(value: number | string | null, kind: ColumnKind): number | string | null {
  return kind === 'date' && typeof value === 'number' ? isoFromSerial(Math.floor(value)) : value;
}

/** Imports a file as the pane does, with what is suggested but for what is given. */
export async function importFile(
  source: Blob,
  { choices = {}, kinds, reading, mostRows = 1e6 }: Given = {},
): Promise<Imported> {
  const inspection = await inspectFile(source, choices, () => undefined);
  const { layout, columns } = inspection;
  const titles = columnTitles(inspection);
  const suggestion = suggestReading(columns, titles, kinds);
  const complete: Reading = {
    columns: suggestion.columns,
    decimal: suggestion.decimal ?? '.',
    dateOrder: suggestion.dateOrder,
    missing: suggestion.missing,
    monthDay: 'last',
    fillShortRows: false,
    span: undefined,
    ...reading,
  };
  const table = await convertFile(source, layout, complete, mostRows);
  const included = complete.columns.filter((column) => column.included);
  return {
    inspection,
    suggestion,
    titles: included.map(({ title }) => title),
    kinds: included.map(({ kind }) => kind),
    table,
    rows: Array.from({ length: table.columns.length === 0 ? 0 : table.rowCount }, (_, row) =>
      table.columns.map((column) => shown(importedCell(column, row), column.kind)),
    ),
    rejects: Array.from({ length: rejectCount(table.rejects) }, (_, index) => rejectAt(table.rejects, index)),
  };
}

export function importText(text: string, given?: Given): Promise<Imported> {
  return importFile(new Blob([text]), given);
}
