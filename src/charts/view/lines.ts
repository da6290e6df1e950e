import type { LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { ChartAxis, ChartSeries, ChartSpec } from '../spec';
import type { ChartTheme } from './chartTheme';
import { legibleColor } from './contrast';
import { formatNumber, valueFormat } from './formatNumber';
import type { Point } from './seriesPoints';
import { estimatedTextWidth } from './textWidth';
import { plainLabel } from './trails';

/** From here on a line has more points than pixels and is thinned without losing its turns. */
const POINTS_TO_THIN = 2500;
const LABEL_SIZE = 12;
const NARROWEST_LABEL = 44;
const WIDEST_LABEL = 120;
/** At most this share of the drawing is given to names at line ends; longer names break into lines. */
const LABEL_SHARE = 0.28;
const LABEL_GAP = 8;
/** Fonts differ from host to host, and a name that just fits in one breaks in another. */
const LABEL_SPARE = 8;

/** Pixels a line is wide, by its weight. */
const WIDTHS = { thin: 1, bold: 3 } as const;

function lineStyle(series: ChartSeries, color: string): NonNullable<LineSeriesOption['lineStyle']> {
  if (series.weight)
    return { width: WIDTHS[series.weight], opacity: series.secondary ? 0.75 : 1, color, join: 'round' };
  return series.secondary ? { width: 1, type: 'dashed', color } : { width: 2, color, join: 'round' };
}

/** Room right of the plot for the names of lines. */
export function endLabelRoom(spec: ChartSpec, width: number): number {
  const names = spec.series.flatMap(({ style, endLabel }) =>
    style === 'line' && endLabel !== undefined ? [endLabel] : [],
  );
  if (names.length === 0) return 0;
  const wanted = LABEL_SPARE + Math.max(...names.map((name) => estimatedTextWidth(name, LABEL_SIZE)));
  return LABEL_GAP + Math.max(NARROWEST_LABEL, Math.min(wanted, WIDEST_LABEL, width * LABEL_SHARE));
}

/** The vertical axis that a series is read on. */
export function axisOf(spec: ChartSpec, series: ChartSeries): ChartAxis {
  return (series.secondAxis ? spec.y2 : undefined) ?? spec.y;
}

function pairs(points: readonly Point[]): (number | null)[][] {
  return points.map(({ x, y }) => [x, y ?? null]);
}

function lastValue(points: readonly Point[]): number | undefined {
  return points.reduce<number | undefined>((latest, { y }) => y ?? latest, undefined);
}

export function lineSeries(
  spec: ChartSpec,
  series: ChartSeries,
  points: readonly Point[],
  look: { readonly theme: ChartTheme; readonly labelRoom: number },
): LineSeriesOption {
  const { theme } = look;
  const color = legibleColor(series.color, theme.contrastAgainst);
  const value = lastValue(points);
  const figure = value === undefined ? '' : formatNumber(value, valueFormat(axisOf(spec, series)));
  const secondary = series.secondary === true;
  return {
    type: 'line',
    name: series.name,
    data: pairs(points),
    showSymbol: false,
    symbol: 'circle',
    symbolSize: 7,
    color,
    silent: secondary,
    animation: false,
    z: secondary ? 2 : 3,
    ...(points.length > POINTS_TO_THIN ? { sampling: 'lttb' as const } : {}),
    lineStyle: lineStyle(series, color),
    emphasis: { disabled: true },
    ...(series.secondAxis ? { yAxisIndex: 1 } : {}),
    ...(series.endLabel === undefined
      ? {}
      : {
          endLabel: {
            show: true,
            formatter: secondary
              ? plainLabel(series.endLabel)
              : `{value|${plainLabel(figure)}}\n${plainLabel(series.endLabel)}`,
            distance: LABEL_GAP - 2,
            color: secondary ? theme.muted : theme.foreground,
            fontSize: LABEL_SIZE,
            lineHeight: 16,
            width: look.labelRoom - LABEL_GAP,
            overflow: 'break' as const,
            rich: { value: { fontWeight: 600, fontSize: LABEL_SIZE, color: theme.foreground } },
          },
          labelLayout: { moveOverlap: 'shiftY' as const },
        }),
  };
}

export function pointSeries(series: ChartSeries, points: readonly Point[], theme: ChartTheme): ScatterSeriesOption {
  return {
    type: 'scatter',
    name: series.name,
    symbol: 'circle',
    symbolSize: 8,
    animation: false,
    data: pairs(points),
    itemStyle: { color: theme.background, borderColor: theme.foreground, borderWidth: 1.75, opacity: 1 },
    z: 4,
  };
}
