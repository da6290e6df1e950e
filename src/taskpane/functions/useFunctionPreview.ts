import { useEffect, useState } from 'react';
import type { Workbook } from '../../workbook/workbook';
import { errorSentence } from '../shared/words';
import type { FunctionEntry } from './catalogue';
import type { FormTexts } from './formulaDraft';
import { resultOf } from './functionResult';
import type { Result } from './functionResult';
import { prepareCall } from './prepareCall';
import type { PreparedCall } from './prepareCall';

/** Typing pauses this long before the result is worked out. */
const PAUSE_MILLISECONDS = 350;

export interface FunctionPreview {
  /** The form this was worked out from. */
  readonly texts: FormTexts;
  readonly prepared: PreparedCall;
  readonly result: Result | undefined;
}

async function preview(workbook: Workbook, entry: FunctionEntry, texts: FormTexts): Promise<FunctionPreview> {
  const prepared = await prepareCall(workbook, entry, texts);
  const result = prepared.kind === 'ready' ? await resultOf(workbook, entry, prepared) : undefined;
  return { texts, prepared, result };
}

/** The result for what stands in the form, worked out after a pause; an outcome that came too late is dropped. */
export function useFunctionPreview(
  workbook: Workbook,
  entry: FunctionEntry,
  texts: FormTexts,
  active: boolean,
): { readonly preview: FunctionPreview | undefined; readonly working: boolean } {
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
      preview(workbook, entry, texts).then(show, (error: unknown) =>
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
  }, [workbook, entry, texts, active]);
  return state;
}
