import type { CellValue } from '../../workbook/workbook';
import type { BlockValues, CellsReference, ChartSeries, ChartSpec } from '../spec';

export interface Point {
  readonly x: number;
  /** Missing where the cell holds no number: a gap in the line. */
  readonly y: number | undefined;
}

function numberOf(value: CellValue | undefined): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function column(values: BlockValues, reference: CellsReference): readonly (number | undefined)[] {
  const cells = values.get(reference.block);
  return Array.from({ length: reference.rowCount }, (_, offset) =>
    numberOf(cells?.[reference.firstRow + offset]?.[reference.column]),
  );
}

/** What a series draws; rows without a place on the horizontal axis are left out. */
export function seriesPoints(series: ChartSeries, values: BlockValues): readonly Point[] {
  const [across, up] = [column(values, series.x), column(values, series.y)];
  return across.flatMap((x, index) => (x === undefined ? [] : [{ x, y: up[index] }]));
}

export interface Extent {
  readonly minimum: number;
  readonly maximum: number;
}

/** From the least to the largest value; undefined where there is none. */
export function extentOf(values: readonly number[]): Extent | undefined {
  let [minimum, maximum] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < minimum) minimum = value;
    if (value > maximum) maximum = value;
  }
  return minimum <= maximum ? { minimum, maximum } : undefined;
}

/** Stretches in which a band is above 0. Each begins at the row before its first, because a row speaks of the time up to its date. */
export function bandStretches(points: readonly Point[]): readonly { readonly from: number; readonly to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  let open = false;
  points.forEach(({ x, y }, index) => {
    const inside = y !== undefined && y > 0;
    const current = stretches[stretches.length - 1];
    if (inside && open && current) current.to = x;
    else if (inside) stretches.push({ from: points[index - 1]?.x ?? x, to: x });
    open = inside;
  });
  return stretches;
}

/** The values that decide how far the axes reach. */
export function drawnValues(
  spec: ChartSpec,
  values: BlockValues,
): { readonly x: readonly number[]; readonly y: readonly number[] } {
  const x: number[] = [];
  const y: number[] = [];
  for (const series of spec.series) {
    if (series.style === 'band') continue;
    for (const point of seriesPoints(series, values)) {
      if (point.y === undefined) continue;
      x.push(point.x);
      y.push(point.y);
    }
  }
  return { x, y };
}
