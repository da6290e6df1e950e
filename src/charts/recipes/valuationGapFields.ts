import type { RecipeField } from '../recipe';
import { SINCE_YEAR } from './sinceYear';
/** Lines that many standard deviations from the mean, by what the option is called. */
export const LINES: Readonly<
  Record<string, { readonly label: string; readonly distances: readonly number[] } | undefined>
> = {
  two: { label: 'Mean, ±1 and ±2 standard deviations', distances: [1, -1, 2, -2] },
  one: { label: 'Mean and ±1 standard deviation', distances: [1, -1] },
  mean: { label: 'Mean', distances: [] },
};
export const DEFAULT_LINES = 'two';
export const METHODS: Readonly<
  Record<string, { readonly label: string; readonly format: string; readonly told: string } | undefined>
> = {
  percent: { label: 'Percent', format: '0.0%', told: 'first / second − 1, percent' },
  ratio: { label: 'Ratio', format: '0.00"×"', told: 'first / second, ×' },
  log: { label: 'Logarithm', format: '0.00', told: 'natural logarithm of first / second' },
  difference: { label: 'Difference', format: '0.0', told: 'first less second' },
};
export const DEFAULT_METHOD = 'percent';

/** The form of a chart of a valuation gap. */
export const VALUATION_GAP_FIELDS: readonly RecipeField[] = [
  {
    kind: 'range',
    name: 'first',
    label: 'Multiples of the first group',
    hint: 'One column, the oldest first, such as price-to-book of small caps.',
    shape: 'series',
    required: true,
  },
  {
    kind: 'range',
    name: 'second',
    label: 'Multiples of the second group',
    hint: 'The same rows of what it is measured against, such as large caps.',
    shape: 'series',
    required: true,
  },
  {
    kind: 'range',
    name: 'dates',
    label: 'Dates',
    hint: 'The dates beside the multiples.',
    shape: 'dates',
    required: true,
  },
  {
    kind: 'option',
    name: 'method',
    label: 'Measure',
    hint: 'Below 0 percent, or below 1×, the first group is cheaper.',
    initial: DEFAULT_METHOD,
    options: Object.entries(METHODS).map(([value, method]) => ({ value, label: method?.label ?? value })),
  },
  {
    kind: 'option',
    name: 'lines',
    label: 'Lines',
    hint: 'Levels of the gap’s own history, for comparison.',
    initial: DEFAULT_LINES,
    options: Object.entries(LINES).map(([value, lines]) => ({ value, label: lines?.label ?? value })),
  },
  SINCE_YEAR,
];
