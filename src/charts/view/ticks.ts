import { calendarDay, dateText, dayText, monthText, serialOf } from '../dates';

export interface Tick {
  readonly value: number;
  readonly label: string;
}

const DAYS_A_MONTH = 30.44;
const DAYS_A_YEAR = 365.25;
const DAY_STEPS = [1, 2, 7, 14] as const;
const MONTH_STEPS = [1, 2, 3, 6] as const;
const YEAR_STEPS = [1, 2, 5, 10, 20, 25, 50, 100] as const;

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** Round values between two bounds, about as many as wanted. */
export function linearTicks(minimum: number, maximum: number, wanted: number): readonly number[] {
  const rough = (maximum - minimum) / Math.max(1, wanted);
  if (!(rough > 0)) return [minimum];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10) * power;
  const first = Math.ceil(minimum / step - 1e-9);
  const last = Math.floor(maximum / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
}

/** 1, 2, 5 times powers of ten, or powers of ten alone where those would be too many; round steps where the bounds lie close together. */
export function logarithmicTicks(minimum: number, maximum: number, wanted: number): readonly number[] {
  const [first, last] = [Math.floor(Math.log10(minimum)), Math.ceil(Math.log10(maximum))];
  const within = (steps: readonly number[], every = 1): readonly number[] =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index)
      .filter((exponent) => (exponent - first) % every === 0)
      .flatMap((exponent) => steps.map((step) => tidy(step * 10 ** exponent)))
      .filter((value) => value >= minimum * (1 - 1e-9) && value <= maximum * (1 + 1e-9));
  if (within([1, 2, 5]).length < 4) return linearTicks(minimum, maximum, wanted);
  for (const steps of [[1, 2, 5], [1, 3], [1]]) {
    const values = within(steps);
    if (values.length <= Math.max(3, wanted * 1.5)) return values;
  }
  return within([1], Math.ceil((last - first) / Math.max(2, wanted)));
}

function chooseStep(steps: readonly number[], rough: number): number | undefined {
  return steps.find((step) => step >= rough * 0.8);
}

function daysApart(first: number, last: number, step: number): readonly Tick[] {
  const count = Math.floor((last - first) / step) + 1;
  return Array.from({ length: count }, (_, index) => {
    const value = Math.ceil(first) + index * step;
    return { value, label: index === 0 ? dateText(value) : dayText(value) };
  }).filter(({ value }) => value <= last);
}

function monthsApart(first: number, last: number, step: number, label: (serial: number) => string): readonly Tick[] {
  const start = calendarDay(first);
  const ticks: Tick[] = [];
  let month = Math.ceil((start.year * 12 + start.month) / step) * step;
  for (;;) {
    const value = serialOf({ year: Math.floor(month / 12), month: month % 12, day: 1 });
    if (value > last) return ticks;
    if (value >= first) ticks.push({ value, label: label(value) });
    month += step;
  }
}

/** Beginnings of days, months or years between two dates, about as many as wanted. */
export function dateTicks(first: number, last: number, wanted: number): readonly Tick[] {
  const rough = (last - first) / Math.max(1, wanted);
  const days = chooseStep(DAY_STEPS, rough);
  if (days !== undefined) return daysApart(first, last, days);
  const months = chooseStep(MONTH_STEPS, rough / DAYS_A_MONTH);
  if (months !== undefined) return monthsApart(first, last, months, monthText);
  const years = chooseStep(YEAR_STEPS, rough / DAYS_A_YEAR) ?? 100;
  return monthsApart(first, last, years * 12, (serial) => String(calendarDay(serial).year));
}
