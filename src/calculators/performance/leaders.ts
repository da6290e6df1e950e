import { NotAvailableError, NotEnoughDataError } from '../../series/errors';
import { completeRows } from '../../series/pairing';
import { MISSING, type Panel, type Series } from '../../series/series';
import { compareGrowth } from './relativePerformance';

export interface Leader {
  readonly name: string;
  /** Simple return over the window; NaN, as relative and rank, for a column without a price at both of its ends. */
  readonly return: number;
  /** Less the return of the benchmark. */
  readonly relative: number;
  /** 1 for the best; ties share the best rank. */
  readonly rank: number;
}

/**
 * Columns of a panel by their return over the last `periods` returns, best first. The window is counted on the rows in which
 * the benchmark has a value, so that all columns are compared over the same time; columns without a price at both of its ends
 * come last in their own order.
 * @throws NotEnoughDataError for fewer than periods + 1 rows with a benchmark
 * @throws NotAvailableError where no column has a price at both ends
 */
export function leaders(panel: Panel, benchmark: Series, periods = 21): readonly Leader[] {
  const rows = completeRows(benchmark.values);
  if (rows.length <= periods) {
    throw new NotEnoughDataError(periods + 1, rows.length, 'rows with a value of the benchmark');
  }
  const start = rows[rows.length - 1 - periods] as number;
  const end = rows[rows.length - 1] as number;
  const benchmarkGrowth = (benchmark.values[end] as number) / (benchmark.values[start] as number);
  const columns = panel.columns.map((column, position) => ({
    name: panel.names[position] ?? '',
    growth: (column[end] ?? MISSING) / (column[start] ?? MISSING),
  }));
  const counted = columns.filter(({ growth }) => !Number.isNaN(growth)).sort((a, b) => b.growth - a.growth);
  if (counted.length === 0) {
    throw new NotAvailableError(
      `At least 1 column with a price at both ends of the last ${periods} returns is needed; of ${columns.length} columns there are 0.`,
    );
  }
  let rank = 1;
  const ranked = counted.map(({ name, growth }, position): Leader => {
    if (position > 0 && growth < (counted[position - 1]?.growth ?? growth)) rank = position + 1;
    return { name, return: growth - 1, relative: compareGrowth(growth, benchmarkGrowth, 'difference'), rank };
  });
  const others = columns.filter(({ growth }) => Number.isNaN(growth));
  return [...ranked, ...others.map(({ name }) => ({ name, return: MISSING, relative: MISSING, rank: MISSING }))];
}
