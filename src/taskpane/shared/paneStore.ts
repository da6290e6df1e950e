/** What the pane keeps of itself from one opening to the next, a record for each workbook. */
import type { Workbook } from '../../workbook/workbook';
import { fieldOf, recordOf } from './unknownShapes';

export interface PaneStore {
  read(key: string): unknown;
  write(key: string, value: unknown): void;
}

const PREFIX = 'rotor.pane.';
/** Records of another version are passed over. */
const VERSION = 1;
/** Of the whole record; a value that would go beyond it is not kept. */
const MOST_CHARACTERS = 200_000;
const MOST_WORKBOOKS = 20;
const UNSAVED = 'unsaved';

/** Where nothing is worth keeping longer than the page itself. */
export const FORGETFUL_STORE: PaneStore = { read: () => undefined, write: () => undefined };

type Values = Readonly<Record<string, unknown>>;

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '{}');
  } catch {
    return undefined;
  }
}

function storedValues(storage: () => Storage, name: string): Values {
  try {
    const record = parsed(storage().getItem(name));
    return fieldOf(record, 'version') === VERSION ? recordOf<unknown>(fieldOf(record, 'values'), (value) => value) : {};
  } catch {
    return {};
  }
}

function lastUse(storage: Storage, name: string): number {
  const used = fieldOf(parsed(storage.getItem(name)), 'used');
  return typeof used === 'number' ? used : 0;
}

/** Makes room: workbooks that were open longest ago are forgotten first. */
function forgetOldest(storage: Storage, own: string, mostOthers: number): void {
  const others = Array.from({ length: storage.length }, (_, index) => storage.key(index))
    .filter((name) => name !== null)
    .filter((name) => name.startsWith(PREFIX) && name !== own)
    .sort((one, other) => lastUse(storage, other) - lastUse(storage, one));
  for (const name of others.slice(mostOthers)) storage.removeItem(name);
}

function put(storage: Storage, name: string, text: string): void {
  try {
    storage.setItem(name, text);
  } catch {
    forgetOldest(storage, name, 0);
    storage.setItem(name, text);
  }
}

/**
 * A store in the page's own storage, which may be closed to it, as it is inside another site whose cookies are blocked, or full.
 * @param storage Asking for it may itself be refused.
 */
export function webStore(storage: () => Storage, identity: string): PaneStore {
  const name = `${PREFIX}${identity}`;
  let values = storedValues(storage, name);
  return {
    read: (key) => (Object.hasOwn(values, key) ? values[key] : undefined),
    write: (key, value) => {
      const changed = { ...values, [key]: value };
      const text = JSON.stringify({ version: VERSION, used: Date.now(), values: changed });
      if (text.length > MOST_CHARACTERS) return;
      values = changed;
      try {
        forgetOldest(storage(), name, MOST_WORKBOOKS - 1);
        put(storage(), name, text);
      } catch {
        // What the pane showed is a convenience: nobody should be told that it will be forgotten.
      }
    },
  };
}

/** Saved workbooks are remembered, others as long as the window is open; the workbench begins anew each time. */
export function storeFor(workbook: Workbook): PaneStore {
  if (workbook.host === 'workbench') return FORGETFUL_STORE;
  const identity = workbook.identity();
  return identity === undefined
    ? webStore(() => window.sessionStorage, UNSAVED)
    : webStore(() => window.localStorage, identity);
}
