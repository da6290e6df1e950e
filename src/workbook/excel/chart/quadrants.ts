import type { ChartBlock, ChartSeries, ChartSpec, Quadrant } from '../../../charts/spec';
import { setLabel } from './label';
import type { Scale } from './scales';

export const CORNERS = 'quadrant-corners';
/** Distance of a name from its corner, as a share of the axis. */
const INSET = 0.025;

interface Corner {
  readonly quadrant: Quadrant;
  readonly right: boolean;
  readonly top: boolean;
}

function cornersOf(spec: ChartSpec): readonly Corner[] {
  const { quadrants } = spec;
  if (!quadrants) return [];
  return [
    { quadrant: quadrants.topRight, right: true, top: true },
    { quadrant: quadrants.bottomRight, right: true, top: false },
    { quadrant: quadrants.bottomLeft, right: false, top: false },
    { quadrant: quadrants.topLeft, right: false, top: true },
  ];
}

function place({ minimum = 0, maximum = 0 }: Scale, high: boolean): number {
  const inset = (maximum - minimum) * INSET;
  return high ? maximum - inset : minimum + inset;
}

/** Excel places names in a chart only at points of a series, and a series only reads cells: these are the cells. */
export function cornersBlock(
  spec: ChartSpec,
  scales: { readonly x: Scale; readonly y: Scale },
): ChartBlock | undefined {
  const bounded = [scales.x, scales.y].every(({ minimum, maximum }) => minimum !== undefined && maximum !== undefined);
  if (!spec.quadrants || !bounded) return undefined;
  return {
    id: CORNERS,
    kind: 'values',
    headings: ['Name', spec.x.title, spec.y.title],
    rows: cornersOf(spec).map(({ quadrant, right, top }) => [
      quadrant.name,
      place(scales.x, right),
      place(scales.y, top),
    ]),
    numberFormats: ['General', spec.x.numberFormat, spec.y.numberFormat],
  };
}

export const CORNER_CELLS: Pick<ChartSeries, 'x' | 'y'> = {
  x: { block: CORNERS, column: 1, firstRow: 0, rowCount: 4 },
  y: { block: CORNERS, column: 2, firstRow: 0, rowCount: 4 },
};

/** Writes the names of the fields beside the four points of `series`: a square has the colour, for some are too light to read. */
export function nameCorners(series: Excel.ChartSeries, spec: ChartSpec): void {
  cornersOf(spec).forEach(({ quadrant, right }, index) => {
    const point = series.points.getItemAt(index);
    point.markerStyle = 'Square';
    point.markerSize = 8;
    point.markerBackgroundColor = quadrant.color;
    point.markerForegroundColor = quadrant.color;
    setLabel(point, quadrant.name, right ? 'Left' : 'Right', 11);
  });
}
