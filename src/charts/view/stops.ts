import type { BlockValues, ChartSeries, ChartSpec } from '../spec';
import { categoryTexts, seriesPoints } from './seriesPoints';

/** A place on a chart at which its values can be read by keyboard. */
export type Stop =
  /** A point that is drawn by itself: its series in the chart, and its index among the points. */
  | { readonly kind: 'item'; readonly seriesIndex: number; readonly index: number }
  /** Where all lines are read together. */
  | { readonly kind: 'place'; readonly seriesIndex: number; readonly x: number; readonly y: number };

function trailStops(series: ChartSeries, seriesIndex: number, values: BlockValues): readonly Stop[] {
  return seriesPoints(series, values).flatMap(({ y }, index) =>
    y === undefined ? [] : [{ kind: 'item', seriesIndex, index }],
  );
}

/** Rows of stops: the arrow keys go along a row, and from row to row where a chart has several things that move. */
export function chartStops(spec: ChartSpec, values: BlockValues): readonly (readonly Stop[])[] {
  const bars = spec.series.findIndex(({ style }) => style === 'bars');
  const barred = spec.series[bars];
  if (barred) {
    return [categoryTexts(barred.x, values).map((_, index): Stop => ({ kind: 'item', seriesIndex: bars, index }))];
  }
  const trails = spec.series.flatMap((series, index) =>
    series.style === 'trail' ? [trailStops(series, index, values)] : [],
  );
  if (trails.length > 0) return trails.filter(({ length }) => length > 0);
  const main = spec.series.findIndex(({ style, secondary }) => style === 'line' && !secondary);
  const line = spec.series[main];
  if (!line) return [];
  return [
    seriesPoints(line, values).flatMap(({ x, y }): Stop[] =>
      y === undefined ? [] : [{ kind: 'place', seriesIndex: main, x, y }],
    ),
  ];
}

export interface StopPosition {
  readonly row: number;
  readonly index: number;
}

const PAGE = 12;

/** Where a key leads; undefined where it means nothing here. Reading begins at the latest value. */
export function nextStop(
  stops: readonly (readonly Stop[])[],
  before: StopPosition | undefined,
  key: string,
): StopPosition | undefined {
  const steps: Readonly<Record<string, number | undefined>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    PageUp: -PAGE,
    PageDown: PAGE,
    Home: -Infinity,
    End: Infinity,
    ArrowUp: 0,
    ArrowDown: 0,
  };
  const step = steps[key];
  if (step === undefined || stops.length === 0) return undefined;
  const turn = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
  if (turn !== 0 && stops.length === 1) return undefined;
  const row = before ? (before.row + turn + stops.length) % stops.length : 0;
  const last = (stops[row]?.length ?? 0) - 1;
  const from = before && turn === 0 ? before.index : last;
  const index = before ? Math.max(0, Math.min(last, from + step)) : last;
  return { row, index };
}
