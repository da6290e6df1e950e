import { useState } from 'react';
import type { ImportedTable } from '../../../datasets/import/importedTable';
import { rejectCount } from '../../../datasets/import/rejects';
import type { Workbook } from '../../../workbook/workbook';
import { useWriteTask } from '../../shared/useWriteTask';
import type { WriteTask } from '../../shared/useWriteTask';
import type { InsertedData } from '../insertedData';
import { importedData, importedSheet, sheetColumns } from './importSheet';
import type { ImportSource } from './importSource';
import { dayText, sheetNameOf } from './importTexts';
import { rejectedSheet } from './rejectedFile';
import type { ReadyImport } from './useImport';

/** What was written: the data, or the list of what is not among them. */
export interface Written {
  readonly sheet: string;
  readonly rows: number;
  readonly what: 'data' | 'list';
}

export interface ImportWriting {
  readonly task: WriteTask<Written>;
  /** Rows of the file, or of the list, that are being written. */
  readonly rows: number;
  readonly insert: (ready: ReadyImport, name: string) => void;
  readonly insertList: (table: ImportedTable, titles: readonly string[]) => void;
  /** Begins the last undertaking anew. */
  readonly again: () => void;
}

/** Writes what was imported, and the list of what was not, each onto a sheet of its own. */
export function useImportWriting(
  source: ImportSource,
  workbook: Workbook,
  onInserted: (inserted: InsertedData) => void,
): ImportWriting {
  const task = useWriteTask<Written>();
  const [last, setLast] = useState<{ readonly rows: number; readonly again: () => void }>();

  const insert = (ready: ReadyImport, name: string): void => {
    const { inspection, reading, table } = ready;
    setLast({ rows: table.rowCount, again: () => insert(ready, name) });
    task.run(async (options) => {
      const wanted = {
        name: name.trim() || sheetNameOf(source.name),
        fileName: source.name,
        day: dayText(new Date()),
        table,
        columns: sheetColumns(inspection, reading),
        decimal: reading.decimal,
      };
      const sheet = await workbook.insertSheet(importedSheet(wanted), options);
      onInserted(importedData(wanted, sheet));
      return { sheet, rows: table.rowCount, what: 'data' };
    });
  };

  const insertList = (table: ImportedTable, titles: readonly string[]): void => {
    const rows = rejectCount(table.rejects);
    setLast({ rows, again: () => insertList(table, titles) });
    task.run(async (options) => {
      const sheet = await workbook.insertSheet(rejectedSheet(source.name, table.rejects, titles), options);
      return { sheet, rows, what: 'list' };
    });
  };

  return { task, rows: last?.rows ?? 0, insert, insertList, again: () => last?.again() };
}
