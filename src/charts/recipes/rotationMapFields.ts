import type { RecipeField } from '../recipe';
import { ASSETS, PANEL_BENCHMARK } from './priceFields';
export const TAIL = { initial: 8, minimum: 2, maximum: 60 } as const;
export const WINDOW = { initial: 30, minimum: 2, maximum: 1000 } as const;
export const METHODS: Readonly<
  Record<string, { readonly label: string; readonly told: (window: number) => string } | undefined>
> = {
  averages: { label: 'Moving averages', told: (window) => `moving averages over ${window} periods` },
  ema: { label: 'Exponential averages', told: (window) => `exponential averages over ${window} periods` },
  zscore: { label: 'Z-scores', told: (window) => `z-scores over ${window} periods` },
};
export const DEFAULT_METHOD = 'averages';
export const SCALES: Readonly<Record<string, string | undefined>> = {
  tails: 'Fitted to the tails shown',
  history: 'The same for all dates',
};
export const DEFAULT_SCALE = 'tails';

/** The form of a rotation map. */
export const ROTATION_MAP_FIELDS: readonly RecipeField[] = [
  ASSETS,
  PANEL_BENCHMARK,
  {
    kind: 'range',
    name: 'dates',
    label: 'Dates',
    hint: 'The dates beside the prices, by which the end of the tails is chosen.',
    shape: 'dates',
    required: false,
  },
  { kind: 'number', name: 'tail', label: 'Tail', hint: 'How many periods of each asset are drawn.', ...TAIL },
  { kind: 'number', name: 'window', label: 'Window', hint: 'How many periods the averages look back.', ...WINDOW },
  {
    kind: 'option',
    name: 'method',
    label: 'Method',
    hint: 'Three open approximations; none is a proprietary formula.',
    initial: DEFAULT_METHOD,
    options: Object.entries(METHODS).map(([value, method]) => ({ value, label: method?.label ?? value })),
  },
  {
    kind: 'option',
    name: 'scale',
    label: 'Scale',
    hint: 'One scale for all dates shows how far apart the assets once were.',
    initial: DEFAULT_SCALE,
    options: Object.entries(SCALES).map(([value, label]) => ({ value, label: label ?? value })),
  },
];
