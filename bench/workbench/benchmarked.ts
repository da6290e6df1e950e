/** What each page offers to the steps. */
export type Cell = number | string | null;
/** Counted from 0. */
export type Place = readonly [row: number, column: number];

export interface Benchmarked {
  /** Writes values and formulas from a place on; resolves when recalculated. */
  write(place: Place, rows: Cell[][]): Promise<void>;
  read(place: Place): Promise<unknown>;
}

declare global {
  interface Window {
    benchmarked: Benchmarked;
    /** Of the grid by itself: settles when its first formula is calculated. */
    bareReady: Promise<void>;
  }
}
