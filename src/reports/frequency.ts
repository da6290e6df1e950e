/** How often the rows of a column of dates come. */
export interface Frequency {
  readonly name: string;
  readonly rowsAYear: number;
}

const FREQUENCIES: readonly (Frequency & { readonly mostDays: number })[] = [
  { name: 'daily', rowsAYear: 252, mostDays: 3.5 },
  { name: 'weekly', rowsAYear: 52, mostDays: 18 },
  { name: 'monthly', rowsAYear: 12, mostDays: 60 },
  { name: 'quarterly', rowsAYear: 4, mostDays: 220 },
];
/** Markets that never close have a row for each day of the year. */
const EVERY_DAY = { rowsAYear: 365, mostDaysOnAverage: 1.2 } as const;
const YEARLY: Frequency = { name: 'yearly', rowsAYear: 1 };

/** Days between one row and the next, in the middle of all: holidays and missing rows do not sway it. */
export function medianSpacing(serials: readonly number[]): number {
  const steps = serials.slice(1).map((serial, index) => serial - (serials[index] ?? serial));
  steps.sort((one, other) => one - other);
  const middle = Math.floor(steps.length / 2);
  const upper = steps[middle] ?? 0;
  return steps.length % 2 === 1 ? upper : ((steps[middle - 1] ?? upper) + upper) / 2;
}

export function frequencyOf(serials: readonly number[]): Frequency {
  const days = medianSpacing(serials);
  const found = FREQUENCIES.find(({ mostDays }) => days <= mostDays) ?? YEARLY;
  const average = ((serials[serials.length - 1] ?? 0) - (serials[0] ?? 0)) / Math.max(1, serials.length - 1);
  const everyDay = found.name === 'daily' && average <= EVERY_DAY.mostDaysOnAverage;
  return everyDay ? { name: found.name, rowsAYear: EVERY_DAY.rowsAYear } : found;
}

/** The windows of months that are no shorter than one row. */
export function windowsOf({ rowsAYear }: Frequency): readonly number[] {
  return [1, 3, 12].filter((months) => (months * rowsAYear) / 12 >= 1);
}
