import { useEffect, useState } from 'react';
import type { Inspection } from '../../../datasets/import/inspectFile';
import type { LayoutChoices } from '../../../datasets/import/layout';
import { errorSentence } from '../../shared/words';
import { inspectInWorker } from './importInWorker';
import type { ReadProgress } from './importMessages';

export interface InspectionState {
  /** What the first rows tell, and later the whole file. */
  readonly inspection?: Inspection;
  readonly progress?: ReadProgress;
  readonly fault?: string;
}

interface Told {
  readonly source: Blob;
  readonly choices: LayoutChoices;
  readonly attempt: number;
  readonly state: InspectionState;
}

/** Has the file read by a worker, and again whenever it is to be cut into cells otherwise. */
export function useInspection(source: Blob, choices: LayoutChoices): InspectionState & { readonly retry: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [told, setTold] = useState<Told>();
  useEffect(() => {
    const controller = new AbortController();
    const tell = (more: InspectionState): void => {
      if (controller.signal.aborted) return;
      setTold((before) => {
        const same = before?.source === source && before.choices === choices && before.attempt === attempt;
        return { source, choices, attempt, state: { ...(same ? before.state : {}), ...more } };
      });
    };
    inspectInWorker(
      { source, choices },
      {
        signal: controller.signal,
        onProgress: (progress) => tell({ progress }),
        onGuess: (inspection) => tell({ inspection }),
      },
    ).then(
      (inspection) => tell({ inspection }),
      (error: unknown) => tell({ fault: errorSentence(error) }),
    );
    return () => controller.abort();
  }, [source, choices, attempt]);
  // What was told of another file or other choices is not shown for these.
  const current = told?.source === source && told.choices === choices && told.attempt === attempt;
  return { ...(current ? told.state : {}), retry: () => setAttempt(attempt + 1) };
}
