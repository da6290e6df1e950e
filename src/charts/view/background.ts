import type { LineSeriesOption } from 'echarts/charts';
import type { BlockValues, ChartSpec } from '../spec';
import type { Frame } from './axes';
import type { ChartTheme } from './chartTheme';
import { legibleColor } from './contrast';
import { QUADRANT_NAME_INSET, QUADRANT_NAME_SIZE } from './quadrantNames';
import { bandStretches, seriesPoints } from './seriesPoints';

type AreaEnd = Readonly<Record<string, unknown>>;

function quadrantAreas(spec: ChartSpec, { x, y }: Frame, theme: ChartTheme): readonly [AreaEnd, AreaEnd][] {
  const { quadrants } = spec;
  const [middleX, middleY] = [spec.x.crossesAt, spec.y.crossesAt];
  if (!quadrants || middleX === undefined || middleY === undefined) return [];
  const corners = [
    { quadrant: quadrants.topRight, across: x.maximum, up: y.maximum, position: 'insideTopRight' },
    { quadrant: quadrants.bottomRight, across: x.maximum, up: y.minimum, position: 'insideBottomRight' },
    { quadrant: quadrants.bottomLeft, across: x.minimum, up: y.minimum, position: 'insideBottomLeft' },
    { quadrant: quadrants.topLeft, across: x.minimum, up: y.maximum, position: 'insideTopLeft' },
  ] as const;
  return corners.map(({ quadrant, across, up, position }) => [
    {
      name: quadrant.name,
      coord: [middleX, middleY],
      itemStyle: { color: quadrant.color, opacity: theme.quadrantOpacity },
      label: {
        show: true,
        position,
        distance: QUADRANT_NAME_INSET,
        formatter: `{mark|●} ${quadrant.name}`,
        color: theme.foreground,
        fontSize: QUADRANT_NAME_SIZE,
        fontWeight: 600,
        textBorderColor: theme.background,
        textBorderWidth: 3,
        rich: { mark: { color: legibleColor(quadrant.color, theme.contrastAgainst), fontSize: QUADRANT_NAME_SIZE } },
      },
    },
    { coord: [across, up] },
  ]);
}

function recessionAreas(
  spec: ChartSpec,
  values: BlockValues,
  { y }: Frame,
  theme: ChartTheme,
): readonly [AreaEnd, AreaEnd][] {
  return spec.series
    .filter(({ style }) => style === 'band')
    .flatMap((series) => bandStretches(seriesPoints(series, values)))
    .map(({ from, to }) => [
      {
        coord: [from, y.minimum],
        itemStyle: { color: theme.band, opacity: theme.bandOpacity },
        label: { show: false },
      },
      { coord: [to, y.maximum] },
    ]);
}

/** What lies behind the series: recessions, quadrants, and the lines on which the axes cross. */
export function backgroundSeries(
  spec: ChartSpec,
  values: BlockValues,
  frame: Frame,
  theme: ChartTheme,
): LineSeriesOption {
  const areas = [...recessionAreas(spec, values, frame, theme), ...quadrantAreas(spec, frame, theme)];
  const crossings = [
    ...(spec.x.crossesAt === undefined ? [] : [{ xAxis: spec.x.crossesAt }]),
    ...(spec.y.crossesAt === undefined ? [] : [{ yAxis: spec.y.crossesAt }]),
  ];
  return {
    type: 'line',
    name: '',
    silent: true,
    animation: false,
    z: 0,
    // A series without points has no place for areas: these two have none to draw.
    data: [
      [frame.x.minimum, null],
      [frame.x.maximum, null],
    ],
    showSymbol: false,
    markArea: { silent: true, animation: false, data: areas.map(([from, to]): [object, object] => [from, to]) },
    markLine: {
      silent: true,
      animation: false,
      symbol: 'none',
      label: { show: false },
      lineStyle: { color: theme.axis, width: 1, type: 'solid' },
      data: crossings,
    },
  };
}
