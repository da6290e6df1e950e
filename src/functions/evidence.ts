import { bootstrapInterval } from "../calculators/evidence/bootstrapInterval";
import { hitRate as hitRateOf } from "../calculators/evidence/hitRate";
import { neweyWestTStatistic } from "../calculators/evidence/neweyWestTStatistic";
import { answer, numberCell, type ResultCell, type ResultGrid } from "./cells/answer";
import { readHistory } from "./cells/readHistory";
import { readLevel } from "./cells/readLevel";
import { readNumber, readOption, readOptionalNumber, readOptionalWhole } from "./cells/readParameters";

/** Which figure of the values gets an interval.
 * @customenum {string} */
export enum BootstrapStatistic {
  /** Arithmetic mean. */
  mean = "mean",
  /** Median. */
  median = "median",
  /** Sample standard deviation. */
  stdev = "stdev",
}

/** Which part of the hit rate is shown.
 * @customenum {string} */
export enum HitRateOutput {
  /** Share of values above 0. */
  rate = "rate",
  /** Lower bound of its 95 % interval. */
  low = "low",
  /** Upper bound of its 95 % interval. */
  high = "high",
}

/** Most resamples; more would keep Excel waiting without telling more. */
const MOST_SAMPLES = 1_000_000;

/**
 * Interval that says how sure a mean, median or standard deviation is, by resampling blocks of the values.
 * @customfunction BOOTCI
 * @category Evidence
 * @question How sure can one be of that average?
 * @formula Resamples as long as the values, joined from blocks that begin anywhere, wrap round at the end and have geometric lengths with mean block
 * low and high: quantiles (1 − level)/2 and (1 + level)/2 of the statistic over the resamples (PERCENTILE.INC)
 * @param values Numbers in the order of time, such as relative returns, one row or column.
 * @param [statistic] mean (default), median or stdev.
 * @param [level] Share of resamples inside, above 0 and below 1. Default 0.95.
 * @param [block] Mean length of a block, a number of at least 1; 1 takes the values as independent. Default n^(1/3).
 * @param [samples] How many resamples, a whole number from 1 to 1,000,000. Default 9,999.
 * @param [seed] Whole number that fixes the draws. Default 1.
 * @returns A row of two: low and high. The same arguments always give the same values.
 * @errors #VALUE! for text or booleans among the values, an unknown statistic, a level, block, samples or seed out of range, or more samples than so many values allow in sensible time. #N/A with fewer than two values.
 * @caveats Gaps are closed up. Blocks keep correlation that lasts about as long as a block; for slower swings make them longer. The percentile interval of stdev is a little too low, most in short series. Its own simulation error is largest in the tails: take more samples for a level of 0.99.
 * @reference D. N. Politis and J. P. Romano, "The Stationary Bootstrap", Journal of the American Statistical Association 89 (1994).
 * @example =ROTOR.BOOTCI({0.02;-0.01;0.03;-0.02;0.01;0.04}) → {-0.00166666666666667,0.025}
 * @example =ROTOR.BOOTCI({0.5;0.5;0.5},"median") → {0.5,0.5}
 */
export function bootCi(
  values: unknown[][],
  statistic?: BootstrapStatistic,
  level?: number,
  block?: number,
  samples?: number,
  seed?: number,
): unknown[][] {
  return answer((): ResultGrid => {
    const history = readHistory(values, "values");
    const figure = readOption(statistic, "statistic", BootstrapStatistic, "mean");
    const share = readLevel(level, "level", 0.95);
    const length = readOptionalNumber(block, "block", { minimum: 1 });
    const draws = readNumber(samples, "samples", { whole: true, minimum: 1, maximum: MOST_SAMPLES }, 9999);
    const start = readNumber(seed, "seed", { whole: true }, 1);
    const { low, high } = bootstrapInterval(history, figure, share, length, draws, start);
    return [[numberCell(low), numberCell(high)]];
  });
}

/**
 * t-statistic of a mean whose values are correlated with their own past, by Newey and West.
 * @customfunction NWTSTAT
 * @category Evidence
 * @question Is the average different from 0, although its values overlap?
 * @formula mean/√(S/n), S = γ_0 + 2 Σ_l (1 − l/(lags + 1)) γ_l over l = 1 … lags, γ_l = Σ_t (x_t − mean)(x_{t−l} − mean)/n
 * @param values Numbers in the order of time, one row or column.
 * @param [lags] How many lags of correlation are allowed for, a whole number of at least 0. Default ⌊4(n/100)^(2/9)⌋. For returns over h overlapping periods give h − 1.
 * @returns The t-statistic; with many values, beyond ±2 it is unlikely to be chance.
 * @errors #VALUE! for text or booleans among the values, lags below 0 or not whole. #N/A with fewer than two values. #DIV/0! where the values do not vary.
 * @caveats Gaps are closed up. No small-sample factor: with few values, or with lags that are many for them, it is too large. Lags beyond n − 1 add nothing to the sum but count in its weights.
 * @reference W. K. Newey and K. D. West, Econometrica 55 (1987); lags: Review of Economic Studies 61 (1994).
 * @example =ROTOR.NWTSTAT({0.02;-0.01;0.03;-0.02;0.01;0.04}) → 2.12312649147607
 * @example =ROTOR.NWTSTAT({1;2;3;4},0) → 4.47213595499958
 */
export function nwTStat(values: unknown[][], lags?: number): unknown {
  return answer((): ResultCell =>
    numberCell(neweyWestTStatistic(readHistory(values, "values"), readOptionalWhole(lags, "lags", 0))),
  );
}

/**
 * Hit rate: the share of values above 0, or the bounds of its 95 % interval.
 * @customfunction HITRATE
 * @category Evidence
 * @question How often did it work, and how sure is that?
 * @formula rate = k/n, k values above 0
 * low, high = (k + z²/2 ∓ z√(k(n − k)/n + z²/4))/(n + z²), z = 1.96 (Wilson)
 * @param values Numbers such as relative returns, one row or column. 0 is a value, and no hit.
 * @param [output] rate (default), low or high.
 * @returns A share from 0 to 1.
 * @errors #VALUE! for text or booleans among the values, an unknown output. #N/A without a value.
 * @caveats The interval takes the values as independent; overlapping returns are not, and make it too narrow.
 * @reference E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
 * @example =ROTOR.HITRATE({0.02;-0.01;0.03;0}) → 0.5
 * @example =ROTOR.HITRATE({1;1;1;-1;-1;-1;-1;-1},"low") → 0.136844285823597
 */
export function hitRate(values: unknown[][], output?: HitRateOutput): unknown {
  return answer((): ResultCell =>
    numberCell(hitRateOf(readHistory(values, "values"))[readOption(output, "output", HitRateOutput, "rate")]),
  );
}
