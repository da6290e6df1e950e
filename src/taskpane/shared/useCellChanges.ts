import { useEffect, useState } from 'react';
import type { Workbook } from '../../workbook/workbook';

/** Changes come in bursts: one of the cell typed into, one of what depends on it. */
const PAUSE_MILLISECONDS = 300;

/** A number that grows after cells have changed, while somebody looks. Whoever works something out from cells does so again then. */
export function useCellChanges(workbook: Workbook, active: boolean): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    if (!active) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = workbook.onCellsChanged(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setChanges((before) => before + 1), PAUSE_MILLISECONDS);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [workbook, active]);
  return changes;
}
