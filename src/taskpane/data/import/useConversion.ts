import { useEffect, useMemo, useState } from 'react';
import type { ImportedTable } from '../../../datasets/import/importedTable';
import type { FileLayout } from '../../../datasets/import/layout';
import type { Reading } from '../../../datasets/import/reading';
import { errorSentence } from '../../shared/words';
import { convertInWorker } from './importInWorker';
import type { ReadProgress } from './importMessages';

export interface ConversionState {
  readonly table?: ImportedTable;
  readonly progress?: ReadProgress;
  readonly fault?: string;
}

export interface ConversionRequest {
  readonly source: Blob;
  readonly layout: FileLayout;
  readonly reading: Reading;
  readonly mostRows: number;
}

/** Long enough that somebody who goes on typing or ticking does not begin a reading with each key. */
const PAUSE_MILLISECONDS = 250;

/** Has the file converted by a worker as soon as it is known how, and again whenever that changes. */
export function useConversion(
  request: ConversionRequest | undefined,
): ConversionState & { readonly retry: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [told, setTold] = useState<{ readonly key: string; readonly source: Blob; readonly state: ConversionState }>();
  const source = request?.source;
  // Readings are made anew with each drawing; only what they say counts.
  const key = useMemo(() => {
    if (!request) return undefined;
    const { layout, reading, mostRows } = request;
    return JSON.stringify({ layout, reading, mostRows, attempt });
  }, [request, attempt]);
  useEffect(() => {
    if (key === undefined || !source) return undefined;
    const controller = new AbortController();
    const { layout, reading, mostRows } = JSON.parse(key) as Omit<ConversionRequest, 'source'>;
    const tell = (state: ConversionState): void => {
      if (!controller.signal.aborted) setTold({ key, source, state });
    };
    const convert = (): void => {
      convertInWorker(
        { source, layout, reading, mostRows },
        { signal: controller.signal, onProgress: (progress) => tell({ progress }) },
      ).then(
        (table) => tell({ table }),
        (error: unknown) => tell({ fault: errorSentence(error) }),
      );
    };
    const timer = setTimeout(convert, PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [key, source]);
  const current = told !== undefined && told.key === key && told.source === source;
  return { ...(current ? told.state : {}), retry: () => setAttempt(attempt + 1) };
}
