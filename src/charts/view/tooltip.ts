import { dateText } from '../dates';
import type { ChartSeries, ChartSpec } from '../spec';
import { formatNumber, preciseFormat } from './formatNumber';

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

/** Names come from cells: nothing in them may become markup. */
export function escapeMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** A name and its figure at the other end of the line. */
export function tooltipLine(label: string, value: string): string {
  return `<div style="display:flex;gap:12px;justify-content:space-between"><span>${escapeMarkup(label)}</span><b>${escapeMarkup(value)}</b></div>`;
}

/** The field around the crossing of the axes that a point lies in; on a line it belongs to the upper or right field. */
export function quadrantName(spec: ChartSpec, x: number, y: number): string | undefined {
  const { quadrants } = spec;
  if (!quadrants || spec.x.crossesAt === undefined || spec.y.crossesAt === undefined) return undefined;
  if (x >= spec.x.crossesAt) return (y >= spec.y.crossesAt ? quadrants.topRight : quadrants.bottomRight).name;
  return (y >= spec.y.crossesAt ? quadrants.topLeft : quadrants.bottomLeft).name;
}

function periodText(remaining: number): string {
  if (remaining === 0) return 'latest';
  return remaining === 1 ? '1 period before' : `${remaining} periods before`;
}

/** The text for one point of a trail. */
export function trailTooltip(spec: ChartSpec, series: ChartSeries, point: HoveredPoint): string {
  if (point.y === undefined) return '';
  const quadrant = quadrantName(spec, point.x, point.y);
  return [
    `<div><b>${escapeMarkup(series.name)}</b>, ${periodText(point.remaining)}</div>`,
    tooltipLine(spec.x.title, formatNumber(point.x, preciseFormat(spec.x.numberFormat))),
    tooltipLine(spec.y.title, formatNumber(point.y, preciseFormat(spec.y.numberFormat))),
    ...(quadrant === undefined ? [] : [tooltipLine('Quadrant', quadrant)]),
  ].join('');
}

/** The text for all points at one place of the horizontal axis. */
export function positionTooltip(spec: ChartSpec, points: readonly HoveredPoint[]): string {
  const first = points[0];
  if (!first) return '';
  const place =
    spec.x.kind === 'date' ? dateText(first.x) : `${spec.x.title} ${formatNumber(first.x, spec.x.numberFormat)}`;
  const lines = points.flatMap((point) => {
    const series = spec.series[point.seriesIndex];
    if (!series || point.y === undefined) return [];
    if (series.style === 'points') return [`<div>${escapeMarkup(series.name)}</div>`];
    const format = preciseFormat((series.secondAxis ? spec.y2 : undefined)?.numberFormat ?? spec.y.numberFormat);
    if (series.style === 'between') {
      const upper = point.upper === undefined ? '' : ` to ${formatNumber(point.upper, format)}`;
      return [tooltipLine(series.name, `${formatNumber(point.y, format)}${upper}`)];
    }
    if (series.secondary && !series.weight) return [];
    return [tooltipLine(series.name, formatNumber(point.y, format))];
  });
  return lines.length === 0 ? '' : [`<div>${escapeMarkup(place)}</div>`, ...lines].join('');
}
