import { useEffect, useState } from 'react';
import { useCellChanges } from '../shared/useCellChanges';
import { errorSentence } from '../shared/words';
import type { FormTexts } from './formulaDraft';
import { resultOf } from './functionResult';
import type { Result } from './functionResult';
import { prepareCall } from './prepareCall';
import type { FilledForm, PreparedCall } from './prepareCall';

/** Typing pauses this long before the result is worked out. */
const PAUSE_MILLISECONDS = 350;

export interface FunctionPreview {
  /** The form this was worked out from. */
  readonly texts: FormTexts;
  readonly prepared: PreparedCall;
  readonly result: Result | undefined;
}

async function preview(form: FilledForm): Promise<FunctionPreview> {
  const prepared = await prepareCall(form);
  const result = prepared.kind === 'ready' ? await resultOf(form.workbook, form.entry, prepared) : undefined;
  return { texts: form.texts, prepared, result };
}

/** The result for what stands in the form, worked out after a pause, and again when cells have changed; an outcome that came too late is dropped. */
export function useFunctionPreview(
  { workbook, entry, texts, notation }: FilledForm,
  active: boolean,
): { readonly preview: FunctionPreview | undefined; readonly working: boolean } {
  const changes = useCellChanges(workbook, active);
  const [state, setState] = useState<{ readonly preview: FunctionPreview | undefined; readonly working: boolean }>({
    preview: undefined,
    working: false,
  });
  useEffect(() => {
    if (!active) return undefined;
    let current = true;
    setState((before) => ({ ...before, working: true }));
    const show = (shown: FunctionPreview): void => {
      if (current) setState({ preview: shown, working: false });
    };
    const timer = setTimeout(() => {
      preview({ workbook, entry, texts, notation }).then(show, (error: unknown) =>
        show({
          texts,
          prepared: { kind: 'faulty', faults: {} },
          result: { kind: 'failed', message: errorSentence(error), argument: undefined },
        }),
      );
    }, PAUSE_MILLISECONDS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [workbook, entry, texts, notation, active, changes]);
  return state;
}
