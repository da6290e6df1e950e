import { gapClose as gapCloseOf } from "../calculators/valuation/gapClose";
import { gapForecast as gapForecastOf } from "../calculators/valuation/gapForecast";
import { gapForward as gapForwardOf } from "../calculators/valuation/gapForward";
import { halfLife as halfLifeOf } from "../calculators/valuation/halfLife";
import { indexPriceEarnings } from "../calculators/valuation/indexPriceEarnings";
import { indexPriceEarningsTable } from "../calculators/valuation/indexPriceEarningsTable";
import { valuationGapSeries } from "../calculators/valuation/valuationGapSeries";
import { valuationGapStatistics } from "../calculators/valuation/valuationGapStatistics";
import { answer, numberCell, type ResultCell, type ResultGrid } from "./cells/answer";
import { readGapHistory } from "./cells/readGapHistory";
import { readIndexMembers } from "./cells/readIndexMembers";
import { readNumber, readOption, readWhole } from "./cells/readParameters";
import { readPair } from "./cells/readPair";
import { gapStatisticsCells } from "./cells/gapStatisticsCells";
import { readSeries } from "./cells/readSeries";
import { seriesCells } from "./cells/resultCells";
import { gapForecastCells, gapForwardCells, indexValuationCells } from "./cells/valuationCells";

const MULTIPLES = ["small", "large"] as const;

/** How two multiples are compared.
 * @customenum {string} */
export enum GapMethod {
  /** small/large − 1; negative where small is cheaper. */
  percent = "percent",
  /** small/large; below 1 where small is cheaper. */
  ratio = "ratio",
  /** small − large, in the unit of the multiples. */
  difference = "difference",
  /** Natural logarithm of small/large. */
  log = "log",
}

/** How members of an index that lose money are treated.
 * @customenum {string} */
export enum LossTreatment {
  /** Their losses count against the others' earnings. */
  include = "include",
  /** They are left out, with their market value. */
  exclude = "exclude",
  /** Their losses count as 0, their market value in full. */
  zero = "zero",
  /** Median of the ratios of those that earn something. */
  median = "median",
}

/**
 * Valuation gap between two groups of shares, from their latest multiples.
 * @customfunction VALGAP
 * @category Valuation
 * @question How wide is the valuation gap?
 * @formula percent: small/large − 1
 * ratio: small/large
 * difference: small − large
 * log: ln(small/large)
 * @param small Multiple of the first group, such as price/earnings of small caps: one cell, or a row or column, oldest first.
 * @param large Multiple of the second group, as many cells as small.
 * @param [method] percent (default), ratio, difference or log.
 * @returns The gap of the latest row in which both multiples stand; −0.3 means that small is 30 % cheaper.
 * @errors #VALUE! for ranges of different length, text or booleans among the multiples, an unknown method. #N/A where no row has both multiples. #NUM! for a negative multiple.
 * @caveats Compare like with like: forward with forward earnings, with or without loss-makers in both groups. A multiple on negative earnings has no meaning and is refused.
 * @reference Definition.
 * @example =ROTOR.VALGAP(15,20) → -0.25
 * @example =ROTOR.VALGAP({18;15},{20;20},"difference") → -5
 */
export function valGap(small: unknown[][], large: unknown[][], method?: GapMethod): unknown {
  return answer((): ResultCell => {
    const gaps = valuationGapSeries(
      readPair(small, large, MULTIPLES).pair,
      readOption(method, "method", GapMethod, "percent"),
    );
    return numberCell(gaps[gaps.length - 1] as number);
  });
}

/**
 * Valuation gap at every row.
 * @customfunction VALGAPSERIES
 * @category Valuation
 * @question How has the valuation gap changed over time?
 * @formula VALGAP of each row
 * @param small Multiples of the first group, oldest first, one row or column.
 * @param large Multiples of the second group, as many cells as small.
 * @param [method] percent (default), ratio, difference or log.
 * @returns A series that stands beside the multiples; #N/A in rows without both.
 * @errors #VALUE! for ranges of different length, text or booleans among the multiples, an unknown method. #N/A where no row has both multiples. #NUM! for a negative multiple.
 * @caveats As VALGAP.
 * @reference Definition.
 * @example =ROTOR.VALGAPSERIES({18;15;22},{20;20;20}) → {-0.1;-0.25;0.1}
 * @example =ROTOR.VALGAPSERIES({18;15},{20;20},"ratio") → {0.9;0.75}
 */
export function valGapSeries(small: unknown[][], large: unknown[][], method?: GapMethod): unknown[][] {
  return answer((): ResultGrid => {
    const { series, pair } = readPair(small, large, MULTIPLES);
    return seriesCells(series, valuationGapSeries(pair, readOption(method, "method", GapMethod, "percent")), pair.rows);
  });
}

/**
 * Where the latest valuation gap stands in its own history.
 * @customfunction VALGAPSTATS
 * @category Valuation
 * @question Where in its history is the gap now?
 * @formula z-score = (latest − mean)/stdev over the whole sample
 * percentile = (number of gaps below the latest)/(n − 1), as PERCENTRANK.INC
 * @param small Multiples of the first group, oldest first, one row or column.
 * @param large Multiples of the second group, as many cells as small.
 * @param [method] percent (default), ratio, difference or log.
 * @returns A table: latest, mean, median, stdev (sample), z-score, percentile (0 to 1), minimum, maximum, observations.
 * @errors #VALUE! for ranges of different length, text or booleans among the multiples, an unknown method. #N/A with fewer than two rows that have both multiples. #DIV/0! as z-score where the gaps do not vary. #NUM! for a negative multiple.
 * @caveats A z-score against the whole sample looks ahead: in the past nobody knew its mean. Gaps drift for decades, so that a low percentile is no forecast by itself; see GAPFORECAST.
 * @reference Percentiles as Excel's PERCENTRANK.INC, not cut to three digits.
 * @example =ROTOR.VALGAPSTATS({18;15;22},{20;20;20}) → {"statistic","value";"latest",0.1;"mean",-0.0833333333333333;"median",-0.1;"stdev",0.175594229214212;"z-score",1.04407379532769;"percentile",1;"minimum",-0.25;"maximum",0.1;"observations",3}
 * @example =INDEX(ROTOR.VALGAPSTATS({18;15;22;16},{20;20;20;20}),7,2) → 0.333333333333333
 */
export function valGapStats(small: unknown[][], large: unknown[][], method?: GapMethod): unknown[][] {
  return answer((): ResultGrid =>
    gapStatisticsCells(
      valuationGapStatistics(
        readPair(small, large, MULTIPLES).pair,
        readOption(method, "method", GapMethod, "percent"),
      ),
    ),
  );
}

/**
 * Price/earnings ratio of an index from its members, with a choice of what to do about losses.
 * @customfunction INDEXPE
 * @category Valuation
 * @question How expensive is the group, and how much of that is its loss-makers?
 * @formula include: ΣM/ΣE
 * exclude: ΣM/ΣE over members with E > 0
 * zero: ΣM/Σmax(E, 0)
 * median: median of M/E over members with E > 0
 * @param marketCaps Market values M of the members, one row or column.
 * @param earnings Earnings E of the members in the same unit, negative for a loss, as many cells as marketCaps.
 * @param [losses] include (default), exclude, zero or median.
 * @returns The ratio: 15 is fifteen years of those earnings.
 * @errors #VALUE! for ranges of different length, text or booleans among the numbers, an unknown treatment of losses. #N/A where no member has both figures. #NUM! for a negative market value, where earnings sum to 0 or less, or where no member earns anything.
 * @caveats Members without a market value or without earnings do not count; earnings of 0 are a figure, so that a blank on Excel for Windows counts as 0. Published ratios of small-cap indices often leave loss-makers out, which can halve the ratio: compare like with like.
 * @reference ΣM/ΣE is how index providers define an index's ratio, as the inverse of its capitalisation-weighted earnings yield.
 * @example =ROTOR.INDEXPE({100;60;40},{10;5;-5}) → 20
 * @example =ROTOR.INDEXPE({100;60;40},{10;5;-5},"exclude") → 10.6666666666667
 * @example =ROTOR.INDEXPE({100;60;40},{10;5;-5},"median") → 11
 */
export function indexPe(marketCaps: unknown[][], earnings: unknown[][], losses?: LossTreatment): unknown {
  return answer((): ResultCell =>
    numberCell(
      indexPriceEarnings(
        readIndexMembers(marketCaps, earnings),
        readOption(losses, "losses", LossTreatment, "include"),
      ),
    ),
  );
}

/**
 * Price/earnings ratio of an index under every treatment of its loss-makers, side by side.
 * @customfunction INDEXPETABLE
 * @category Valuation
 * @question How much does the ratio depend on what is done about losses?
 * @formula P/E as INDEXPE; earnings yield = 1/P/E, and ΣE/ΣM where include has no P/E; share = market value counted/market value of all
 * @param marketCaps Market values of the members, one row or column.
 * @param earnings Earnings of the members in the same unit, negative for a loss, as many cells as marketCaps.
 * @returns A table: treatment (include, exclude, zero, median), P/E, earnings yield (a fraction), share of market value counted (a fraction), members counted.
 * @errors #VALUE! for ranges of different length, text or booleans among the numbers. #N/A where no member has both figures; in single entries for a ratio that does not exist. #NUM! for a negative market value.
 * @caveats As INDEXPE. The earnings yield of include stands, and may be negative, where its ratio does not: yields can be compared across losses, ratios cannot.
 * @reference As INDEXPE.
 * @example =ROTOR.INDEXPETABLE({100;60;40},{10;5;-5}) → {"treatment","P/E","earnings yield","share of market value","members";"include",20,0.05,1,3;"exclude",10.6666666666667,0.09375,0.8,2;"zero",13.3333333333333,0.075,1,3;"median",11,0.0909090909090909,0.8,2}
 * @example =ROTOR.INDEXPETABLE({60;40},{4;-5}) → {"treatment","P/E","earnings yield","share of market value","members";"include",#N/A,-0.01,1,2;"exclude",15,0.0666666666666667,0.6,1;"zero",25,0.04,1,2;"median",15,0.0666666666666667,0.6,1}
 */
export function indexPeTable(marketCaps: unknown[][], earnings: unknown[][]): unknown[][] {
  return answer((): ResultGrid => indexValuationCells(indexPriceEarningsTable(readIndexMembers(marketCaps, earnings))));
}

/**
 * What followed gaps as wide as this one: forward relative performance by bucket of the gap.
 * @customfunction GAPFORWARD
 * @category Valuation
 * @question What followed when the gap was as wide as now?
 * @formula forward = ((A_{t+h}/A_t)/(B_{t+h}/B_t))^(periodsPerYear/h) − 1
 * bucket of row i of N in ascending order of gap = ⌊i × buckets/N⌋ + 1
 * t-stat = mean/Newey–West standard error with h − 1 lags (Bartlett weights, no small-sample factor), on the bucket's rows in order of time
 * @param gap Valuation gaps, such as VALGAPSERIES gives, oldest first, one row or column.
 * @param asset Prices or total-return levels of the first group on the same rows.
 * @param benchmark Prices or levels of the second group on the same rows.
 * @param horizon How many periods ahead to look, a whole number of at least 1.
 * @param [buckets] How many groups of equal size to make, a whole number of at least 1. Default 5.
 * @param [periodsPerYear] How many rows make a year: 12 for monthly data (default), 52 for weekly, 252 for daily.
 * @returns A table, lowest gaps first: bucket, gap low, gap high, observations, mean and median forward relative performance a year (fractions), hit rate (share above 0), t-stat, now (1 in the bucket to which the latest gap belongs, else 0).
 * @errors #VALUE! for ranges of different length, text or booleans among the numbers, horizon or buckets below 1 or not whole, periodsPerYear of 0 or less. #N/A with fewer rows followed by a full horizon than buckets; as t-stat of a bucket of one observation. #DIV/0! as t-stat where nothing in a bucket varies. #NUM! for a negative price, or a yearly rate beyond the largest number.
 * @caveats Rows without gap and both prices do not count as time. Horizons overlap: with a horizon of 60 months a century holds only some twenty that do not. The bounds of the buckets are known only afterwards. Equal gaps keep their order of time, and may fall into two buckets. 0 is a value for a gap, so that a blank cell on Excel for Windows counts as 0.
 * @reference W. K. Newey and K. D. West, Econometrica 55 (1987); C. S. Asness and others, "Style timing: value versus growth", Journal of Portfolio Management 26 (2000).
 * @example =ROTOR.GAPFORWARD({-0.3;-0.1;-0.2;0;-0.2;0.1},{100;108;107;112;113;112},{100;101;103;104;105;107},1,2,1) → {"bucket","gap low","gap high","observations","mean","median","hit rate","t-stat","now";1,-0.3,-0.2,3,0.026198488995054,0.03666427030913,0.666666666666667,1.12995598887136,0;2,-0.1,0,2,-0.0145886078271654,-0.0145886078271654,0,-1.48338431449719,1}
 * @example =INDEX(ROTOR.GAPFORWARD({-0.3;-0.1;-0.2;0;-0.2;0.1},{100;108;107;112;113;112},{100;101;103;104;105;107},2,2),2,5) → 0.246471785540821
 */
export function gapForward(
  gap: unknown[][],
  asset: unknown[][],
  benchmark: unknown[][],
  horizon: number,
  buckets?: number,
  periodsPerYear?: number,
): unknown[][] {
  return answer((): ResultGrid =>
    gapForwardCells(
      gapForwardOf(
        readGapHistory(gap, asset, benchmark),
        readWhole(horizon, "horizon", 1),
        readWhole(buckets, "buckets", 1, 5),
        readNumber(periodsPerYear, "periodsPerYear", { above: 0 }, 12),
      ),
    ),
  );
}

/**
 * What the gap says about the years ahead: a regression of forward relative performance on the gap.
 * @customfunction GAPFORECAST
 * @category Valuation
 * @question What does the gap forecast, and how sure is that?
 * @formula forward_t = intercept + slope·gap_t + e_t by ordinary least squares, forward = ((A_{t+h}/A_t)/(B_{t+h}/B_t))^(periodsPerYear/h) − 1
 * forecast = intercept + slope·latest gap
 * standard error of the slope by Newey–West, Bartlett weights, h − 1 lags, no small-sample factor
 * @param gap Valuation gaps, such as VALGAPSERIES gives, oldest first, one row or column.
 * @param asset Prices or total-return levels of the first group on the same rows.
 * @param benchmark Prices or levels of the second group on the same rows.
 * @param horizon How many periods ahead to look, a whole number of at least 1.
 * @param [periodsPerYear] How many rows make a year: 12 for monthly data (default), 52 for weekly, 252 for daily.
 * @returns A table: forecast (a fraction a year), intercept, slope, standard error of the slope, t-stat of the slope, R², observations, independent observations (rows/horizon).
 * @errors #VALUE! for ranges of different length, text or booleans among the numbers, a horizon below 1 or not whole, periodsPerYear of 0 or less. #N/A with fewer than three rows followed by a full horizon. #DIV/0! in every entry but the numbers of observations where the gap does not vary, as R² where nothing that followed varies, as t-stat where all points lie on the line. #NUM! for a negative price, or a yearly rate beyond the largest number.
 * @caveats A slow gap and overlapping horizons make slope and R² look better than they are (Stambaugh bias), and Newey–West corrects too little where the independent observations are few. The sample knows its own future: nobody could have fitted this line at the time.
 * @reference W. K. Newey and K. D. West, Econometrica 55 (1987); R. F. Stambaugh, "Predictive regressions", Journal of Financial Economics 54 (1999).
 * @example =ROTOR.GAPFORECAST({-0.3;-0.1;-0.2;0;-0.2;0.1},{100;108;107;112;113;112},{100;101;103;104;105;107},1,1) → {"measure","value";"forecast",-0.0495822092281219;"intercept",-0.0267107248072418;"slope",-0.2287148442088;"standard error",0.118852763768193;"t-stat",-1.92435444458724;"R²",0.376685849397438;"observations",5;"independent observations",5}
 * @example =INDEX(ROTOR.GAPFORECAST({-0.3;-0.1;-0.2;0;-0.2;0.1},{100;108;107;112;113;112},{100;101;103;104;105;107},2),4,2) → -1.43370993204247
 */
export function gapForecast(
  gap: unknown[][],
  asset: unknown[][],
  benchmark: unknown[][],
  horizon: number,
  periodsPerYear?: number,
): unknown[][] {
  return answer((): ResultGrid =>
    gapForecastCells(
      gapForecastOf(
        readGapHistory(gap, asset, benchmark),
        readWhole(horizon, "horizon", 1),
        readNumber(periodsPerYear, "periodsPerYear", { above: 0 }, 12),
      ),
    ),
  );
}

/**
 * What it is worth a year if a valuation gap closes.
 * @customfunction GAPCLOSE
 * @category Valuation
 * @question How much a year would the cheap side gain if the gap closed?
 * @formula ((1 + target)/(1 + gap))^(1/years) − 1
 * @param gap Percent gap now, as VALGAP gives it: −0.3 where the first group is 30 % cheaper. Above −1.
 * @param years Over how many years the gap moves, above 0.
 * @param [target] Percent gap at the end, above −1. Default 0, closed.
 * @returns Relative return a year of the first group over the second, a fraction.
 * @errors #VALUE! where gap or years is missing or no number, or years is 0 or less. #NUM! for a gap or target of −1 or less.
 * @caveats Arithmetic, not a forecast: it supposes that fundamentals of the two groups grow alike and says nothing about whether, or when, the gap closes. See HALFLIFE for how fast it has.
 * @reference Definition; a change of relative multiples is a relative return.
 * @example =ROTOR.GAPCLOSE(-0.2,0.5) → 0.5625
 * @example =ROTOR.GAPCLOSE(-0.3,5,-0.1) → 0.0515474967972804
 */
export function gapClose(gap: number, years: number, target?: number): unknown {
  return answer((): ResultCell =>
    numberCell(
      gapCloseOf(
        readNumber(gap, "gap", {}),
        readNumber(years, "years", { above: 0 }),
        readNumber(target, "target", {}, 0),
      ),
    ),
  );
}

/**
 * Half-life of a deviation: how many periods it takes for half of it to fade.
 * @customfunction HALFLIFE
 * @category Valuation
 * @question How fast has the gap closed in the past?
 * @formula −ln 2/ln φ, φ the slope of ordinary least squares, with intercept, of each value on the one before
 * @param values A series such as valuation gaps, oldest first, one row or column.
 * @returns Periods of the data: months for monthly values.
 * @errors #VALUE! for text or booleans among the values. #N/A with fewer than four values, and "no mean reversion" where φ is not between 0 and 1. #DIV/0! where the values do not vary.
 * @caveats In short samples φ comes out too low, and the half-life too short. Missing values are passed over, so that the values on both sides count as neighbours. 0 is a value here, so that a blank cell on Excel for Windows counts as 0.
 * @reference E. P. Chan, Algorithmic Trading (2013), half-life of mean reversion from a first-order autoregression.
 * @example =ROTOR.HALFLIFE({8;4;2;1}) → 1
 * @example =ROTOR.HALFLIFE({1;2;3;4}) → #N/A
 */
export function halfLife(values: unknown[][]): unknown {
  return answer((): ResultCell =>
    numberCell(halfLifeOf(readSeries(values, "values", "quantity").values.filter((value) => !Number.isNaN(value)))),
  );
}
