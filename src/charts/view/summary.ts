import { dateText } from '../dates';
import type { BlockValues, ChartSeries, ChartSpec } from '../spec';
import { formatNumber, valueFormat } from './formatNumber';
import { axisOf } from './lines';
import { categoryTexts, columnNumbers, seriesPoints } from './seriesPoints';
import { quadrantName } from './tooltip';

/** A chart told as a table, for those who do not see it. */
export interface ChartSummary {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Known {
  readonly x: number;
  readonly y: number;
}

function knownPoints(series: ChartSeries, values: BlockValues): readonly Known[] {
  return seriesPoints(series, values).flatMap(({ x, y }) => (y === undefined ? [] : [{ x, y }]));
}

function placeText(spec: ChartSpec, x: number): string {
  return spec.x.kind === 'date' ? dateText(x) : formatNumber(x, spec.x.numberFormat);
}

function trailSummary(spec: ChartSpec, values: BlockValues): ChartSummary {
  const [across, up] = [valueFormat(spec.x), valueFormat(spec.y)];
  const rows = spec.series.flatMap((series) => {
    const points = knownPoints(series, values);
    const [first, last] = [points[0], points[points.length - 1]];
    if (series.style !== 'trail' || !first || !last) return [];
    return [
      [
        series.name,
        formatNumber(last.x, across),
        formatNumber(last.y, up),
        quadrantName(spec, last.x, last.y) ?? '',
        `${formatNumber(first.x, across)}; ${formatNumber(first.y, up)}`,
      ],
    ];
  });
  return { headings: ['Name', spec.x.title, spec.y.title, 'Quadrant', 'At the start of the tail'], rows };
}

/** A row a category, a column a series. */
function barSummary(spec: ChartSpec, values: BlockValues): ChartSummary {
  const [first] = spec.series;
  if (!first) return { headings: ['Name'], rows: [] };
  const format = valueFormat(spec.y);
  const columns = spec.series.map((series) => columnNumbers(values, series.y));
  const rows = categoryTexts(first.x, values).map((name, index) => [
    name,
    ...columns.map((numbers) => {
      const value = numbers[index];
      return value === undefined ? '' : formatNumber(value, format);
    }),
  ]);
  return { headings: ['Name', ...spec.series.map(({ name }) => name)], rows };
}

/** Per series the first and latest, lowest and highest value; for trails where each stands. */
export function chartSummary(spec: ChartSpec, values: BlockValues): ChartSummary {
  if (spec.series.some(({ style }) => style === 'trail')) return trailSummary(spec, values);
  if (spec.series.some(({ style }) => style === 'bars')) return barSummary(spec, values);
  const rows = spec.series.flatMap((series) => {
    const format = valueFormat(axisOf(spec, series));
    const told = (point: Known): string => `${formatNumber(point.y, format)} (${placeText(spec, point.x)})`;
    const points = knownPoints(series, values);
    const [first, last] = [points[0], points[points.length - 1]];
    if (series.style === 'band' || series.style === 'between' || !first || !last) return [];
    if (series.style === 'points') return [[series.name, told(first), told(last), '', '']];
    // Levels are constant: one figure tells all.
    if (series.secondary && !series.weight) {
      return series.endLabel === undefined ? [] : [[series.endLabel, '', formatNumber(last.y, format), '', '']];
    }
    const lowest = points.reduce((least, point) => (point.y < least.y ? point : least));
    const highest = points.reduce((most, point) => (point.y > most.y ? point : most));
    return [[series.name, told(first), told(last), told(lowest), told(highest)]];
  });
  return { headings: ['Name', 'First', 'Latest', 'Lowest', 'Highest'], rows };
}
