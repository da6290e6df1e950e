import { useCallback, useEffect, useState } from 'react';
import { errorSentence } from '../shared/words';
import { parseCatalogue } from './catalogue';
import type { FunctionEntry } from './catalogue';

export interface LoadedCatalogue {
  readonly entries: readonly FunctionEntry[] | undefined;
  readonly failure: string | undefined;
  readonly retry: () => void;
}

/** The functions there are, loaded when somebody first wants to see them. */
export function useCatalogue(loadText: (path: string) => Promise<string>, wanted: boolean): LoadedCatalogue {
  const [entries, setEntries] = useState<readonly FunctionEntry[]>();
  const [failure, setFailure] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!wanted || entries) return undefined;
    let current = true;
    Promise.all([loadText('catalogue.json'), loadText('functions.json')])
      .then(([catalogue, definitions]) => parseCatalogue(catalogue, definitions))
      .then(
        (loaded) => {
          if (current) setEntries(loaded);
        },
        (error: unknown) => {
          if (current) setFailure(errorSentence(error));
        },
      );
    return () => {
      current = false;
    };
  }, [loadText, wanted, entries, attempt]);
  const retry = useCallback(() => {
    setFailure(undefined);
    setAttempt((before) => before + 1);
  }, []);
  return { entries, failure, retry };
}
