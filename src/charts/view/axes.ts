import type { BlockValues, ChartAxis, ChartSpec } from '../spec';
import { exactFormat, formatNumber } from './formatNumber';
import type { Box } from './labelPlacement';
import { drawnValues, extentOf } from './seriesPoints';
import type { Extent } from './seriesPoints';
import { estimatedTextWidth } from './textWidth';
import { dateTicks, linearTicks, logarithmicTicks } from './ticks';
import type { Tick } from './ticks';

/** Room between two labels of a horizontal axis, in pixels. */
const LABEL_GAP = 10;
/** From so many days on an axis is labelled with years alone. */
const DAYS_OF_YEARS = 2200;
const LABEL_HEIGHT = 44;
const MOST_LABELS = 12;
const AIR = 0.04;
export const AXIS_FONT_SIZE = 12;
const TITLE_ROOM = 28;
const TICK_ROOM = 24;

/** An axis worked out: how far it reaches and where it is labelled. */
export interface LaidOutAxis {
  readonly axis: ChartAxis;
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly Tick[];
}

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** Reaches as far as the chart asks for, and further where values have left that: charts stay while their cells change. */
export function reach(axis: ChartAxis, values: readonly number[]): Extent {
  const middle = axis.crossesAt;
  const data = extentOf(middle === undefined ? values : [...values, middle]) ?? { minimum: 0, maximum: 1 };
  if (axis.kind === 'date') return data;
  const air = axis.logarithmic ? 0 : (data.maximum - data.minimum || Math.abs(data.maximum) || 1) * AIR;
  const within = axis.minimum !== undefined && axis.minimum <= data.minimum;
  const above = axis.maximum !== undefined && axis.maximum >= data.maximum;
  return {
    minimum: within ? (axis.minimum ?? data.minimum) : data.minimum - air,
    maximum: above ? (axis.maximum ?? data.maximum) : data.maximum + air,
  };
}

export function ticksOf(axis: ChartAxis, { minimum, maximum }: Extent, wanted: number): readonly Tick[] {
  if (axis.kind === 'date') return dateTicks(minimum, maximum, wanted);
  if (axis.step !== undefined) {
    const step = axis.step * Math.ceil((maximum - minimum) / axis.step / wanted);
    const first = Math.ceil(minimum / step);
    const count = Math.floor(maximum / step) - first + 1;
    return labelled(
      axis,
      Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * step),
    );
  }
  const linear = (count: number): readonly number[] => linearTicks(minimum, maximum, count);
  const values = axis.logarithmic ? logarithmicTicks(minimum, maximum, wanted) : linear(wanted);
  // One label tells no scale.
  if (values.length < 2 && !axis.logarithmic) return labelled(axis, linear(wanted * 2));
  return labelled(axis, values);
}

function labelled(axis: ChartAxis, values: readonly number[]): readonly Tick[] {
  const format = exactFormat(values, axis.numberFormat);
  return values.map((value) => ({ value, label: formatNumber(value, format) }));
}

function layOut(axis: ChartAxis, values: readonly number[], wanted: number): LaidOutAxis {
  const extent = reach(axis, values);
  return { axis, ...extent, ticks: ticksOf(axis, extent, wanted) };
}

/** How wide the labels of a horizontal axis are, and the room between two. */
function labelStep(axis: ChartAxis, { minimum, maximum }: Extent): number {
  const widest =
    axis.kind === 'date'
      ? [maximum - minimum > DAYS_OF_YEARS ? '2000' : '00 Mmm 2000']
      : [minimum, maximum].map((value) => formatNumber(value, axis.numberFormat));
  return LABEL_GAP + Math.max(...widest.map((text) => estimatedTextWidth(text, AXIS_FONT_SIZE)));
}

/** The axes worked out for a drawing of this size, and the rectangle between them. */
export interface Frame {
  readonly x: LaidOutAxis;
  readonly y: LaidOutAxis;
  /** The axis on the right. */
  readonly y2?: LaidOutAxis;
  readonly plot: Box;
}

/** Dates tell by themselves that they are dates; other axes carry their title. */
export function shownTitle(axis: ChartAxis): string {
  return axis.kind === 'date' ? '' : axis.title;
}

function tickRoom({ ticks }: LaidOutAxis): number {
  return 10 + Math.max(...ticks.map(({ label }) => estimatedTextWidth(label, AXIS_FONT_SIZE)), 8);
}

export function layOutFrame(spec: ChartSpec, values: BlockValues, size: ChartSize, roomRight: number): Frame {
  const drawn = drawnValues(spec, values);
  const top = shownTitle(spec.y) === '' ? AXIS_FONT_SIZE : TITLE_ROOM;
  const bottom = shownTitle(spec.x) === '' ? TICK_ROOM : TICK_ROOM + TITLE_ROOM - 4;
  const height = Math.max(40, size.height - top - bottom);
  const wanted = Math.max(2, Math.floor(height / LABEL_HEIGHT));
  const y = layOut(spec.y, drawn.y, wanted);
  const y2 = spec.y2 && layOut(spec.y2, drawn.y2, wanted);
  const left = tickRoom(y);
  const width = Math.max(40, size.width - left - (y2 ? tickRoom(y2) : roomRight));
  const step = labelStep(spec.x, reach(spec.x, drawn.x));
  const x = layOut(spec.x, drawn.x, Math.min(MOST_LABELS, Math.max(2, Math.floor(width / step))));
  return { x, y, ...(y2 ? { y2 } : {}), plot: { left, top, width, height } };
}

/** Where a value lies on its axis: 0 at the lower end, 1 at the upper. */
export function place(laidOut: LaidOutAxis, value: number): number {
  const scale = laidOut.axis.logarithmic ? Math.log : (plain: number): number => plain;
  const [from, to] = [scale(laidOut.minimum), scale(laidOut.maximum)];
  return (scale(value) - from) / (to - from);
}
