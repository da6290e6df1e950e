import type { LineSeriesOption } from 'echarts/charts';
import type { BlockValues, ChartSeries, ChartSpec } from '../spec';
import { place } from './axes';
import type { Frame } from './axes';
import type { ChartTheme } from './chartTheme';
import { legibleColor } from './contrast';
import { placeLabels } from './labelPlacement';
import type { Box, LabelWish } from './labelPlacement';
import { seriesPoints } from './seriesPoints';
import type { Point } from './seriesPoints';
import { estimatedTextWidth } from './textWidth';

/** From here on trails cross so often that all but their latest steps step back. */
const MANY_TRAILS = 6;
const LABEL_SIZE = 12;
/** In a narrow drawing with many names. */
const SMALL_LABEL_SIZE = 11;
const NARROW_PLOT = 340;
const LABEL_HEIGHT = 15;
const LATEST_SIZE = 12;
const CORNER_LABEL_HEIGHT = 26;
const CORNER_LABEL_SIZE = 13;

export interface TrailLook {
  readonly theme: ChartTheme;
  readonly many: boolean;
  readonly labelSize: number;
  /** Where the name stands, relative to the upper left corner of the latest marker. */
  readonly label: readonly [number, number] | undefined;
  readonly far: boolean;
}

/** In label texts braces begin a style; names may hold them. */
export function plainLabel(text: string): string {
  return text.replace(/[{}|]/g, ' ');
}

function cornerBoxes(spec: ChartSpec, { plot }: Frame): readonly Box[] {
  const { quadrants } = spec;
  if (!quadrants) return [];
  const width = (name: string): number => estimatedTextWidth(`● ${name}`, CORNER_LABEL_SIZE) + 12;
  const box = (name: string, right: boolean, lower: boolean): Box => ({
    left: right ? plot.left + plot.width - width(name) : plot.left,
    top: lower ? plot.top + plot.height - CORNER_LABEL_HEIGHT : plot.top,
    width: width(name),
    height: CORNER_LABEL_HEIGHT,
  });
  return [
    box(quadrants.topRight.name, true, false),
    box(quadrants.bottomRight.name, true, true),
    box(quadrants.bottomLeft.name, false, true),
    box(quadrants.topLeft.name, false, false),
  ];
}

/** How each trail of the chart looks, by the index of its series; names are placed so that they can be read. */
export function trailLooks(
  spec: ChartSpec,
  values: BlockValues,
  frame: Frame,
  theme: ChartTheme,
): ReadonlyMap<number, TrailLook> {
  const { plot } = frame;
  const many = spec.series.filter(({ style }) => style === 'trail').length > MANY_TRAILS;
  const labelSize = many && plot.width < NARROW_PLOT ? SMALL_LABEL_SIZE : LABEL_SIZE;
  const pixel = ({ x, y }: { readonly x: number; readonly y: number }): [number, number] => [
    plot.left + place(frame.x, x) * plot.width,
    plot.top + (1 - place(frame.y, y)) * plot.height,
  ];
  const points: [number, number][] = [];
  const wishes: (LabelWish & { readonly index: number })[] = [];
  spec.series.forEach((series, index) => {
    if (series.style !== 'trail') return;
    const known = seriesPoints(series, values).flatMap(({ x, y }) => (y === undefined ? [] : [pixel({ x, y })]));
    points.push(...known);
    const latest = known[known.length - 1];
    if (!latest || series.endLabel === undefined) return;
    wishes.push({
      index,
      x: latest[0],
      y: latest[1],
      width: estimatedTextWidth(series.endLabel, labelSize),
      height: LABEL_HEIGHT,
    });
  });
  const boxes = placeLabels(wishes, plot, { boxes: cornerBoxes(spec, frame), points });
  const looks = new Map<number, TrailLook>();
  spec.series.forEach(({ style }, index) => {
    if (style === 'trail') looks.set(index, { theme, many, labelSize, label: undefined, far: false });
  });
  wishes.forEach(({ index, x, y }, order) => {
    const box = boxes[order];
    if (!box) return;
    const offset = [box.left - x + LATEST_SIZE / 2, box.top - y + LATEST_SIZE / 2] as const;
    const beside = Math.max(
      box.left - x,
      x - box.left - box.width,
      Math.abs(box.top + box.height / 2 - y) - box.height,
    );
    looks.set(index, { theme, many, labelSize, label: offset, far: beside > LATEST_SIZE });
  });
  return looks;
}

export function trailSeries(series: ChartSeries, points: readonly Point[], look: TrailLook): LineSeriesOption {
  const { theme, many, label } = look;
  const color = legibleColor(series.color, theme.contrastAgainst);
  const last = points.length - 1;
  return {
    type: 'line',
    name: series.name,
    color,
    symbol: 'circle',
    showSymbol: true,
    showAllSymbol: true,
    animation: false,
    data: points.map(({ x, y }, index) => ({
      value: [x, y ?? null],
      symbolSize: index === last ? LATEST_SIZE : many ? 3 : 5,
      itemStyle:
        index === last
          ? { borderColor: theme.background, borderWidth: 1 }
          : { opacity: many ? 0.7 : 1, borderWidth: 0 },
      ...(index === last && label !== undefined && series.endLabel !== undefined
        ? {
            label: { show: true, formatter: plainLabel(series.endLabel), position: [...label] as [number, number] },
            labelLine: { show: look.far },
          }
        : {}),
    })),
    lineStyle: { width: many ? 1.25 : 1.75, opacity: many ? 0.55 : 0.9, color },
    label: {
      show: false,
      align: 'left',
      verticalAlign: 'top',
      color: theme.foreground,
      fontSize: look.labelSize,
      fontWeight: 600,
      textBorderColor: theme.background,
      textBorderWidth: 3,
    },
    labelLine: { show: false, lineStyle: { color: theme.muted, width: 1 } },
    emphasis: { focus: 'series', lineStyle: { width: 2.5, opacity: 1 } },
    blur: { lineStyle: { opacity: 0.15 }, itemStyle: { opacity: 0.25 } },
    z: 3,
  };
}
