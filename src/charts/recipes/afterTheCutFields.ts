import type { RecipeField } from '../recipe';
export const MONTHS = { initial: 24, minimum: 3, maximum: 60 } as const;
/** Normal quantiles of two-sided intervals, by what the option is called. */
export const BANDS: Readonly<
  Record<string, { readonly label: string; readonly told: string; readonly times: number } | undefined>
> = {
  95: { label: '95 %', told: '95 % band', times: 1.96 },
  90: { label: '90 %', told: '90 % band', times: 1.645 },
  none: { label: 'None', told: '', times: 0 },
};
export const DEFAULT_BAND = '95';

/** The form of a chart of what followed cuts. */
export const AFTER_THE_CUT_FIELDS: readonly RecipeField[] = [
  {
    kind: 'range',
    name: 'asset',
    label: 'Asset',
    hint: 'One column of prices or index levels, such as small caps.',
    shape: 'series',
    required: true,
  },
  {
    kind: 'range',
    name: 'benchmark',
    label: 'Benchmark',
    hint: 'The same rows of what the asset is measured against; without it the asset’s own return is drawn.',
    shape: 'series',
    required: false,
  },
  {
    kind: 'range',
    name: 'dates',
    label: 'Dates',
    hint: 'The dates beside the prices.',
    shape: 'dates',
    required: true,
  },
  {
    kind: 'range',
    name: 'events',
    label: 'Cuts',
    hint: 'One column with the dates of the cuts. Or several: the dates first, and last a column with 1 beside the cuts, or a policy rate, in which ROTOR.RATECUTS finds the first cuts.',
    shape: 'dates',
    required: true,
    offer: 'first-cuts',
    takesMarks: true,
  },
  {
    kind: 'number',
    name: 'months',
    label: 'Months',
    hint: 'How many months after each cut are drawn.',
    ...MONTHS,
  },
  {
    kind: 'option',
    name: 'band',
    label: 'Band of the mean',
    hint: 'How far the mean itself is uncertain, by its standard error, in months with three events or more.',
    initial: DEFAULT_BAND,
    options: ['95', '90', 'none'].map((value) => ({ value, label: BANDS[value]?.label ?? value })),
  },
];
