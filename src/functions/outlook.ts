import { gapClose as gapCloseOf } from "../calculators/valuation/gapClose";
import { gapForecast as gapForecastOf } from "../calculators/valuation/gapForecast";
import { gapForward as gapForwardOf } from "../calculators/valuation/gapForward";
import { halfLife as halfLifeOf } from "../calculators/valuation/halfLife";
import { answer, numberCell, type ResultCell, type ResultGrid } from "./cells/answer";
import { readGapHistory } from "./cells/readGapHistory";
import { readNumber, readWhole } from "./cells/readParameters";
import { readSeries } from "./cells/readSeries";
import { gapForecastCells, gapForwardCells } from "./cells/valuationCells";

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
