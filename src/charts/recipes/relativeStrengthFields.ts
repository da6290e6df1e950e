import type { RecipeField } from '../recipe';
import { DEFAULT_BASE } from './relativeStrengthRows';
import { ASSET, BENCHMARK } from './priceFields';
import { SINCE_YEAR } from './sinceYear';

/** The form of a chart of relative strength. */
export const RELATIVE_STRENGTH_FIELDS: readonly RecipeField[] = [
  ASSET,
  BENCHMARK,
  {
    kind: 'range',
    name: 'dates',
    label: 'Dates',
    hint: 'The dates beside the prices. Without them the rows are numbered, and nothing can be shaded or marked.',
    shape: 'dates',
    required: false,
  },
  {
    kind: 'number',
    name: 'base',
    label: 'Starts at',
    hint: 'What the first value is set to.',
    initial: DEFAULT_BASE,
    minimum: 0.01,
    maximum: 1_000_000,
  },
  SINCE_YEAR,
  {
    kind: 'switch',
    name: 'logarithmic',
    label: 'Logarithmic scale',
    hint: 'Equal distances are equal percentage changes.',
    initial: false,
  },
  {
    kind: 'switch',
    name: 'recessions',
    label: 'Shade US recessions',
    hint: 'Months after a business-cycle peak up to the trough, as dated by the NBER.',
    initial: true,
  },
  {
    kind: 'switch',
    name: 'firstCuts',
    label: 'Mark first rate cuts',
    hint: 'The first cut of the federal funds target in each easing cycle.',
    initial: true,
  },
];
