import { useCallback, useMemo, useState } from 'react';
import type { ImportedTable } from '../../../datasets/import/importedTable';
import type { Inspection } from '../../../datasets/import/inspectFile';
import type { LayoutChoices } from '../../../datasets/import/layout';
import type { Reading } from '../../../datasets/import/reading';
import type { Workbook } from '../../../workbook/workbook';
import { EMPTY_DRAFT, draftForOtherLayout, draftReading } from './importDraft';
import type { DraftedReading, ImportDraft } from './importDraft';
import { outcomeFault } from './importOutcome';
import type { ImportSource } from './importSource';
import { mostRows } from './limits';
import { useConversion } from './useConversion';
import type { ConversionState } from './useConversion';
import { useInspection } from './useInspection';
import type { InspectionState } from './useInspection';

/** Everything that is needed to write the sheet. */
export interface ReadyImport {
  readonly inspection: Inspection;
  readonly reading: Reading;
  readonly table: ImportedTable;
}

type Retry = { readonly retry: () => void };

export interface ImportState {
  readonly choices: LayoutChoices;
  readonly draft: ImportDraft;
  readonly drafted: DraftedReading | undefined;
  readonly checking: InspectionState & Retry;
  /** Undefined before it is known how to convert. */
  readonly converting: (ConversionState & Retry) | undefined;
  readonly columnCount: number;
  /** Why what was converted cannot be put on a sheet. */
  readonly fault: string | undefined;
  readonly ready: ReadyImport | undefined;
  readonly changeLayout: (choices: LayoutChoices) => void;
  readonly change: (change: Partial<ImportDraft>) => void;
}

function includedCount(drafted: DraftedReading | undefined): number {
  return drafted?.columns.filter(({ included }) => included).length ?? 0;
}

/** A file on its way to a sheet: what it holds, what was set, and what comes of both. */
export function useImport(source: ImportSource, host: Workbook['host']): ImportState {
  const [choices, setChoices] = useState<LayoutChoices>({});
  const [draft, setDraft] = useState<ImportDraft>(EMPTY_DRAFT);
  const checking = useInspection(source.blob, choices);
  const { inspection } = checking;
  // Progress draws the form many times a second; what the file is like does not change by it.
  const drafted = useMemo(() => inspection && draftReading(inspection, draft), [inspection, draft]);
  // The first rows show what the file is like; only all of them decide.
  const reading = inspection?.check === undefined ? undefined : drafted?.reading;
  const columnCount = includedCount(drafted);
  const converting = useConversion(
    inspection && reading
      ? { source: source.blob, layout: inspection.layout, reading, mostRows: mostRows(host, columnCount) }
      : undefined,
  );
  const { table } = converting;
  const changeLayout = useCallback((changed: LayoutChoices) => {
    setChoices(changed);
    setDraft(draftForOtherLayout);
  }, []);
  const change = useCallback((changed: Partial<ImportDraft>) => setDraft((before) => ({ ...before, ...changed })), []);
  const fault = table && outcomeFault(table, columnCount, host, drafted?.dateColumn !== undefined);
  return {
    choices,
    draft,
    drafted,
    checking,
    converting: reading ? converting : undefined,
    columnCount,
    fault,
    ready: inspection && reading && table && fault === undefined ? { inspection, reading, table } : undefined,
    changeLayout,
    change,
  };
}
