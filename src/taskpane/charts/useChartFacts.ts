import { useCallback, useEffect, useState } from 'react';
import type { ChartFacts } from '../../charts/recipe';
import { errorSentence } from '../shared/words';
import { NO_FACTS, loadChartFacts } from './chartFacts';

export interface LoadedFacts {
  readonly facts: ChartFacts;
  /** Whether the facts are there, or are known not to be. */
  readonly settled: boolean;
  /** The facts once they are there; none where they are not wanted or cannot be loaded. */
  readonly settledFacts: () => Promise<ChartFacts>;
  readonly failure: string | undefined;
  readonly retry: () => void;
}

/** Recessions and first cuts, loaded once they are wanted; without them charts are drawn all the same. */
export function useChartFacts(loadText: (path: string) => Promise<string>, wanted: boolean): LoadedFacts {
  const [facts, setFacts] = useState<ChartFacts>();
  const [failure, setFailure] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!wanted || facts) return undefined;
    let current = true;
    loadChartFacts(loadText).then(
      (loaded) => {
        if (!current) return;
        setFacts(loaded);
        setFailure(undefined);
      },
      (error: unknown) => {
        if (current) setFailure(errorSentence(error));
      },
    );
    return () => {
      current = false;
    };
  }, [loadText, wanted, facts, attempt]);
  const retry = useCallback(() => {
    setFailure(undefined);
    setAttempt((before) => before + 1);
  }, []);
  const settled = !wanted || facts !== undefined || failure !== undefined;
  // Whoever inserts a chart at once waits for them too; what keeps them from being loaded is told above.
  const settledFacts = (): Promise<ChartFacts> =>
    settled ? Promise.resolve(facts ?? NO_FACTS) : loadChartFacts(loadText).catch(() => NO_FACTS);
  return { facts: facts ?? NO_FACTS, settled, settledFacts, failure, retry };
}
