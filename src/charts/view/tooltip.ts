import { dateText } from '../dates';
import type { ChartSeries, ChartSpec } from '../spec';
import { formatNumber, valueFormat } from './formatNumber';
import { axisOf } from './lines';
import type { Reading } from './reading';

/** What the chart library tells of a point under the pointer, reduced to what is used. */
export interface HoveredPoint {
  readonly seriesIndex: number;
  readonly x: number;
  readonly y: number | undefined;
  /** The upper edge of a band that begins at y. */
  readonly upper?: number;
  /** How many points of its series come after it. */
  readonly remaining: number;
}

/** The field around the crossing of the axes that a point lies in; on a line it belongs to the upper or right field. */
export function quadrantName(spec: ChartSpec, x: number, y: number): string | undefined {
  const { quadrants } = spec;
  if (!quadrants || spec.x.crossesAt === undefined || spec.y.crossesAt === undefined) return undefined;
  if (x >= spec.x.crossesAt) return (y >= spec.y.crossesAt ? quadrants.topRight : quadrants.bottomRight).name;
  return (y >= spec.y.crossesAt ? quadrants.topLeft : quadrants.bottomLeft).name;
}

function periodText(remaining: number): string {
  if (remaining === 0) return 'end of the tail';
  return remaining === 1 ? '1 period before' : `${remaining} periods before`;
}

/** What one point of a trail tells. */
export function trailReading(spec: ChartSpec, series: ChartSeries, point: HoveredPoint): Reading | undefined {
  if (point.y === undefined) return undefined;
  const quadrant = quadrantName(spec, point.x, point.y);
  return {
    heading: series.name,
    note: periodText(point.remaining),
    lines: [
      { label: spec.x.title, value: formatNumber(point.x, valueFormat(spec.x)) },
      { label: spec.y.title, value: formatNumber(point.y, valueFormat(spec.y)) },
      ...(quadrant === undefined ? [] : [{ label: 'Quadrant', value: quadrant }]),
    ],
  };
}

function lineOf(spec: ChartSpec, point: HoveredPoint): Reading['lines'] {
  const series = spec.series[point.seriesIndex];
  if (!series || point.y === undefined) return [];
  if (series.style === 'points') return [{ label: series.name }];
  const format = valueFormat(axisOf(spec, series));
  const value = formatNumber(point.y, format);
  if (series.style === 'between') {
    const upper = point.upper === undefined ? '' : ` to ${formatNumber(point.upper, format)}`;
    return [{ label: series.name, value: `${value}${upper}` }];
  }
  return series.secondary && !series.weight ? [] : [{ label: series.name, value }];
}

/** What all points at one place of the horizontal axis tell. */
export function positionReading(spec: ChartSpec, points: readonly HoveredPoint[]): Reading | undefined {
  const first = points[0];
  if (!first) return undefined;
  const place =
    spec.x.kind === 'date' ? dateText(first.x) : `${spec.x.title} ${formatNumber(first.x, spec.x.numberFormat)}`;
  return { heading: place, lines: points.flatMap((point) => lineOf(spec, point)) };
}
