import { useCallback, useState } from 'react';
import { keepShelf, readShelf } from './shelf';
import type { Shelf } from './shelf';

/** Asking for the storage may itself be refused. */
function pageStorage(): Storage {
  return window.localStorage;
}

/** Favourites and recents, kept from one day to the next where the page may keep anything. */
export function useShelf(): readonly [Shelf, (change: (before: Shelf) => Shelf) => void] {
  const [shelf, setShelf] = useState(() => readShelf(pageStorage));
  const change = useCallback((changed: (before: Shelf) => Shelf) => {
    setShelf((before) => {
      const after = changed(before);
      keepShelf(pageStorage, after);
      return after;
    });
  }, []);
  return [shelf, change];
}
