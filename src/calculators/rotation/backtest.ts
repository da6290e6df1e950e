import { InvalidInputError, NotEnoughDataError } from '../../series/errors';
import { DIVIDES_BY_ZERO, MISSING } from '../../series/series';
import { mean, sampleDeviation, sum } from '../../statistics/moments';

/** Rows in which both levels and the signal have a value, oldest first. */
export interface SignalledLevels {
  readonly asset: Float64Array;
  readonly benchmark: Float64Array;
  readonly signal: Float64Array;
}

/** What one way of investing came to. */
export interface BacktestColumn {
  /** Compound return at a yearly rate. */
  readonly annualReturn: number;
  /** Sample standard deviation of the returns at a yearly rate; NaN for a single period. */
  readonly volatility: number;
  /** Mean return at a yearly rate over volatility, against a risk-free rate of 0; infinite without volatility. */
  readonly sharpeRatio: number;
  /** At or below 0, from a wealth of 1 at the start. */
  readonly maximumDrawdown: number;
  /** Share of periods above the benchmark; NaN for the benchmark itself. */
  readonly hitRate: number;
  /** Changes of position; the first position is none. */
  readonly switches: number;
}

export interface Backtest {
  readonly strategy: BacktestColumn;
  readonly asset: BacktestColumn;
  readonly benchmark: BacktestColumn;
}

/**
 * Holds the asset in each period for which the signal `lag` rows before its end is above 0, else the benchmark, against holding
 * either throughout. A period with a switch returns (1 + r)(1 − cost) − 1. All begin with the first period that has a signal.
 * @param lag At least 1: a signal of the same row would look ahead.
 * @param cost Of a switch, a fraction of wealth.
 * @throws NotEnoughDataError for fewer than lag + 1 rows
 */
export function backtest(
  { asset, benchmark, signal }: SignalledLevels,
  lag = 1,
  cost = 0,
  periodsPerYear = 252,
): Backtest {
  if (lag < 1) throw new InvalidInputError(`lag must be at least 1; it is ${lag}, which would look ahead.`);
  if (signal.length < lag + 1) throw new NotEnoughDataError(lag + 1, signal.length);
  const ofAsset = returnsFrom(asset, lag);
  const ofBenchmark = returnsFrom(benchmark, lag);
  let switches = 0;
  const ofStrategy = ofAsset.map((assetReturn, period) => {
    const holdsAsset = (signal[period] as number) > 0;
    const held = holdsAsset ? assetReturn : (ofBenchmark[period] as number);
    if (period === 0 || holdsAsset === (signal[period - 1] as number) > 0) return held;
    switches++;
    return held - cost * (1 + held);
  });
  const column = (returns: Float64Array, hitRate: number, changes: number) => ({
    ...performanceOf(returns, periodsPerYear),
    hitRate,
    switches: changes,
  });
  return {
    strategy: column(ofStrategy, shareAbove(ofStrategy, ofBenchmark), switches),
    asset: column(ofAsset, shareAbove(ofAsset, ofBenchmark), 0),
    benchmark: column(ofBenchmark, MISSING, 0),
  };
}

/** One-period returns of the rows from `first` on. */
function returnsFrom(levels: Float64Array, first: number): Float64Array {
  return levels.subarray(first).map((level, period) => level / (levels[first + period - 1] as number) - 1);
}

function performanceOf(returns: Float64Array, periodsPerYear: number): Omit<BacktestColumn, 'hitRate' | 'switches'> {
  const growth = sum(returns.map(Math.log1p));
  const volatility = sampleDeviation(returns) * Math.sqrt(periodsPerYear);
  return {
    annualReturn: Math.expm1((growth * periodsPerYear) / returns.length),
    volatility,
    sharpeRatio: volatility === 0 ? DIVIDES_BY_ZERO : (mean(returns) * periodsPerYear) / volatility,
    maximumDrawdown: maximumDrawdown(returns),
  };
}

function maximumDrawdown(returns: Float64Array): number {
  // Wealth as a share of its highest so far, which starts at 1.
  let share = 1;
  let lowest = 1;
  for (const periodReturn of returns) {
    share = Math.min(1, share * (1 + periodReturn));
    lowest = Math.min(lowest, share);
  }
  return lowest - 1;
}

function shareAbove(returns: Float64Array, benchmark: Float64Array): number {
  return returns.filter((value, period) => value > (benchmark[period] as number)).length / returns.length;
}
