import { InvalidInputError, NotEnoughDataError } from '../../series/errors';
import { quantileOfSorted } from '../../statistics/quantiles';
import { stationaryBootstrap, type BootstrapStatistic } from '../../statistics/stationaryBootstrap';
import type { Interval } from '../../statistics/wilson';

/** Steps of a simulation after which nobody waits any longer; the default on a full column of a worksheet takes fewer. */
const MOST_STEPS = 1.2e10;
/** Drawing a block takes about as long as counting so many values. */
const STEPS_A_BLOCK = 12;

/**
 * Percentile interval of a statistic (`stdev`: n − 1) by the stationary bootstrap, which keeps what the values have of correlation
 * with their own past. The same arguments always give the same interval.
 * @param level Share of resamples inside the interval, between 0 and 1.
 * @param block Mean length of a block, at least 1; n^(1/3) if left out.
 * @throws NotEnoughDataError for fewer than two values
 * @throws InvalidInputError for more samples of this length than can be drawn in sensible time
 * @see Politis & Romano, Journal of the American Statistical Association 89 (1994)
 */
export function bootstrapInterval(
  values: Float64Array,
  statistic: BootstrapStatistic = 'mean',
  level = 0.95,
  block = Math.cbrt(values.length),
  samples = 9999,
  seed = 1,
): Interval {
  if (values.length < 2) throw new NotEnoughDataError(2, values.length, 'values');
  requireFeasible(values.length, statistic, block, samples);
  const figures = stationaryBootstrap(values, statistic, block, samples, seed).sort();
  return {
    low: quantileOfSorted(figures, (1 - level) / 2),
    high: quantileOfSorted(figures, (1 + level) / 2),
  };
}

function requireFeasible(length: number, statistic: BootstrapStatistic, block: number, samples: number): void {
  const blocks = 1 + length / block;
  const most = Math.floor(MOST_STEPS / (STEPS_A_BLOCK * blocks + (statistic === 'median' ? length : 0)));
  if (samples > most) {
    throw new InvalidInputError(
      `samples is ${samples}; for the ${statistic} of ${length} values in blocks of ${Number(block.toPrecision(3))} it may be at most ${most}.`,
    );
  }
}
