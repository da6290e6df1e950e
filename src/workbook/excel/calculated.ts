import { stopIfAborted } from './addedSheets';

const POLL_MILLISECONDS = 150;
const LONGEST_WAIT_MILLISECONDS = 60_000;
/** What a cell shows while its function has not answered; the second is the older form. */
const UNDER_WAY: readonly unknown[] = ['#BUSY!', '#GETTING_DATA'];

/** Whether a cell that shows this still waits for its function. */
export function isUnderWay(shown: unknown): boolean {
  return UNDER_WAY.includes(shown);
}

/**
 * Asks again and again until the cells in question have been calculated.
 * @param formulas What is waited for, such as `the chart's formulas`.
 * @throws Error after a minute, DOMException "AbortError" once the signal is aborted
 */
export async function untilCalculated(
  areCalculated: () => Promise<boolean>,
  formulas: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const end = Date.now() + LONGEST_WAIT_MILLISECONDS;
  for (;;) {
    stopIfAborted(signal);
    if (await areCalculated()) return;
    if (Date.now() > end) throw new Error(`Excel has not calculated ${formulas} within a minute.`);
    await new Promise((resolve) => {
      setTimeout(resolve, POLL_MILLISECONDS);
    });
  }
}
