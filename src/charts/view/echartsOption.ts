import type { EChartsCoreOption } from 'echarts/core';
import type { ThemeName } from '../../workbook/workbook';
import type { BlockValues, ChartSpec } from '../spec';
import { AXIS_FONT_SIZE, layOutFrame, shownTitle } from './axes';
import type { ChartSize, Frame, LaidOutAxis } from './axes';
import { backgroundSeries } from './background';
import { barsOption } from './bars';
import { betweenSeries } from './between';
import { chartTheme } from './chartTheme';
import type { ChartTheme } from './chartTheme';
import { endLabelRoom, lineSeries, pointSeries } from './lines';
import { withRoomForQuadrantNames } from './quadrantNames';
import { readingMarkup } from './reading';
import type { Reading } from './reading';
import { brokenAtGaps, seriesPoints } from './seriesPoints';
import { positionReading, trailReading } from './tooltip';
import type { HoveredPoint } from './tooltip';
import { trailLooks, trailSeries } from './trails';

const EDGE = 14;

function axisOption(laidOut: LaidOutAxis, vertical: boolean, frame: Frame, theme: ChartTheme): object {
  const { axis, minimum, maximum, ticks } = laidOut;
  const labels = new Map(ticks.map(({ value, label }) => [value, label]));
  const customValues = ticks.map(({ value }) => value);
  return {
    type: axis.logarithmic ? 'log' : 'value',
    min: minimum,
    max: maximum,
    name: shownTitle(axis),
    nameLocation: vertical ? 'end' : 'middle',
    nameGap: vertical ? 11 : 26,
    nameTextStyle: {
      color: theme.muted,
      fontSize: AXIS_FONT_SIZE,
      // The title of the vertical axis starts where its labels start.
      ...(vertical ? { align: 'left', padding: [0, 0, 0, -frame.plot.left + 4] } : {}),
    },
    axisLine: { show: !vertical, onZero: false, lineStyle: { color: theme.axis } },
    axisTick: { show: !vertical, customValues, lineStyle: { color: theme.axis } },
    axisLabel: {
      customValues,
      color: theme.muted,
      fontSize: AXIS_FONT_SIZE,
      hideOverlap: true,
      formatter: (value: number) => labels.get(value) ?? '',
    },
    splitLine: {
      show: vertical || axis.crossesAt !== undefined,
      lineStyle: { color: theme.grid, width: 1, opacity: theme.gridOpacity },
    },
    minorTick: { show: false },
  };
}

/** The axis on the right: its title ends where its labels end, and the grid is the left one's. */
function rightAxisOption(laidOut: LaidOutAxis, frame: Frame, theme: ChartTheme): object {
  return {
    ...axisOption(laidOut, true, frame, theme),
    position: 'right',
    nameTextStyle: { color: theme.muted, fontSize: AXIS_FONT_SIZE, align: 'right', padding: [0, -30, 0, 0] },
    splitLine: { show: false },
  };
}

/** What the chart library hands to a formatter, as far as it is used; the background is its first series. */
interface LibraryPoint {
  readonly seriesIndex?: number;
  readonly dataIndex?: number;
  readonly value?: unknown;
}

function hovered(spec: ChartSpec, values: BlockValues, point: LibraryPoint): HoveredPoint | undefined {
  const seriesIndex = drawnIndexes(spec)[(point.seriesIndex ?? 0) - 1];
  const series = seriesIndex === undefined ? undefined : spec.series[seriesIndex];
  if (seriesIndex === undefined || !series || !Array.isArray(point.value)) return undefined;
  const [x, y, upper] = point.value as readonly unknown[];
  if (typeof x !== 'number') return undefined;
  const remaining = seriesPoints(series, values).length - 1 - (point.dataIndex ?? 0);
  return {
    seriesIndex,
    x,
    y: typeof y === 'number' ? y : undefined,
    remaining,
    ...(typeof upper === 'number' ? { upper } : {}),
  };
}

/** Indexes in the chart of the series that the library draws one by one. */
function drawnIndexes(spec: ChartSpec): readonly number[] {
  return spec.series.flatMap(({ style }, index) => (style === 'band' ? [] : [index]));
}

/** Which of the library's series draws the chart's series of this index. */
export function libraryIndex(spec: ChartSpec, seriesIndex: number): number {
  return spec.series.some(({ style }) => style === 'bars') ? seriesIndex : drawnIndexes(spec).indexOf(seriesIndex) + 1;
}

function readingOf(
  spec: ChartSpec,
  values: BlockValues,
  parameters: LibraryPoint | readonly LibraryPoint[],
): Reading | undefined {
  const list: readonly LibraryPoint[] = Array.isArray(parameters) ? parameters : [parameters as LibraryPoint];
  const points = list.flatMap((point) => hovered(spec, values, point) ?? []);
  const first = points[0];
  const series = first && spec.series[first.seriesIndex];
  if (first && series?.style === 'trail') return trailReading(spec, series, first);
  return positionReading(spec, points);
}

function librarySeries(
  spec: ChartSpec,
  values: BlockValues,
  frame: Frame,
  look: { readonly theme: ChartTheme; readonly labelRoom: number },
): readonly object[] {
  const looks = trailLooks(spec, values, frame, look.theme);
  return drawnIndexes(spec).flatMap((index): object[] => {
    const series = spec.series[index];
    if (!series) return [];
    const points = seriesPoints(series, values);
    const trail = looks.get(index);
    if (trail) return [trailSeries(series, points, trail)];
    if (series.style === 'between') return [betweenSeries(series, values, look.theme)];
    if (series.style === 'points') return [pointSeries(series, points, look.theme)];
    return [lineSeries(spec, series, spec.x.kind === 'date' ? brokenAtGaps(points) : points, look)];
  });
}

/**
 * The chart as the drawing library takes it. Title, subtitle and source are text around the drawing.
 * @param onReading Told what stands under the pointer, each time that it is shown.
 */
export function echartsOption(
  spec: ChartSpec,
  values: BlockValues,
  themeName: ThemeName,
  size: ChartSize,
  onReading?: (reading: Reading) => void,
): EChartsCoreOption {
  const theme = chartTheme(themeName);
  const tell = (reading: Reading | undefined): string => {
    if (reading) onReading?.(reading);
    return readingMarkup(reading);
  };
  if (spec.series.some(({ style }) => style === 'bars')) return barsOption(spec, values, { theme, size, tell });
  const labelRoom = endLabelRoom(spec, size.width);
  const frame = withRoomForQuadrantNames(layOutFrame(spec, values, size, Math.max(EDGE, labelRoom)), spec, values);
  const trails = spec.series.some(({ style }) => style === 'trail');
  return {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: theme.fontFamily, color: theme.foreground },
    // Names beside points are placed by the pixel, so the library must not move the plot to make room.
    grid: { ...frame.plot, outerBoundsMode: 'none' },
    xAxis: axisOption(frame.x, false, frame, theme),
    yAxis: frame.y2
      ? [axisOption(frame.y, true, frame, theme), rightAxisOption(frame.y2, frame, theme)]
      : axisOption(frame.y, true, frame, theme),
    tooltip: {
      trigger: trails ? 'item' : 'axis',
      confine: true,
      transitionDuration: 0,
      backgroundColor: theme.background,
      borderColor: theme.border,
      textStyle: { color: theme.foreground, fontSize: AXIS_FONT_SIZE },
      axisPointer: { type: 'line', lineStyle: { color: theme.axis, type: 'solid' }, label: { show: false } },
      formatter: (parameters: LibraryPoint | readonly LibraryPoint[]) => tell(readingOf(spec, values, parameters)),
    },
    series: [backgroundSeries(spec, values, frame, theme), ...librarySeries(spec, values, frame, { theme, labelRoom })],
  };
}
