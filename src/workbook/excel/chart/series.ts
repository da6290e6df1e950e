import type { BlockValues, CellsReference, ChartSeries, ChartSpec } from '../../../charts/spec';
import { dateGaps } from '../../../charts/dateGaps';
import { lastPoint, numbersOf } from './drawnNumbers';
import { setLabel } from './label';
import type { Scale } from './scales';

export type CellsOf = (reference: CellsReference) => Excel.Range;

const CHART_TYPES = {
  line: 'XYScatterLinesNoMarkers',
  trail: 'XYScatterLines',
  points: 'XYScatter',
  band: 'Area',
} as const;
/** What Excel draws over numbers on both axes; bars and what lies between two lines are drawn otherwise. */
export type CurveStyle = keyof typeof CHART_TYPES;
export type DrawnSeries = Omit<ChartSeries, 'weight'> & {
  readonly style: CurveStyle;
  readonly weight?: keyof typeof WEIGHTS;
};
/** Points of a line; `plain` is that of a line among its own kind. */
const WEIGHTS = { thin: 0.75, plain: 2, bold: 2.75 } as const;
const LABEL_SIZE = 10;
const TRAIL_MARKER = 4;
const TRAIL_END_MARKER = 10;
const POINT_MARKER = 7;
/** Share of the width from which on a label stands left of its point, where the edge would cut it off. */
const LABEL_TURNS_LEFT = 0.75;

export function setMarkers(
  target: Excel.ChartSeries | Excel.ChartPoint,
  size: number,
  inside: string,
  edge: string,
): void {
  target.markerStyle = 'Circle';
  target.markerSize = size;
  target.markerBackgroundColor = inside;
  target.markerForegroundColor = edge;
}

/** A line's colour is its markers' edge too, so it comes before these. */
function setStyle(series: Excel.ChartSeries, look: DrawnSeries): void {
  switch (look.style) {
    case 'line':
      series.smooth = false;
      series.markerStyle = 'None';
      series.format.line.color = look.color;
      series.format.line.weight = look.weight ? WEIGHTS[look.weight] : look.secondary ? 1 : 2;
      series.format.line.lineStyle = look.secondary && !look.weight ? 'Dash' : 'Continuous';
      break;
    case 'trail':
      series.smooth = false;
      series.format.line.color = look.color;
      series.format.line.weight = 1.5;
      setMarkers(series, TRAIL_MARKER, look.color, look.color);
      break;
    case 'points':
      setMarkers(series, POINT_MARKER, '#FFFFFF', look.color);
      break;
    case 'band':
      series.format.fill.setSolidColor(look.color);
      series.format.line.clear();
      break;
  }
}

/** Adds a series that reads its cells, on the axes it belongs to. */
export function addSeries(
  chart: Excel.Chart,
  look: DrawnSeries,
  cells: CellsOf,
  axisGroup: 'Primary' | 'Secondary',
): Excel.ChartSeries {
  // A name that begins with = would be taken for a reference.
  const series = chart.series.add(look.name.replace(/^=+/, ''));
  series.chartType = CHART_TYPES[look.style];
  series.setValues(cells(look.y));
  series.setXAxisValues(cells(look.x));
  if (axisGroup === 'Secondary') series.axisGroup = axisGroup;
  setStyle(series, look);
  return series;
}

/** The label beside the last point, and the larger marker that tells where a trail ends. */
export function markEnd(series: Excel.ChartSeries, look: DrawnSeries, values: BlockValues, across: Scale): void {
  const last = lastPoint(look, values);
  if (last === undefined || (look.style !== 'trail' && look.endLabel === undefined)) return;
  const point = series.points.getItemAt(last);
  if (look.style === 'trail') setMarkers(point, TRAIL_END_MARKER, look.color, look.color);
  if (look.endLabel === undefined) return;
  const turned = look.style === 'trail' && standsFarRight(look, values, last, across);
  setLabel(point, look.endLabel, turned ? 'Left' : 'Right', LABEL_SIZE);
}

function standsFarRight(look: DrawnSeries, values: BlockValues, index: number, { minimum, maximum }: Scale): boolean {
  const x = values.get(look.x.block)?.[look.x.firstRow + index]?.[look.x.column];
  if (typeof x !== 'number' || minimum === undefined || maximum === undefined) return false;
  return (x - minimum) / (maximum - minimum) > LABEL_TURNS_LEFT;
}

/** Every curve that has to be told from others carries its name at its end. */
export function areLabelled(spec: ChartSpec): boolean {
  const told = spec.series.filter((series) => !series.secondary);
  return told.length < 2 || told.every(({ endLabel }) => endLabel !== undefined);
}

/** A line as stretches between gaps in its dates: Excel draws straight across days without a row, for there is no empty cell to stop at. */
function stretches(look: DrawnSeries, values: BlockValues): readonly DrawnSeries[] {
  const starts = [0, ...dateGaps(numbersOf(values, look.x)).map(({ index }) => index)];
  if (starts.length === 1) return [look];
  const part = (cells: CellsReference, from: number, to: number): CellsReference => ({
    ...cells,
    firstRow: cells.firstRow + from,
    rowCount: to - from,
  });
  return starts.map((from, index) => {
    const next = starts[index + 1];
    const to = next ?? look.x.rowCount;
    const { endLabel, ...rest } = look;
    const stretch = { ...rest, x: part(look.x, from, to), y: part(look.y, from, to) };
    // The last stretch carries the name; the others are left out of the legend.
    if (next === undefined) return { ...stretch, ...(endLabel === undefined ? {} : { endLabel }) };
    return { ...stretch, ...(look.weight || look.secondary ? {} : { weight: 'plain' }), secondary: true };
  });
}

/** The curves as Excel can draw them: it fills nothing between two of them, so their edges are drawn. */
export function drawnSeries({ series, x }: ChartSpec, values: BlockValues): readonly DrawnSeries[] {
  return series.flatMap((look): readonly DrawnSeries[] => {
    const { style, upper } = look;
    if (style === 'bars') return [];
    if (style === 'line' && x.kind === 'date') return stretches({ ...look, style }, values);
    if (style !== 'between') return [{ ...look, style }];
    const edge = { ...look, style: 'line' as const, secondary: true };
    const { endLabel, ...lower } = edge;
    return [
      { ...lower, name: `${look.name}, lower edge` },
      ...(upper ? [{ ...edge, y: upper, name: `${look.name}, upper edge`, ...(endLabel ? { endLabel } : {}) }] : []),
    ];
  });
}
