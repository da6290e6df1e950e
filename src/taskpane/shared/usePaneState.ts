import { createContext, useContext, useEffect, useRef, useState } from 'react';
import type { Dispatch, SetStateAction } from 'react';
import { FORGETFUL_STORE } from './paneStore';
import type { PaneStore } from './paneStore';

export const PaneStoreContext = createContext<PaneStore>(FORGETFUL_STORE);

/**
 * State that is there again when the pane is closed and opened beside the same workbook.
 * @param key Unique in the pane, such as `charts.recipe`.
 * @param parse What was kept, as state; undefined where it is of no use. It comes from outside, so nothing about its shape may be taken for granted.
 */
export function usePaneState<State>(
  key: string,
  initial: State,
  parse: (kept: unknown) => State | undefined,
): readonly [State, Dispatch<SetStateAction<State>>] {
  const store = useContext(PaneStoreContext);
  const [state, setState] = useState<State>(() => {
    const kept = store.read(key);
    return (kept === undefined ? undefined : parse(kept)) ?? initial;
  });
  const written = useRef(state);
  useEffect(() => {
    if (written.current === state) return;
    written.current = state;
    store.write(key, state);
  }, [store, key, state]);
  return [state, setState];
}
