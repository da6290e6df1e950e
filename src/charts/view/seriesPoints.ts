import type { CellValue } from '../../workbook/workbook';
import { dateGaps } from '../dateGaps';
import type { BlockValues, CellsReference, ChartSeries, ChartSpec } from '../spec';

export interface Point {
  readonly x: number;
  /** Missing where the cell holds no number: a gap in the line. */
  readonly y: number | undefined;
}

function numberOf(value: CellValue | undefined): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** Names of categories, as the cells hold them; empty where a cell holds none. */
export function categoryTexts(reference: CellsReference, values: BlockValues): readonly string[] {
  const cells = values.get(reference.block);
  return Array.from({ length: reference.rowCount }, (_, offset) => {
    const value = cells?.[reference.firstRow + offset]?.[reference.column];
    if (typeof value === 'object' && value !== null) return value.error;
    return value === undefined || value === null ? '' : String(value);
  });
}

/** The numbers of one direction, undefined where a cell holds none. */
export function columnNumbers(values: BlockValues, reference: CellsReference): readonly (number | undefined)[] {
  const cells = values.get(reference.block);
  return Array.from({ length: reference.rowCount }, (_, offset) =>
    numberOf(cells?.[reference.firstRow + offset]?.[reference.column]),
  );
}

/** What a series draws; rows without a place on the horizontal axis are left out. */
export function seriesPoints(series: ChartSeries, values: BlockValues): readonly Point[] {
  const [across, up] = [columnNumbers(values, series.x), columnNumbers(values, series.y)];
  return across.flatMap((x, index) => (x === undefined ? [] : [{ x, y: up[index] }]));
}

/** The points of a line over dates, with one without a value in each stretch of time without rows, at which the line ends. */
export function brokenAtGaps(points: readonly Point[]): readonly Point[] {
  const gaps = new Map(dateGaps(points.map(({ x }) => x)).map(({ from, index }) => [index, from]));
  if (gaps.size === 0) return points;
  return points.flatMap((point, index) => {
    const from = gaps.get(index);
    return from === undefined ? [point] : [{ x: (from + point.x) / 2, y: undefined }, point];
  });
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

/** The values that decide how far the axes reach; `y2` for the axis on the right. */
export function drawnValues(
  spec: ChartSpec,
  values: BlockValues,
): { readonly x: readonly number[]; readonly y: readonly number[]; readonly y2: readonly number[] } {
  const x: number[] = [];
  const [y, y2]: [number[], number[]] = [[], []];
  for (const series of spec.series) {
    if (series.style === 'band') continue;
    const up = series.secondAxis ? y2 : y;
    for (const point of seriesPoints(series, values)) {
      if (point.y === undefined) continue;
      x.push(point.x);
      up.push(point.y);
    }
    if (series.upper) up.push(...columnNumbers(values, series.upper).filter((value) => value !== undefined));
  }
  return { x, y, y2 };
}
