import { captureRatio } from "../calculators/performance/captureRatio";
import { informationRatio } from "../calculators/performance/informationRatio";
import { marketModel as marketModelOf } from "../calculators/performance/marketModel";
import { relativeCagr } from "../calculators/performance/relativeCagr";
import { trackingError as trackingErrorOf } from "../calculators/performance/trackingError";
import { answer, numberCell, type ResultCell, type ResultGrid } from "./cells/answer";
import { marketModelCells } from "./cells/performanceCells";
import { readPair } from "./cells/readPair";
import { readNumber, readOption } from "./cells/readParameters";

/** How two yearly rates of growth are compared.
 * @customenum {string} */
export enum CagrMethod {
  /** Difference of the two rates. */
  difference = "difference",
  /** Ratio of the two factors of growth less 1. */
  ratio = "ratio",
}

/** In which periods the asset is set against the benchmark.
 * @customenum {string} */
export enum CaptureSide {
  /** Those in which the benchmark rose. */
  up = "up",
  /** Those in which the benchmark fell. */
  down = "down",
  /** Up capture divided by down capture. */
  ratio = "ratio",
}

/**
 * Relative performance at a yearly rate.
 * @customfunction RELCAGR
 * @category Relative performance
 * @question By how much a year has the one beaten the other?
 * @formula difference: CAGR_A − CAGR_B
 * ratio: (1 + CAGR_A)/(1 + CAGR_B) − 1, with CAGR = (end/start)^(periodsPerYear/(n − 1)) − 1 over the n rows with both prices
 * @param asset Prices or total-return levels of the asset, oldest first, one row or column.
 * @param benchmark Prices or levels of the benchmark, as many cells as asset.
 * @param [periodsPerYear] How many rows make a year: 252 for daily data (default), 52 for weekly, 12 for monthly.
 * @param [method] difference (default) or ratio.
 * @returns A fraction a year: 0.02 is 2 percentage points (difference) or 2 % (ratio) a year ahead of the benchmark.
 * @errors #VALUE! for ranges of different length, text or booleans among the prices, periodsPerYear of 0 or less, an unknown method. #N/A with fewer than two rows with both prices. #NUM! for a negative price, or a yearly rate beyond the largest number.
 * @caveats Rows without both prices do not count as time, so that gaps in the data raise the rate. Over less than a year a yearly rate exaggerates. The difference of two compound rates is not the rate at which a lead compounds; the ratio is.
 * @reference C. R. Bacon, Practical Portfolio Performance Measurement and Attribution (2008), annualised excess return.
 * @example =ROTOR.RELCAGR({100;104;121},{100;102;110.25},1) → 0.05
 * @example =ROTOR.RELCAGR({100;104;121},{100;102;110.25},1,"ratio") → 0.0476190476190477
 */
export function relCagr(
  asset: unknown[][],
  benchmark: unknown[][],
  periodsPerYear?: number,
  method?: CagrMethod,
): unknown {
  return answer((): ResultCell =>
    numberCell(
      relativeCagr(
        readPair(asset, benchmark).pair,
        readNumber(periodsPerYear, "periodsPerYear", { above: 0 }, 252),
        readOption(method, "method", CagrMethod, "difference"),
      ),
    ),
  );
}

/**
 * Tracking error: how much the returns of an asset vary around those of its benchmark, at a yearly rate.
 * @customfunction TRACKINGERROR
 * @category Relative performance
 * @question How far does the one usually stray from the other in a year?
 * @formula stdev(a − b) × √periodsPerYear, sample standard deviation of the one-period relative returns
 * @param asset Prices or total-return levels of the asset, oldest first, one row or column.
 * @param benchmark Prices or levels of the benchmark, as many cells as asset.
 * @param [periodsPerYear] How many rows make a year: 252 for daily data (default), 52 for weekly, 12 for monthly.
 * @returns A fraction: 0.04 is 4 percentage points a year, within which two years in three may be expected to end. 0 where the two move in step.
 * @errors #VALUE! for ranges of different length, text or booleans among the prices, periodsPerYear of 0 or less. #N/A with fewer than three rows with both prices. #NUM! for a negative price.
 * @caveats The square root supposes that relative returns do not follow from one another; where they trend, tracking error over a year is larger. A steady lead or lag does not count, since deviations are from the mean.
 * @reference R. C. Grinold and R. N. Kahn, Active Portfolio Management (2000); compare R's sd(a - b) * sqrt(252).
 * @example =ROTOR.TRACKINGERROR({100;102;101;105},{100;101;102;103},12) → 0.0863152760323047
 * @example =ROTOR.TRACKINGERROR({100;102;101;105},{100;102;101;105}) → 0
 */
export function trackingError(asset: unknown[][], benchmark: unknown[][], periodsPerYear?: number): unknown {
  return answer((): ResultCell =>
    numberCell(
      trackingErrorOf(readPair(asset, benchmark).pair, readNumber(periodsPerYear, "periodsPerYear", { above: 0 }, 252)),
    ),
  );
}

/**
 * Information ratio: mean relative return per unit of tracking error, at a yearly rate.
 * @customfunction INFORATIO
 * @category Relative performance
 * @question Was the lead worth the straying from the benchmark?
 * @formula mean(a − b) × periodsPerYear / (stdev(a − b) × √periodsPerYear)
 * @param asset Prices or total-return levels of the asset, oldest first, one row or column.
 * @param benchmark Prices or levels of the benchmark, as many cells as asset.
 * @param [periodsPerYear] How many rows make a year: 252 for daily data (default), 52 for weekly, 12 for monthly.
 * @returns A number: 0.5 is a lead of half a tracking error a year.
 * @errors #VALUE! for ranges of different length, text or booleans among the prices, periodsPerYear of 0 or less. #N/A with fewer than three rows with both prices. #DIV/0! where the relative returns do not vary. #NUM! for a negative price.
 * @caveats The mean is arithmetic and does not compound. Times the square root of the years it is the t-statistic of the mean: a ratio of 0.5 takes sixteen years to reach 2.
 * @reference R. C. Grinold and R. N. Kahn, Active Portfolio Management (2000).
 * @example =ROTOR.INFORATIO({100;102;101;105},{100;101;102;103},12) → 0.931243139499619
 * @example =ROTOR.INFORATIO({100;102;101;105},{100;102;101;105}) → #DIV/0!
 */
export function infoRatio(asset: unknown[][], benchmark: unknown[][], periodsPerYear?: number): unknown {
  return answer((): ResultCell =>
    numberCell(
      informationRatio(
        readPair(asset, benchmark).pair,
        readNumber(periodsPerYear, "periodsPerYear", { above: 0 }, 252),
      ),
    ),
  );
}

/**
 * Market model: how much of an asset's returns goes with the benchmark's, and what is left.
 * @customfunction MARKETMODEL
 * @category Relative performance
 * @question Is it ahead, or does it only swing more?
 * @formula a_t = alpha + beta·b_t + e_t by ordinary least squares of the asset's simple returns on the benchmark's
 * alpha as shown = alpha × periodsPerYear
 * residual stdev = √(SSR/(n − 2))
 * @param asset Prices or total-return levels of the asset, oldest first, one row or column.
 * @param benchmark Prices or levels of the benchmark, as many cells as asset.
 * @param [periodsPerYear] How many rows make a year: 252 for daily data (default), 52 for weekly, 12 for monthly.
 * @returns A table: alpha (a year), beta, R², residual stdev (per period), t-stat alpha, t-stat beta (classical standard errors), observations.
 * @errors #VALUE! for ranges of different length, text or booleans among the prices, periodsPerYear of 0 or less. #N/A with fewer than three returns, which take four rows with both prices. #DIV/0! in every entry but observations where the benchmark does not vary, as R² where the asset does not vary, as t-stat where all points lie on the line. #NUM! for a negative price.
 * @caveats Returns are not in excess of a riskless rate: with one, alpha would be lower by the rate × (1 − beta). The t-statistics suppose residuals of one variance that do not follow from one another.
 * @reference W. F. Sharpe, "A simplified model for portfolio analysis", Management Science 9 (1963); compare R's summary(lm(a ~ b)).
 * @example =ROTOR.MARKETMODEL({100;102;101;105;104},{100;101;102;103;101},12) → {"measure","value";"alpha",0.0934214477137895;"beta",0.888048954674666;"R²",0.290585351614766;"residual stdev",0.0249128297252722;"t-stat alpha",0.612546615603545;"t-stat beta",0.905110870423485;"observations",4}
 * @example =INDEX(ROTOR.MARKETMODEL({100;104;102;106},{50;51;50.5;51.5}),3,2) → 1.98083647723495
 */
export function marketModel(asset: unknown[][], benchmark: unknown[][], periodsPerYear?: number): unknown[][] {
  return answer((): ResultGrid =>
    marketModelCells(
      marketModelOf(readPair(asset, benchmark).pair, readNumber(periodsPerYear, "periodsPerYear", { above: 0 }, 252)),
    ),
  );
}

/**
 * Capture ratio: how much of the benchmark's rises, or of its falls, the asset goes along with.
 * @customfunction CAPTURE
 * @category Relative performance
 * @question Does it gain more in good times than it loses in bad ones?
 * @formula up: ((Π(1 + a_t))^(1/m) − 1)/((Π(1 + b_t))^(1/m) − 1) over the m periods with b_t > 0
 * down: the same over the periods with b_t < 0
 * ratio: up/down
 * @param asset Prices or total-return levels of the asset, oldest first, one row or column.
 * @param benchmark Prices or levels of the benchmark, as many cells as asset.
 * @param [side] up (default), down, or ratio.
 * @returns A ratio of mean returns per period: an up capture of 1.2 is 20 % more than the benchmark when it rises, a down capture of 0.8 is 20 % less than the benchmark when it falls; for ratio, above 1 is better in sum.
 * @errors #VALUE! for ranges of different length, text or booleans among the prices, an unknown side. #N/A with fewer than two rows with both prices, or where the benchmark never rose, or never fell. #DIV/0! for ratio where the down capture is 0. #NUM! for a negative price.
 * @caveats Periods in which the benchmark stood still count on neither side. A negative down capture, a gain while the benchmark fell, turns the sign of ratio.
 * @reference C. R. Bacon, Practical Portfolio Performance Measurement and Attribution (2008), up and down capture; with geometric means.
 * @example =ROTOR.CAPTURE({100;150;135},{100;125;100}) → 2
 * @example =ROTOR.CAPTURE({100;150;135},{100;125;100},"down") → 0.5
 * @example =ROTOR.CAPTURE({100;150;135},{100;125;100},"ratio") → 4
 */
export function capture(asset: unknown[][], benchmark: unknown[][], side?: CaptureSide): unknown {
  return answer((): ResultCell =>
    numberCell(captureRatio(readPair(asset, benchmark).pair, readOption(side, "side", CaptureSide, "up"))),
  );
}
