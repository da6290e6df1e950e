import type { BlockValues, ChartSeries } from '../spec';
import type { ChartTheme } from './chartTheme';
import { legibleColor } from './contrast';
import { columnNumbers } from './seriesPoints';

/** A place with a lower and an upper edge. */
interface Slice {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

const OPACITY = 0.18;
/** In high contrast the system's colours carry no shades: the edges are drawn as well. */
const EDGE_OPACITY = 0.6;

/** Where both edges are known. Places without are left out, which ends the band before and begins it after them. */
export function bandSlices(series: ChartSeries, values: BlockValues): readonly (readonly Slice[])[] {
  const across = columnNumbers(values, series.x);
  const lower = columnNumbers(values, series.y);
  const upper = series.upper ? columnNumbers(values, series.upper) : [];
  const stretches: Slice[][] = [[]];
  across.forEach((x, index) => {
    const [low, high] = [lower[index], upper[index]];
    if (x !== undefined && low !== undefined && high !== undefined) {
      stretches[stretches.length - 1]?.push({ x, low, high });
    } else if (stretches[stretches.length - 1]?.length) stretches.push([]);
  });
  return stretches.filter(({ length }) => length > 1);
}

/** What the chart library offers to something drawn by hand, as far as it is used. */
interface Drawer {
  coord(place: readonly [number, number]): number[];
}

/** The band as one shape a stretch, drawn with the first of its points. */
export function betweenSeries(series: ChartSeries, values: BlockValues, theme: ChartTheme): object {
  const stretches = bandSlices(series, values);
  const fill = legibleColor(series.color, theme.contrastAgainst);
  return {
    type: 'custom',
    name: series.name,
    silent: true,
    animation: false,
    clip: true,
    z: 1,
    dimensions: ['x', 'low', 'high'],
    encode: { x: 'x', y: ['low', 'high'] },
    data: stretches.flatMap((slices) => slices.map(({ x, low, high }) => [x, low, high])),
    renderItem: ({ dataIndex }: { readonly dataIndex: number }, drawer: Drawer) => {
      if (dataIndex !== 0) return undefined;
      return {
        type: 'group',
        children: stretches.map((slices) => ({
          type: 'polygon',
          shape: {
            points: [
              ...slices.map(({ x, high }) => drawer.coord([x, high])),
              ...[...slices].reverse().map(({ x, low }) => drawer.coord([x, low])),
            ],
          },
          style: { fill, opacity: OPACITY, stroke: fill, strokeOpacity: EDGE_OPACITY, lineWidth: 1 },
        })),
      };
    },
  };
}
