import { RecipeError } from '../recipe';
import type { ChosenRange, RecipeInputs } from '../recipe';
import { columnLabel, priceAt, requireColumn, requireRows, requiredRange } from './cells';
import { readDates } from './dateColumn';

/** Prices of an asset and of its benchmark beside their dates, checked. */
export interface PairRows {
  readonly asset: ChosenRange;
  readonly benchmark: ChosenRange;
  readonly dates: ChosenRange;
  readonly assetLabel: string;
  readonly benchmarkLabel: string;
  /** By row; undefined where there is none. */
  readonly serials: readonly (number | undefined)[];
  /** Whether the chart can take its dates from the cells themselves. */
  readonly datesAreNumbers: boolean;
  /** First and last date, and row, with a price of both. */
  readonly first: number;
  readonly last: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** @throws RecipeError */
export function readPairRows(inputs: RecipeInputs): PairRows {
  const asset = requiredRange(inputs, 'asset', 'the prices of the asset');
  requireColumn('asset', asset.cells, 'the prices of the asset');
  const benchmark = requiredRange(inputs, 'benchmark', 'the prices of the benchmark');
  requireColumn('benchmark', benchmark.cells, 'the prices of the benchmark');
  requireRows('benchmark', benchmark.cells, asset.cells.length, 'the asset');
  const dates = requiredRange(inputs, 'dates', 'the dates beside the prices');
  requireColumn('dates', dates.cells, 'the dates');
  requireRows('dates', dates.cells, asset.cells.length, 'the asset');
  const { serials, numeric } = readDates('dates', dates.cells);
  const paired = asset.cells.flatMap((_, row) => {
    const date = serials[row];
    const both = priceAt(asset.cells, row) !== undefined && priceAt(benchmark.cells, row) !== undefined;
    return both && date !== undefined ? [{ row, date }] : [];
  });
  const [first, last] = [paired[0], paired[paired.length - 1]];
  if (!first || !last || paired.length < 2) {
    throw new RecipeError(
      'asset',
      'Two dated rows with a price of both are needed. Choose the columns with the prices.',
    );
  }
  return {
    asset,
    benchmark,
    dates,
    assetLabel: columnLabel(asset, 0) ?? 'Asset',
    benchmarkLabel: columnLabel(benchmark, 0) ?? 'Benchmark',
    serials,
    datesAreNumbers: numeric,
    first: first.date,
    last: last.date,
    firstRow: first.row,
    lastRow: last.row,
  };
}
