import type { PostCutColumn } from '../../calculators/policy/postCutTable';
import type { RateCut } from '../../calculators/policy/rateCuts';
import { entryCell, type ResultGrid } from './answer';

export function rateCutCells(cuts: readonly RateCut[]): ResultGrid {
  return [
    ['date', 'change', 'rate', 'first'],
    ...cuts.map(({ date, change, rate, first }) => [date, change, rate, first ? 1 : 0]),
  ];
}

export function postCutCells(events: Float64Array, columns: readonly PostCutColumn[]): ResultGrid {
  const summary = (label: string, figure: (column: PostCutColumn) => number) => [
    label,
    ...columns.map((column) => entryCell(figure(column))),
  ];
  return [
    ['event', ...columns.map((column) => column.horizon.text)],
    ...Array.from(events, (date, event) => [
      date,
      ...columns.map(({ byEvent }) => entryCell(byEvent[event] as number)),
    ]),
    summary('mean', (column) => column.mean),
    summary('median', (column) => column.median),
    summary('hit rate', (column) => column.hitRate),
    summary('hit rate low', (column) => column.hitRateLow),
    summary('hit rate high', (column) => column.hitRateHigh),
    summary('events', (column) => column.events),
    summary('p-value', (column) => column.pValue),
  ];
}
