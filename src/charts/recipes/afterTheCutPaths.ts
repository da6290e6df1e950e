import { cellOf } from '../derived';
import type { ChosenRange } from '../recipe';
import { RecipeError } from '../recipe';
import type { BlockValues, DerivedBlock, DerivedCell } from '../spec';
import { numberAt } from './cells';

export const TABLE = 'table';
export const PATHS = 'paths';
/** Rows of POSTCUTTABLE below those of its events: mean, median, hit rate with two bounds, events, p-value. */
const SUMMARY_ROWS = 7;
const EVENTS_BELOW_MEAN = 5;
export const LEAST_EVENTS = 3;
const POINTS = 100;

/** The events of the table. */
export interface Events {
  readonly count: number;
  readonly meanRow: number;
  /** Rows of the table whose path has at least one month. */
  readonly drawn: readonly number[];
  /** Complete events, by month. */
  readonly complete: readonly number[];
}

export function readEvents(results: BlockValues, months: number): Events {
  const cells = results.get(TABLE) ?? [];
  const count = Math.max(0, cells.length - 1 - SUMMARY_ROWS);
  const horizons = Array.from({ length: months }, (_, index) => index + 1);
  const rows = Array.from({ length: count }, (_, index) => index + 1);
  const meanRow = count + 1;
  const drawn = rows.filter((row) => horizons.some((column) => numberAt(cells, row, column) !== undefined));
  const complete = horizons.map((column) => numberAt(cells, meanRow + EVENTS_BELOW_MEAN, column) ?? 0);
  if (drawn.length === 0) {
    throw new RecipeError('events', 'No event has a price a month later. Choose events that lie within the dates.');
  }
  return { count, meanRow, drawn, complete };
}

/** The paths in columns, a row a month, from 0 in the month of the event. */
export function pathsBlock(
  { count, meanRow, drawn }: Events,
  {
    months,
    band,
    benchmark,
  }: {
    readonly months: number;
    /** Standard errors to both sides of the mean, where a band is wanted. */
    readonly band: { readonly told: string; readonly times: number } | undefined;
    readonly benchmark: ChosenRange | undefined;
  },
): DerivedBlock {
  const scale = benchmark ? POINTS : 1;
  const format = scale === 1 ? '0.0%' : '0.0';
  const bound = (column: number, times: number): DerivedCell => ({
    kind: 'bound',
    mean: cellOf(TABLE, meanRow, column),
    count: cellOf(TABLE, meanRow + EVENTS_BELOW_MEAN, column),
    sample: { block: TABLE, column, firstRow: 1, rowCount: count },
    times,
    least: LEAST_EVENTS,
    scale,
  });
  const copy = (row: number, column: number): DerivedCell => ({
    kind: 'copy',
    cell: cellOf(TABLE, row, column),
    ...(scale === 1 ? {} : { times: scale }),
  });
  const edges = band ? [-band.times, band.times] : [];
  const start: DerivedCell[] = [0, ...drawn.map(() => 0), 0, ...edges.map(() => 0)];
  const later = Array.from({ length: months }, (_, index): DerivedCell[] => {
    const column = index + 1;
    const paths = [...drawn, meanRow].map((row) => copy(row, column));
    return [column, ...paths, ...edges.map((times) => bound(column, times))];
  });
  return {
    id: PATHS,
    headings: [
      'Month',
      ...drawn.map((_, index) => `Event ${index + 1}`),
      'Mean',
      ...(band ? [`${band.told}, low`, `${band.told}, high`] : []),
    ],
    rows: [start, ...later],
    numberFormats: ['0', ...Array.from({ length: drawn.length + 1 + edges.length }, () => format)],
  };
}
