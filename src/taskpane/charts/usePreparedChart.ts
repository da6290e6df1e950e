import { useEffect, useRef, useState } from 'react';
import { errorSentence } from '../shared/words';
import { useCellChanges } from '../shared/useCellChanges';
import { hasToBeRedrawn } from './cellsChanged';
import { prepareChart } from './prepareChart';
import type { PrepareOptions, PreparedChart } from './prepareChart';

/** Typing pauses this long before the preview is worked out. */
const PAUSE_MILLISECONDS = 350;

export interface Preview {
  readonly prepared: PreparedChart | undefined;
  readonly working: boolean;
}

/** A number that grows when cells that the chart is drawn from have changed. */
function useRedrawings({ workbook }: PrepareOptions, prepared: PreparedChart | undefined, active: boolean): number {
  const changes = useCellChanges(workbook, active);
  const [redrawings, setRedrawings] = useState(0);
  const latest = useRef(prepared);
  useEffect(() => {
    latest.current = prepared;
  }, [prepared]);
  useEffect(() => {
    if (changes === 0) return undefined;
    let current = true;
    void hasToBeRedrawn(workbook, latest.current).then((changed) => {
      if (current && changed) setRedrawings((before) => before + 1);
    });
    return () => {
      current = false;
    };
  }, [workbook, changes]);
  return redrawings;
}

/** The chart for what stands in the form and in its cells, worked out after a pause; an outcome that came too late is dropped. */
export function usePreparedChart(options: PrepareOptions, active: boolean): Preview {
  const { workbook, recipe, form, facts, inserted, notation } = options;
  const [preview, setPreview] = useState<Preview>({ prepared: undefined, working: false });
  const redrawings = useRedrawings(options, preview.prepared, active);
  useEffect(() => {
    if (!active) return undefined;
    let current = true;
    setPreview((before) => ({ ...before, working: true }));
    const show = (prepared: PreparedChart): void => {
      if (current) setPreview({ prepared, working: false });
    };
    const timer = setTimeout(() => {
      prepareChart({ workbook, recipe, form, facts, inserted, notation }).then(show, (error: unknown) =>
        show({ kind: 'failed', message: errorSentence(error) }),
      );
    }, PAUSE_MILLISECONDS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [workbook, recipe, form, facts, inserted, notation, active, redrawings]);
  return preview;
}
