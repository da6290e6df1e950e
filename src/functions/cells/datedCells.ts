import type { AlignedSeries } from '../../calculators/data/alignSeries';
import type { Resampled } from '../../calculators/data/resample';
import { entryCell, numberCell, textCell, type ResultGrid } from './answer';
import type { ReadSeries } from './readSeries';

/** Dates with the values of both series, headed by their labels; #N/A where the second has none. */
export function alignedCells(
  { dates, first, second }: AlignedSeries,
  values1: ReadSeries,
  values2: ReadSeries,
): ResultGrid {
  return [
    ['date', heading(values1), heading(values2)],
    ...Array.from(dates, (date, row) => [date, entryCell(first[row] as number), entryCell(second[row] as number)]),
  ];
}

/** Ends of periods with their values, headed by the label of the values. */
export function resampledCells({ dates, values }: Resampled, series: ReadSeries): ResultGrid {
  return [['date', heading(series)], ...Array.from(dates, (date, row) => [date, numberCell(values[row] as number)])];
}

function heading({ argument, label }: ReadSeries): string {
  return textCell(label ?? argument);
}
