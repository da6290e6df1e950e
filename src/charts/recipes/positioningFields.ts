import type { RecipeField } from '../recipe';
import { BENCHMARK } from './priceFields';
import { SINCE_YEAR } from './sinceYear';
export const BASE = 100;
export const LEAST_BASE = 0.01;

/** The form of a chart of positions against relative strength. */
export const POSITIONING_FIELDS: readonly RecipeField[] = [
  {
    kind: 'range',
    name: 'longs',
    label: 'Long contracts',
    hint: 'One column, the oldest first, such as those of leveraged funds.',
    shape: 'series',
    required: true,
  },
  {
    kind: 'range',
    name: 'shorts',
    label: 'Short contracts',
    hint: 'The same rows of short contracts of the same group.',
    shape: 'series',
    required: true,
  },
  {
    kind: 'range',
    name: 'openInterest',
    label: 'Open interest',
    hint: 'The same rows; the net position is then drawn as a share of it.',
    shape: 'series',
    required: false,
  },
  {
    kind: 'range',
    name: 'positionDates',
    label: 'Dates of the positions',
    hint: 'The dates beside the contracts.',
    shape: 'dates',
    required: true,
  },
  {
    kind: 'range',
    name: 'asset',
    label: 'Asset',
    hint: 'One column of prices or index levels, such as small caps; their dates may be others.',
    shape: 'series',
    required: true,
  },
  BENCHMARK,
  {
    kind: 'range',
    name: 'dates',
    label: 'Dates of the prices',
    hint: 'The dates beside the prices.',
    shape: 'dates',
    required: true,
  },
  SINCE_YEAR,
  {
    kind: 'number',
    name: 'base',
    label: 'Relative strength starts at',
    hint: 'What the first value of the prices is set to.',
    initial: BASE,
    minimum: LEAST_BASE,
    maximum: 1_000_000,
  },
  {
    kind: 'switch',
    name: 'logarithmic',
    label: 'Logarithmic scale of relative strength',
    hint: 'Equal distances are equal percentage changes.',
    initial: false,
  },
];
