import { useEffect, useState } from 'react';
import { errorSentence } from '../shared/words';
import { prepareChart } from './prepareChart';
import type { PrepareOptions, PreparedChart } from './prepareChart';

/** Typing pauses this long before the preview is worked out. */
const PAUSE_MILLISECONDS = 350;

export interface Preview {
  readonly prepared: PreparedChart | undefined;
  readonly working: boolean;
}

/** The chart for what stands in the form, worked out after a pause; an outcome that came too late is dropped. */
export function usePreparedChart(
  { workbook, recipe, form, facts, inserted }: PrepareOptions,
  active: boolean,
): Preview {
  const [preview, setPreview] = useState<Preview>({ prepared: undefined, working: false });
  useEffect(() => {
    if (!active) return undefined;
    let current = true;
    setPreview((before) => ({ ...before, working: true }));
    const show = (prepared: PreparedChart): void => {
      if (current) setPreview({ prepared, working: false });
    };
    const timer = setTimeout(() => {
      prepareChart({ workbook, recipe, form, facts, inserted }).then(show, (error: unknown) =>
        show({ kind: 'failed', message: errorSentence(error) }),
      );
    }, PAUSE_MILLISECONDS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [workbook, recipe, form, facts, inserted, active]);
  return preview;
}
