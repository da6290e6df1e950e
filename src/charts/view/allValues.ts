import { dateText } from '../dates';
import type { BlockValues, ChartSeries, ChartSpec } from '../spec';
import { formatNumber, valueFormat } from './formatNumber';
import { axisOf } from './lines';
import { columnNumbers, seriesPoints } from './seriesPoints';
import { chartSummary } from './summary';
import type { ChartSummary } from './summary';
import { quadrantName } from './tooltip';

/** All that a chart draws, as a table; `omitted` rows before the first of them are left out. */
export interface ChartTable extends ChartSummary {
  readonly omitted: number;
}

/** Rows of a table that a browser lays out without delay. */
const MOST_ROWS = 240;

interface Column {
  readonly heading: string;
  readonly format: string;
  readonly byPlace: ReadonlyMap<number, number>;
}

function pointsColumn(spec: ChartSpec, series: ChartSeries, values: BlockValues): Column {
  const points = seriesPoints(series, values).flatMap(({ x, y }) => (y === undefined ? [] : [[x, y] as const]));
  return { heading: series.name, format: valueFormat(axisOf(spec, series)), byPlace: new Map(points) };
}

function columnsOf(spec: ChartSpec, values: BlockValues): readonly Column[] {
  return spec.series.flatMap((series): Column[] => {
    if (series.style === 'between' && series.upper) {
      const across = columnNumbers(values, series.x);
      const edge = (heading: string, cells: ChartSeries['y']): Column => {
        const up = columnNumbers(values, cells);
        const points = across.flatMap((x, index) => {
          const y = up[index];
          return x === undefined || y === undefined ? [] : [[x, y] as const];
        });
        return { heading, format: valueFormat(spec.y), byPlace: new Map(points) };
      };
      return [edge(`${series.name}, low`, series.y), edge(`${series.name}, high`, series.upper)];
    }
    // Levels stand at both ends alone and are told among the key figures.
    if (series.style !== 'line' || (series.secondary && !series.weight)) return [];
    return [pointsColumn(spec, series, values)];
  });
}

function linesTable(spec: ChartSpec, values: BlockValues): ChartTable {
  const columns = columnsOf(spec, values);
  const places = [...new Set(columns.flatMap(({ byPlace }) => [...byPlace.keys()]))].sort((one, other) => one - other);
  const shown = spec.x.kind === 'date' ? places.slice(-MOST_ROWS).reverse() : places.slice(0, MOST_ROWS);
  const placeText = (x: number): string =>
    spec.x.kind === 'date' ? dateText(x) : formatNumber(x, spec.x.numberFormat);
  return {
    headings: [spec.x.title, ...columns.map(({ heading }) => heading)],
    rows: shown.map((x) => [
      placeText(x),
      ...columns.map(({ byPlace, format }) => {
        const value = byPlace.get(x);
        return value === undefined ? '' : formatNumber(value, format);
      }),
    ]),
    omitted: places.length - shown.length,
  };
}

function trailsTable(spec: ChartSpec, values: BlockValues): ChartTable {
  const rows = spec.series.flatMap((series) => {
    if (series.style !== 'trail') return [];
    const points = seriesPoints(series, values);
    return points.flatMap(({ x, y }, index) =>
      y === undefined
        ? []
        : [
            [
              series.name,
              String(points.length - 1 - index),
              formatNumber(x, valueFormat(spec.x)),
              formatNumber(y, valueFormat(spec.y)),
              quadrantName(spec, x, y) ?? '',
            ],
          ],
    );
  });
  const headings = ['Name', 'Periods before the end', spec.x.title, spec.y.title, 'Quadrant'];
  return { headings, rows, omitted: 0 };
}

export function chartTable(spec: ChartSpec, values: BlockValues): ChartTable {
  if (spec.series.some(({ style }) => style === 'trail')) return trailsTable(spec, values);
  if (spec.series.some(({ style }) => style === 'bars')) return { ...chartSummary(spec, values), omitted: 0 };
  return linesTable(spec, values);
}
