/**
 * Calls of functions that take their time, such as those that load data. The engine would let all cells wait for one of them;
 * here the cell shows that it is waiting, as in Excel, and is calculated again when the outcome is there.
 */
import type { CellPlace } from './errorMessages';
import { isFailure, type Outcome } from './hostCell';

/** Outcomes kept for cells that are calculated again with the same arguments. */
const MOST_KEPT = 200;

export const WAITING: Outcome = { code: '#GETTING_DATA', message: 'The figures are being loaded.' };

export class PendingCalls {
  private readonly outcomes = new Map<string, Outcome>();
  private readonly waiting = new Set<string>();
  private readonly listeners = new Set<(place: CellPlace) => void>();

  get count(): number {
    return this.waiting.size;
  }

  /** The outcome if it is there, else what to show until then. `call` is not made twice for the same cell and arguments. */
  outcomeOf(place: CellPlace, signature: string, call: () => Outcome | Promise<Outcome>): Outcome {
    const key = `${place.sheetId}!${place.row}:${place.column} ${signature}`;
    const known = this.outcomes.get(key);
    if (known) {
      // What failed is asked for again the next time the cell is calculated.
      if (isFailure(known)) this.outcomes.delete(key);
      return known;
    }
    if (this.waiting.has(key)) return WAITING;
    const outcome = call();
    if (!(outcome instanceof Promise)) return outcome;
    this.waiting.add(key);
    void outcome.then((settled) => this.settle(key, place, settled));
    return WAITING;
  }

  /** Calls `listener` with each cell whose outcome has come and which should be calculated again. */
  onSettled(listener: (place: CellPlace) => void): void {
    this.listeners.add(listener);
  }

  private settle(key: string, place: CellPlace, outcome: Outcome): void {
    this.waiting.delete(key);
    this.outcomes.set(key, outcome);
    const [oldest] = this.outcomes.keys();
    if (this.outcomes.size > MOST_KEPT && oldest !== undefined) this.outcomes.delete(oldest);
    this.listeners.forEach((listener) => listener(place));
  }
}
