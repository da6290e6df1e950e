import type { EChartsCoreOption } from 'echarts/core';
import type { BlockValues, ChartSeries, ChartSpec } from '../spec';
import { AXIS_FONT_SIZE } from './axes';
import type { ChartSize } from './axes';
import { layOutBars } from './barFrame';
import type { BarFrame } from './barFrame';
import type { ChartTheme } from './chartTheme';
import { legibleColor } from './contrast';
import { formatNumber, valueFormat } from './formatNumber';
import type { Reading } from './reading';
import { columnNumbers } from './seriesPoints';

const FIGURE_SIZE = 12;
/** Where many bars share a low drawing. */
const SMALL_FIGURE_SIZE = 10;
const WIDEST_BAR = 72;
const BAR_SHARE = '62%';
/** A mark is a stroke across its bar, somewhat longer than the bar is wide. */
const MARK_SHARE = 0.74;
const MARK_THICKNESS = 4;
const FIGURE_DISTANCE = 4;

/** Pixels from the end of a bar to its figure, which makes way for a mark that lies there. */
function figureDistance(value: number, mark: number | undefined, { axis, plot, lying }: BarFrame): number {
  if (mark === undefined) return FIGURE_DISTANCE;
  const length = lying ? plot.width : plot.height;
  const sign = value < 0 ? -1 : 1;
  const beyond = (((mark - value) * sign) / (axis.maximum - axis.minimum)) * length;
  const reached = beyond > -MARK_THICKNESS && beyond < FIGURE_SIZE + MARK_THICKNESS;
  return reached ? Math.max(0, beyond) + MARK_THICKNESS / 2 + FIGURE_DISTANCE : FIGURE_DISTANCE;
}

function barSeries(
  spec: ChartSpec,
  series: ChartSeries,
  values: BlockValues,
  look: { readonly frame: BarFrame; readonly theme: ChartTheme },
): object {
  const { frame, theme } = look;
  const marked = spec.series.find(({ style }) => style === 'points');
  const marks = marked ? columnNumbers(values, marked.y) : [];
  const numbers = columnNumbers(values, series.y);
  const figure = (value: number): string => formatNumber(value, spec.y.numberFormat);
  const [beyond, before] = frame.lying ? (['right', 'left'] as const) : (['top', 'bottom'] as const);
  return {
    type: 'bar',
    name: series.name,
    color: legibleColor(series.color, theme.contrastAgainst),
    barWidth: BAR_SHARE,
    barMaxWidth: WIDEST_BAR,
    animation: false,
    data: numbers.map((value, index) => ({
      value: value ?? null,
      label: {
        show: value !== undefined,
        position: value !== undefined && value < 0 ? before : beyond,
        distance: value === undefined ? FIGURE_DISTANCE : figureDistance(value, marks[index], frame),
        formatter: value === undefined ? '' : figure(value),
      },
    })),
    label: {
      color: theme.foreground,
      fontSize: frame.band < FIGURE_SIZE + 4 ? SMALL_FIGURE_SIZE : FIGURE_SIZE,
    },
    emphasis: { disabled: true },
    markLine: {
      silent: true,
      animation: false,
      symbol: 'none',
      label: { show: false },
      lineStyle: { color: theme.axis, width: 1, type: 'solid' },
      data: [frame.lying ? { xAxis: 0 } : { yAxis: 0 }],
    },
    z: 3,
  };
}

function markSeries(
  series: ChartSeries,
  values: BlockValues,
  { frame, theme }: { readonly frame: BarFrame; readonly theme: ChartTheme },
): object {
  const length = Math.min(WIDEST_BAR, frame.band * MARK_SHARE);
  return {
    type: 'scatter',
    name: series.name,
    symbol: 'rect',
    symbolSize: frame.lying ? [MARK_THICKNESS, length] : [length, MARK_THICKNESS],
    animation: false,
    data: columnNumbers(values, series.y).map((value, index) =>
      frame.lying ? [value ?? null, index] : [index, value ?? null],
    ),
    itemStyle: { color: theme.foreground, borderColor: theme.background, borderWidth: 1, opacity: 1 },
    z: 4,
  };
}

function barReading(spec: ChartSpec, values: BlockValues, name: string, index: number): Reading {
  const format = valueFormat(spec.y);
  const lines = spec.series.flatMap((series) => {
    const value = columnNumbers(values, series.y)[index];
    return value === undefined ? [] : [{ label: series.name, value: formatNumber(value, format) }];
  });
  return { heading: name.replace(/\n/g, ' '), lines };
}

/** The first bar under the pointer, as the chart library tells it. */
interface HoveredBar {
  readonly dataIndex?: number;
}

/** Makes markup of what is read off the chart. */
export type Tell = (reading: Reading | undefined) => string;

/** A chart of bars as the drawing library takes it. */
export function barsOption(
  spec: ChartSpec,
  values: BlockValues,
  { theme, size, tell }: { readonly theme: ChartTheme; readonly size: ChartSize; readonly tell: Tell },
): EChartsCoreOption {
  const frame = layOutBars(spec, values, size);
  const { axis, plot, categories, lying } = frame;
  const labels = new Map(axis.ticks.map(({ value, label }) => [value, label]));
  const customValues = axis.ticks.map(({ value }) => value);
  const text = { color: theme.muted, fontSize: AXIS_FONT_SIZE };
  const valueAxis = {
    type: 'value',
    min: axis.minimum,
    max: axis.maximum,
    name: spec.y.title,
    nameLocation: lying ? 'middle' : 'end',
    nameGap: lying ? 26 : 11,
    nameTextStyle: { ...text, ...(lying ? {} : { align: 'left', padding: [0, 0, 0, -plot.left + 4] }) },
    axisLine: { show: false },
    axisTick: { show: false, customValues },
    axisLabel: { ...text, customValues, formatter: (value: number) => labels.get(value) ?? '' },
    splitLine: { lineStyle: { color: theme.grid, width: 1, opacity: theme.gridOpacity } },
  };
  const categoryAxis = {
    type: 'category',
    data: [...categories],
    inverse: lying,
    name: spec.x.title,
    nameLocation: 'middle',
    nameGap: 40,
    nameTextStyle: text,
    // Names stay at the edge of the drawing, not beside the line on which the bars stand.
    axisLine: { show: false, onZero: false },
    axisTick: { show: false },
    axisLabel: {
      ...text,
      color: theme.foreground,
      interval: 0,
      margin: 8,
      ...(lying ? { width: plot.left - 12, overflow: 'truncate' } : {}),
      lineHeight: 15,
    },
  };
  return {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: theme.fontFamily, color: theme.foreground },
    grid: { ...plot, outerBoundsMode: 'none' },
    xAxis: lying ? valueAxis : categoryAxis,
    yAxis: lying ? categoryAxis : valueAxis,
    tooltip: {
      trigger: 'axis',
      confine: true,
      transitionDuration: 0,
      backgroundColor: theme.background,
      borderColor: theme.border,
      textStyle: { color: theme.foreground, fontSize: AXIS_FONT_SIZE },
      axisPointer: { type: 'shadow', label: { show: false } },
      formatter: (parameters: HoveredBar | readonly HoveredBar[]) => {
        const first = (Array.isArray(parameters) ? parameters[0] : parameters) as HoveredBar | undefined;
        const index = first?.dataIndex ?? 0;
        return tell(barReading(spec, values, categories[index] ?? '', index));
      },
    },
    series: spec.series.map((series) =>
      series.style === 'bars'
        ? barSeries(spec, series, values, { frame, theme })
        : markSeries(series, values, { frame, theme }),
    ),
  };
}
