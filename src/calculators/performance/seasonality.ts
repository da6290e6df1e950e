import { dateFromSerial, monthOf } from '../../series/dates';
import { NotEnoughDataError } from '../../series/errors';
import { DIVIDES_BY_ZERO, MISSING, type DatedRows } from '../../series/series';
import { mean, sampleDeviation } from '../../statistics/moments';
import { compareGrowth } from './relativePerformance';

/** What one calendar month was like over the years. */
export interface MonthOfYear {
  /** 1 to 12. */
  readonly month: number;
  /** Mean relative return; NaN, as the hit rate, without observations. */
  readonly mean: number;
  /** Share of the relative returns above 0. */
  readonly hitRate: number;
  /** mean/(stdev/√n); NaN with fewer than two observations, infinite where they do not vary. */
  readonly tStatistic: number;
  readonly observations: number;
}

/** The relative return of one month of one year. */
interface MonthlyMove {
  readonly month: number;
  readonly relative: number;
  /** The larger absolute return of the two sides. */
  readonly size: number;
}

/**
 * Relative returns (asset less benchmark) by calendar month. A period belongs to the month of its end; periods that end in the
 * same month of the same year are compounded first, asset and benchmark each, and then subtracted.
 * @param rows Dates with the levels of asset and benchmark.
 * @throws NotEnoughDataError for fewer than two rows
 */
export function seasonality(rows: DatedRows): readonly MonthOfYear[] {
  if (rows.dates.length < 2) throw new NotEnoughDataError(2, rows.dates.length, 'rows with a date and both levels');
  const moves = monthlyMoves(rows);
  return Array.from({ length: 12 }, (_, index) =>
    describe(
      index + 1,
      moves.filter(({ month }) => month === index + 1),
    ),
  );
}

function monthlyMoves({ dates, columns }: DatedRows): readonly MonthlyMove[] {
  const [asset = new Float64Array(), benchmark = new Float64Array()] = columns;
  const moves: MonthlyMove[] = [];
  let start = 0;
  for (let row = 1; row < dates.length; row++) {
    const date = dates[row] as number;
    const next = dates[row + 1];
    if (next !== undefined && monthOf(next) === monthOf(date)) continue;
    const assetGrowth = (asset[row] as number) / (asset[start] as number);
    const benchmarkGrowth = (benchmark[row] as number) / (benchmark[start] as number);
    moves.push({
      month: dateFromSerial(date).month,
      relative: compareGrowth(assetGrowth, benchmarkGrowth, 'difference'),
      size: Math.max(Math.abs(assetGrowth - 1), Math.abs(benchmarkGrowth - 1)),
    });
    start = row;
  }
  return moves;
}

function describe(month: number, moves: readonly MonthlyMove[]): MonthOfYear {
  const observations = moves.length;
  if (observations === 0) return { month, mean: MISSING, hitRate: MISSING, tStatistic: MISSING, observations };
  const relative = Float64Array.from(moves, (move) => move.relative);
  const centre = mean(relative);
  const largest = moves.reduce((size, move) => Math.max(size, move.size), 0);
  const error = sampleDeviation(relative, largest) / Math.sqrt(observations);
  return {
    month,
    mean: centre,
    hitRate: relative.filter((value) => value > 0).length / observations,
    tStatistic: error === 0 ? DIVIDES_BY_ZERO : centre / error,
    observations,
  };
}
