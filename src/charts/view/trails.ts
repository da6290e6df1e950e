import type { LineSeriesOption } from 'echarts/charts';
import type { BlockValues, ChartSeries, ChartSpec } from '../spec';
import { place } from './axes';
import type { Frame } from './axes';
import type { ChartTheme } from './chartTheme';
import { legibleColor } from './contrast';
import { placeLabels } from './labelPlacement';
import type { LabelWish } from './labelPlacement';
import { quadrantNameBoxes } from './quadrantNames';
import { seriesPoints } from './seriesPoints';
import type { Point } from './seriesPoints';
import { estimatedTextWidth } from './textWidth';

/** From here on trails cross so often that all but their latest steps step back. */
const MANY_TRAILS = 6;
const LABEL_SIZE = 12;
/** In a narrow drawing with many names. */
const SMALL_LABEL_SIZE = 11;
const NARROW_PLOT = 340;
/** From this width on a name is broken between words. */
const LONG_LABEL = 60;
const LABEL_HEIGHT = 15;
const LINE_HEIGHT = 13;
const LATEST_SIZE = 12;

export interface TrailLook {
  readonly theme: ChartTheme;
  readonly many: boolean;
  readonly labelSize: number;
  /** Where the name stands, relative to the upper left corner of the latest marker. */
  readonly label: readonly [number, number] | undefined;
  readonly far: boolean;
  /** The name as it is written. */
  readonly lines: readonly string[];
}

/** Whether so many trails are drawn that they need a larger drawing to be told apart. */
export function hasManyTrails({ series }: ChartSpec): boolean {
  return series.filter(({ style }) => style === 'trail').length > MANY_TRAILS;
}

/** In label texts braces begin a style; names may hold them. */
export function plainLabel(text: string): string {
  return text.replace(/[{}|]/g, ' ');
}

/** A name as it is written: in a narrow drawing with many names, those of several words in two lines. */
function labelLines(name: string, labelSize: number): readonly string[] {
  if (labelSize !== SMALL_LABEL_SIZE || estimatedTextWidth(name, labelSize) < LONG_LABEL) return [name];
  const breaks = [...name.matchAll(/ /g)].map(({ index }) => index);
  const unevenness = (at: number): number => Math.abs(2 * at + 1 - name.length);
  const [best] = breaks.sort((one, other) => unevenness(one) - unevenness(other));
  return best === undefined ? [name] : [name.slice(0, best), name.slice(best + 1)];
}

/** How each trail of the chart looks, by the index of its series; names are placed so that they can be read. */
export function trailLooks(
  spec: ChartSpec,
  values: BlockValues,
  frame: Frame,
  theme: ChartTheme,
): ReadonlyMap<number, TrailLook> {
  const { plot } = frame;
  const many = hasManyTrails(spec);
  const labelSize = many && plot.width < NARROW_PLOT ? SMALL_LABEL_SIZE : LABEL_SIZE;
  const pixel = ({ x, y }: { readonly x: number; readonly y: number }): [number, number] => [
    plot.left + place(frame.x, x) * plot.width,
    plot.top + (1 - place(frame.y, y)) * plot.height,
  ];
  const points: [number, number][] = [];
  const wishes: (LabelWish & { readonly index: number; readonly lines: readonly string[] })[] = [];
  spec.series.forEach((series, index) => {
    if (series.style !== 'trail') return;
    const known = seriesPoints(series, values).flatMap(({ x, y }) => (y === undefined ? [] : [pixel({ x, y })]));
    points.push(...known);
    const latest = known[known.length - 1];
    if (!latest || series.endLabel === undefined) return;
    const lines = labelLines(series.endLabel, labelSize);
    wishes.push({
      index,
      lines,
      x: latest[0],
      y: latest[1],
      width: Math.max(...lines.map((line) => estimatedTextWidth(line, labelSize))),
      height: LABEL_HEIGHT + (lines.length - 1) * LINE_HEIGHT,
    });
  });
  const boxes = placeLabels(wishes, plot, { boxes: quadrantNameBoxes(spec, frame), points });
  const looks = new Map<number, TrailLook>();
  spec.series.forEach(({ style }, index) => {
    if (style === 'trail') looks.set(index, { theme, many, labelSize, label: undefined, far: false, lines: [] });
  });
  wishes.forEach(({ index, lines, x, y }, order) => {
    const box = boxes[order];
    if (!box) return;
    const offset = [box.left - x + LATEST_SIZE / 2, box.top - y + LATEST_SIZE / 2] as const;
    const beside = Math.max(
      box.left - x,
      x - box.left - box.width,
      Math.abs(box.top + box.height / 2 - y) - box.height,
    );
    looks.set(index, { theme, many, labelSize, label: offset, far: beside > LATEST_SIZE, lines });
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
      ...(index === last && label !== undefined
        ? {
            label: {
              show: true,
              formatter: look.lines.map(plainLabel).join('\n'),
              position: [...label] as [number, number],
            },
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
      lineHeight: LINE_HEIGHT,
      textBorderColor: theme.background,
      textBorderWidth: 3,
    },
    labelLine: { show: false, lineStyle: { color: theme.muted, width: 1 } },
    emphasis: { focus: 'series', lineStyle: { width: 2.5, opacity: 1 } },
    blur: { lineStyle: { opacity: 0.15 }, itemStyle: { opacity: 0.25 } },
    z: 3,
  };
}
