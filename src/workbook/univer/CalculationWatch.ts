/** Tells when the grid has recalculated. */
import type { Injector } from '@univerjs/core';
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';
import type { PendingCalls } from './PendingCalls';

/** The engine gathers edits for 100 ms before it starts; after this long it is not going to. */
const START_WITHIN_MILLISECONDS = 600;

type Session = FormulaCalculationSessionService['state'];

function isFinished({ started, completed, resultApplied, stopped }: Session): boolean {
  return started && completed && resultApplied && !stopped;
}

export class CalculationWatch {
  private readonly sessions: FormulaCalculationSessionService;
  /** Identity of the session in which cells are calculated that had to wait, once it was asked for. */
  private expected = 0;

  /** @param pending Calls whose cells are calculated again later. */
  constructor(
    injector: Injector,
    private readonly pending: PendingCalls,
  ) {
    this.sessions = injector.get(FormulaCalculationSessionService);
  }

  /**
   * Resolves when a calculation that starts after now is finished and its results stand in their cells, or none starts.
   * A calculation under way does not count: it began before the edit the caller has made. Functions that load data are waited for.
   * @param startWithin Milliseconds after which none is expected to start.
   */
  nextCalculation(startWithin: number = START_WITHIN_MILLISECONDS): Promise<void> {
    const before = this.sessions.state.id;
    return new Promise((resolve) => {
      const finish = (): void => {
        clearTimeout(timer);
        subscription.unsubscribe();
        resolve();
      };
      const timer = Number.isFinite(startWithin) ? setTimeout(finish, startWithin) : undefined;
      const subscription = this.sessions.state$.subscribe((session) => {
        if (session.id === before) return;
        clearTimeout(timer);
        // The engine's own listeners of this state come first.
        if (isFinished(session)) queueMicrotask(() => this.isLatest(session) && this.isSettled() && finish());
      });
    });
  }

  /** Calls `listener` after each calculation. */
  onCalculated(listener: () => void): () => void {
    const subscription = this.sessions.state$.subscribe((session) => {
      if (isFinished(session)) queueMicrotask(() => this.isLatest(session) && listener());
    });
    return () => subscription.unsubscribe();
  }

  /** Tells that another calculation was asked for and will start in a moment. */
  expectCalculation(): void {
    this.expected = this.sessions.state.id + 1;
  }

  private isSettled(): boolean {
    return this.pending.count === 0 && this.sessions.state.id >= this.expected;
  }

  private isLatest(session: Session): boolean {
    return this.sessions.state.id === session.id && isFinished(this.sessions.state);
  }
}
