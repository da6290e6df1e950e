import { useCallback } from 'react';
import { asText, fieldOf, recordOf } from '../shared/unknownShapes';
import { usePaneState } from '../shared/usePaneState';
import type { FunctionEntry } from './catalogue';
import { argumentFields } from './formulaDraft';
import type { FormTexts } from './formulaDraft';

export interface FunctionForms {
  readonly textsOf: (entry: FunctionEntry) => FormTexts;
  /** Begins a form in which nothing stands yet, with what was entered elsewhere, else with what is offered. */
  readonly begin: (entry: FunctionEntry, offered: FormTexts) => void;
  readonly change: (entry: FunctionEntry, argument: string, text: string) => void;
  /** Puts a whole form in place of what was there. */
  readonly fill: (entry: FunctionEntry, texts: FormTexts) => void;
}

interface State {
  readonly forms: Readonly<Record<string, FormTexts>>;
  /** What was entered last for an argument of whichever function. */
  readonly entered: FormTexts;
}

const BLANK: FormTexts = {};
const NONE: State = { forms: {}, entered: {} };

function parseTexts(kept: unknown): FormTexts {
  return recordOf(kept, asText);
}

function parseState(kept: unknown): State {
  return { forms: recordOf(fieldOf(kept, 'forms'), parseTexts), entered: parseTexts(fieldOf(kept, 'entered')) };
}

function isBlank(texts: FormTexts): boolean {
  return Object.values(texts).every((text) => text.trim() === '');
}

/** Cells entered for an argument serve the same argument of the next function, until others are entered. */
export function carriedTexts(entry: FunctionEntry, entered: FormTexts): FormTexts {
  const names = argumentFields(entry).flatMap(({ kind, required, name }) =>
    kind === 'range' && required && entered[name] !== undefined ? [name] : [],
  );
  return Object.fromEntries(names.map((name) => [name, entered[name] ?? '']));
}

/** A form for each function, kept while another is in sight. */
export function useFunctionForms(): FunctionForms {
  const [{ forms }, setState] = usePaneState<State>('functions.forms', NONE, parseState);
  const begin = useCallback<FunctionForms['begin']>(
    (entry, offered) =>
      setState((before) => {
        if (!isBlank(before.forms[entry.id] ?? BLANK)) return before;
        const carried = carriedTexts(entry, before.entered);
        return { ...before, forms: { ...before.forms, [entry.id]: isBlank(carried) ? offered : carried } };
      }),
    [setState],
  );
  return {
    textsOf: ({ id }) => forms[id] ?? BLANK,
    begin,
    change: ({ id }, argument, text) =>
      setState(({ forms: kept, entered }) => ({
        forms: { ...kept, [id]: { ...kept[id], [argument]: text } },
        entered: { ...entered, [argument]: text },
      })),
    fill: ({ id }, texts) => setState((before) => ({ ...before, forms: { ...before.forms, [id]: texts } })),
  };
}
