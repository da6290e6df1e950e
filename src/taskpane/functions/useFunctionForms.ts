import { useState } from 'react';
import type { FunctionEntry } from './catalogue';
import { argumentFields } from './formulaDraft';
import type { FormTexts } from './formulaDraft';

export interface FunctionForms {
  readonly textsOf: (entry: FunctionEntry) => FormTexts;
  /** Begins a form that was not there yet. */
  readonly begin: (entry: FunctionEntry) => void;
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

/** Cells entered for an argument serve the same argument of the next function, until others are entered. */
export function carriedTexts(entry: FunctionEntry, entered: FormTexts): FormTexts {
  const names = argumentFields(entry).flatMap(({ kind, required, name }) =>
    kind === 'range' && required && entered[name] !== undefined ? [name] : [],
  );
  return Object.fromEntries(names.map((name) => [name, entered[name] ?? '']));
}

/** A form for each function, kept while another is in sight. */
export function useFunctionForms(): FunctionForms {
  const [{ forms }, setState] = useState<State>({ forms: {}, entered: {} });
  return {
    textsOf: ({ id }) => forms[id] ?? BLANK,
    begin: (entry) =>
      setState((before) =>
        before.forms[entry.id]
          ? before
          : { ...before, forms: { ...before.forms, [entry.id]: carriedTexts(entry, before.entered) } },
      ),
    change: ({ id }, argument, text) =>
      setState(({ forms: kept, entered }) => ({
        forms: { ...kept, [id]: { ...kept[id], [argument]: text } },
        entered: { ...entered, [argument]: text },
      })),
    fill: ({ id }, texts) => setState((before) => ({ ...before, forms: { ...before.forms, [id]: texts } })),
  };
}
