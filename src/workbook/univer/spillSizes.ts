/** How large the results were that functions gave in the calculation under way. */
import type { CellPlace } from './errorMessages';
import { isFailure, type Outcome } from './hostCell';

export interface SpillSize {
  readonly place: CellPlace;
  readonly rowCount: number;
  readonly columnCount: number;
}

export class SpillSizes {
  private sizes: SpillSize[] = [];

  record(place: CellPlace, outcome: Outcome): void {
    if (isFailure(outcome)) return;
    const [rowCount, columnCount] = [outcome.length, outcome[0]?.length ?? 1];
    if (rowCount > 1 || columnCount > 1) this.sizes.push({ place, rowCount, columnCount });
  }

  /** What was recorded since the last call. */
  take(): readonly SpillSize[] {
    const taken = this.sizes;
    this.sizes = [];
    return taken;
  }
}
