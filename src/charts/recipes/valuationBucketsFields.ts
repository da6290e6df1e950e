import type { RecipeField } from '../recipe';
import { SINCE_YEAR } from './sinceYear';
import { BENCHMARK } from './priceFields';
export const HORIZON = { initial: 36, minimum: 1, maximum: 1200 } as const;
export const COUNT = { initial: 5, minimum: 2, maximum: 10 } as const;
export const PER_YEAR = { initial: 12, minimum: 1, maximum: 366 } as const;
export interface Unit {
  readonly label: string;
  readonly times: number;
  readonly decimals: number;
  readonly unit: string;
}
export const UNITS: Readonly<Record<string, Unit | undefined>> = {
  gap: { label: 'Gaps, percent', times: 100, decimals: 0, unit: '%' },
  multiple: { label: 'Multiples, ×', times: 1, decimals: 1, unit: '×' },
  number: { label: 'Plain numbers', times: 1, decimals: 2, unit: '' },
};
export const DEFAULT_UNIT = 'gap';

/** The form of a chart of returns by valuation. */
export const VALUATION_BUCKETS_FIELDS: readonly RecipeField[] = [
  {
    kind: 'range',
    name: 'valuation',
    label: 'Valuation',
    hint: 'One column: multiples of the asset, such as price-to-book, or gaps as ROTOR.VALGAPSERIES gives them.',
    shape: 'series',
    required: true,
  },
  {
    kind: 'range',
    name: 'against',
    label: 'Multiples of the benchmark',
    hint: 'The same rows; the gap between both multiples is then sorted into buckets.',
    shape: 'series',
    required: false,
  },
  {
    kind: 'range',
    name: 'valuationDates',
    label: 'Dates of the valuations',
    hint: 'Needed where valuations and prices stand in different rows: the dates that both have are taken.',
    shape: 'dates',
    required: false,
  },
  {
    kind: 'range',
    name: 'asset',
    label: 'Asset',
    hint: 'One column of prices or index levels of the asset, such as small caps.',
    shape: 'series',
    required: true,
  },
  BENCHMARK,
  {
    kind: 'range',
    name: 'dates',
    label: 'Dates of the prices',
    hint: 'The dates beside the prices, with those of the valuations.',
    shape: 'dates',
    required: false,
  },
  {
    kind: 'number',
    name: 'horizon',
    label: 'Horizon',
    hint: 'How many periods ahead: 36 for three years of months.',
    ...HORIZON,
  },
  { kind: 'number', name: 'buckets', label: 'Buckets', hint: 'Groups of equal size, by valuation.', ...COUNT },
  {
    kind: 'number',
    name: 'periodsPerYear',
    label: 'Periods a year',
    hint: '12 for monthly data, 52 for weekly, 252 for daily.',
    ...PER_YEAR,
  },
  {
    kind: 'option',
    name: 'unit',
    label: 'Valuations are',
    hint: 'How the bounds of the buckets are written; gaps of two multiples are always in percent.',
    initial: DEFAULT_UNIT,
    options: Object.entries(UNITS).map(([value, unit]) => ({ value, label: unit?.label ?? value })),
  },
  SINCE_YEAR,
];
