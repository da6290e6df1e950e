import type { RecipeField } from '../recipe';

/** Prices of several assets, for charts that compare them all with one benchmark. */
export const ASSETS = {
  kind: 'range',
  name: 'prices',
  label: 'Assets',
  hint: 'Columns of prices or index levels side by side, one for each asset, the oldest first.',
  shape: 'panel',
  required: true,
} as const satisfies RecipeField;

/** What several assets are measured against. */
export const PANEL_BENCHMARK = {
  kind: 'range',
  name: 'benchmark',
  label: 'Benchmark',
  hint: 'The same rows of what the assets are measured against, such as the market.',
  shape: 'series',
  required: true,
} as const satisfies RecipeField;

/** Prices of one asset, for charts of a pair. */
export const ASSET = {
  kind: 'range',
  name: 'asset',
  label: 'Asset',
  hint: 'One column of prices or index levels, the oldest first, such as small caps.',
  shape: 'series',
  required: true,
} as const satisfies RecipeField;

/** What one asset is measured against. */
export const BENCHMARK = {
  kind: 'range',
  name: 'benchmark',
  label: 'Benchmark',
  hint: 'The same rows of what the asset is measured against, such as large caps.',
  shape: 'series',
  required: true,
} as const satisfies RecipeField;
