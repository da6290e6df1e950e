/** Colours shared by all charts, told apart by colour-blind readers; names in words always stand beside them. */
export const ASSET_COLOR = '#D55E00';
export const BENCHMARK_COLOR = '#0072B2';
export const NEUTRAL_COLOR = '#6B6B6B';
export const RECESSION_COLOR = '#D9D9D9';

const SERIES_COLORS = [
  ASSET_COLOR,
  BENCHMARK_COLOR,
  '#009E73',
  '#CC79A7',
  '#E69F00',
  '#56B4E9',
  '#7F5FA9',
  '#8C6D31',
] as const;

export const QUADRANTS = {
  topRight: { name: 'Leading', color: '#009E73' },
  bottomRight: { name: 'Weakening', color: '#E69F00' },
  bottomLeft: { name: 'Lagging', color: '#B3261E' },
  topLeft: { name: 'Improving', color: '#0072B2' },
} as const;

/** Colour of the series with this index; beyond the palette's end it begins anew, and labels tell the series apart. */
export function seriesColor(index: number): string {
  return SERIES_COLORS[index % SERIES_COLORS.length] ?? ASSET_COLOR;
}
