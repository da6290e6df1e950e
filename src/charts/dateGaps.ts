/** Stretches of time in which rows are missing: a line that ran across them would tell of what nobody has measured. */

/** A stretch without rows is a gap from so many times the usual distance of rows on, and never below so many days: exchanges close for a week. */
const USUAL_STEPS = 3;
const SHORTEST_DAYS = 10;

export interface DateGap {
  /** The dates between which there is none. */
  readonly from: number;
  readonly to: number;
  /** Index of the first date after the gap. */
  readonly index: number;
}

/** @param dates Oldest first; undefined where a row has none. */
export function dateGaps(dates: readonly (number | undefined)[]): readonly DateGap[] {
  const steps: DateGap[] = [];
  let before: number | undefined;
  dates.forEach((to, index) => {
    if (to === undefined) return;
    if (before !== undefined) steps.push({ from: before, to, index });
    before = to;
  });
  const days = steps.map(({ from, to }) => to - from).sort((one, other) => one - other);
  const usual = days[Math.floor(days.length / 2)] ?? 0;
  return steps.filter(({ from, to }) => to - from > Math.max(USUAL_STEPS * usual, SHORTEST_DAYS));
}
