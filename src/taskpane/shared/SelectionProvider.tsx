import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { RangeReference } from '../../workbook/formula';
import type { Workbook } from '../../workbook/workbook';

interface FollowedSelection {
  readonly selection: RangeReference | undefined;
  /** Whether a person selected it: the workbench's page selects its first cell itself. */
  readonly deliberate: boolean;
  /** The field that was used last: it waits for cells, also while these are selected in the sheet. */
  readonly waiting: string | undefined;
  readonly wait: (field: string) => void;
}

const SelectionContext = createContext<FollowedSelection>({
  selection: undefined,
  deliberate: false,
  waiting: undefined,
  wait: () => undefined,
});

/** Follows the selection once for all fields of the pane. */
export function SelectionProvider({
  workbook,
  children,
}: {
  readonly workbook: Workbook;
  readonly children: ReactNode;
}): ReactElement {
  const [selection, setSelection] = useState<RangeReference>();
  const [waiting, wait] = useState<string>();
  const [deliberate, setDeliberate] = useState(workbook.host === 'excel');
  const followed = useMemo(() => ({ selection, deliberate, waiting, wait }), [selection, deliberate, waiting]);
  useEffect(() => {
    let later = false;
    const follow = (selected: RangeReference): void => {
      later = true;
      setSelection(selected);
      setDeliberate(true);
    };
    const end = workbook.onSelectionChanged(follow);
    workbook.selection().then(
      // What was selected meanwhile is later.
      (selected) => {
        if (!later) setSelection(selected);
      },
      (error: unknown) => console.error('Rotor cannot read the selection.', error),
    );
    return () => {
      later = true;
      end();
    };
  }, [workbook]);
  return <SelectionContext.Provider value={followed}>{children}</SelectionContext.Provider>;
}

/** The cells selected last, as far as is known; for what is written, ask the workbook itself. */
export function useSelection(): FollowedSelection {
  return useContext(SelectionContext);
}
