import { useCallback, useEffect } from 'react';
import type { Workbook } from '../../workbook/workbook';
import type { InsertedData } from '../data/insertedData';
import { keptData } from './keptData';
import { usePaneState } from './usePaneState';

/** The data whose sheets are there; the same list where none has gone. */
function stillThere(inserted: readonly InsertedData[], sheets: readonly string[]): readonly InsertedData[] {
  const names = new Set(sheets.map((name) => name.toLowerCase()));
  const there = inserted.filter(({ sheet }) => names.has(sheet.toLowerCase()));
  return there.length === inserted.length ? inserted : there;
}

/**
 * What the pane has put on sheets of this workbook, the latest last. Sheets may be deleted at any time.
 * @param occasion Whenever this is another, it is a good moment to see which sheets are still there.
 */
export function useInsertedData(
  workbook: Workbook,
  occasion: string,
): readonly [readonly InsertedData[], (added: InsertedData) => void] {
  const [inserted, setInserted] = usePaneState<readonly InsertedData[]>('inserted', [], keptData);
  const remember = useCallback((added: InsertedData) => setInserted((before) => [...before, added]), [setInserted]);
  useEffect(() => {
    let current = true;
    workbook.sheetNames().then(
      (names) => {
        if (current) setInserted((before) => stillThere(before, names));
      },
      (error: unknown) => console.error('Rotor cannot read the names of the sheets.', error),
    );
    return () => {
      current = false;
    };
  }, [workbook, occasion, setInserted]);
  return [inserted, remember];
}
