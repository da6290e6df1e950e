import { fieldOf, textsOf } from '../shared/unknownShapes';

/** Which functions a person keeps at hand: favourites, and those opened of late. */
export interface Shelf {
  readonly favourites: readonly string[];
  readonly recents: readonly string[];
}

export const EMPTY_SHELF: Shelf = { favourites: [], recents: [] };
const MOST_RECENTS = 5;
/** There are fewer functions. */
const MOST_FAVOURITES = 200;
const KEY = 'rotor.functions';

export function withFavourite(shelf: Shelf, id: string, wanted: boolean): Shelf {
  const others = shelf.favourites.filter((favourite) => favourite !== id);
  return { ...shelf, favourites: wanted ? [...others, id] : others };
}

/** The latest first. */
export function withRecent(shelf: Shelf, id: string): Shelf {
  return { ...shelf, recents: [id, ...shelf.recents.filter((recent) => recent !== id)].slice(0, MOST_RECENTS) };
}

/** What was kept, or an empty shelf where nothing was or storage is closed to the page, as it may be inside another site. */
export function readShelf(storage: () => Storage): Shelf {
  try {
    const kept: unknown = JSON.parse(storage().getItem(KEY) ?? '{}');
    return {
      favourites: textsOf(fieldOf(kept, 'favourites')).slice(0, MOST_FAVOURITES),
      recents: textsOf(fieldOf(kept, 'recents')).slice(0, MOST_RECENTS),
    };
  } catch {
    return EMPTY_SHELF;
  }
}

/** Keeps the shelf for the next time; where storage is closed or full it lasts as long as the pane. */
export function keepShelf(storage: () => Storage, shelf: Shelf): void {
  try {
    storage().setItem(KEY, JSON.stringify(shelf));
  } catch {
    // Favourites are a convenience: nobody should be told that they will be forgotten.
  }
}
