import { relativeDrawdown } from "../calculators/performance/relativeDrawdown";
import { relativePerformance } from "../calculators/performance/relativePerformance";
import { relativeReturns } from "../calculators/performance/relativeReturns";
import { relativeStrength } from "../calculators/performance/relativeStrength";
import { rollingRelativePerformance } from "../calculators/performance/rollingRelativePerformance";
import { answer, numberCell, type ResultCell, type ResultGrid } from "./cells/answer";
import { drawdownCells } from "./cells/drawdownCells";
import { readPair } from "./cells/readPair";
import { readNumber, readOption, readOptionalWhole, readWhole } from "./cells/readParameters";
import { seriesCells } from "./cells/resultCells";

/** How asset and benchmark are compared.
 * @customenum {string} */
export enum RelativeMethod {
  /** Difference of the two returns, (A_n/A_0 − 1) − (B_n/B_0 − 1). */
  difference = "difference",
  /** Ratio of the two factors of growth less 1, (A_n/A_0)/(B_n/B_0) − 1. */
  ratio = "ratio",
  /** Natural logarithm of that ratio. */
  log = "log",
}

/** Which part of the drawdown is shown.
 * @customenum {string} */
export enum DrawdownOutput {
  /** The deepest fall. */
  max = "max",
  /** The fall at the last row. */
  current = "current",
  /** The fall at every row, to stand beside the prices. */
  series = "series",
}

/**
 * Relative performance of an asset against a benchmark over the last periods.
 * @customfunction RELPERF
 * @category Relative performance
 * @question Which of the two did better, and by how much?
 * @formula difference: (A_n/A_0 − 1) − (B_n/B_0 − 1)
 * ratio: (A_n/A_0)/(B_n/B_0) − 1
 * log: ln of (A_n/A_0)/(B_n/B_0)
 * @param asset Prices or total-return levels of the asset, oldest first, one row or column.
 * @param benchmark Prices or levels of the benchmark, as many cells as asset.
 * @param [periods] How many returns back to measure, a whole number of at least 1. Default: all there are.
 * @param [method] difference (default), ratio or log.
 * @returns A fraction: 0.05 is 5 percentage points (difference) or 5 % (ratio) ahead of the benchmark.
 * @errors #VALUE! for ranges of different length, text or booleans among the prices, periods below 1 or not whole, an unknown method. #N/A with fewer than periods + 1 rows in which both have a value. #NUM! for a negative price.
 * @caveats Rows in which either side is blank, 0 or #N/A are left out of both. Use total-return levels where dividends matter. The difference is in percentage points and does not compound; the ratio does, and is what an investor long the one and short the other, rebalanced never, has gained relative to the benchmark's growth.
 * @reference C. R. Bacon, Practical Portfolio Performance Measurement and Attribution (2008), arithmetic and geometric excess return.
 * @example =ROTOR.RELPERF({100;104;110},{100;102;105}) → 0.05
 * @example =ROTOR.RELPERF({100;104;110},{100;102;105},1,"ratio") → 0.0274725274725275
 */
export function relPerf(
  asset: unknown[][],
  benchmark: unknown[][],
  periods?: number,
  method?: RelativeMethod,
): unknown {
  return answer((): ResultCell =>
    numberCell(
      relativePerformance(
        readPair(asset, benchmark).pair,
        readOptionalWhole(periods, "periods", 1),
        readOption(method, "method", RelativeMethod, "difference"),
      ),
    ),
  );
}

/**
 * Relative strength line of an asset against a benchmark, rebased to a starting value.
 * @customfunction RELSTRENGTH
 * @category Relative performance
 * @question How has the one done against the other over time?
 * @formula base × (A_t/B_t)/(A_first/B_first)
 * @param asset Prices or total-return levels of the asset, oldest first, one row or column.
 * @param benchmark Prices or levels of the benchmark, as many cells as asset.
 * @param [base] Value of the first row, above 0. Default 100.
 * @returns A series that stands beside the prices: above base the asset has gained on the benchmark since the first row; #N/A in a row without both prices.
 * @errors #VALUE! for ranges of different length, text or booleans among the prices, a base of 0 or less. #N/A where no row has both prices. #NUM! for a negative price.
 * @caveats A rising line says that the asset does better, not that it rises.
 * @reference R. A. Levy, "Relative strength as a criterion for investment selection", Journal of Finance 22 (1967).
 * @example =ROTOR.RELSTRENGTH({50;55;66},{100;100;110}) → {100;110;120}
 * @example =ROTOR.RELSTRENGTH({50;55;66},{100;100;110},1) → {1;1.1;1.2}
 */
export function relStrength(asset: unknown[][], benchmark: unknown[][], base?: number): unknown[][] {
  return answer((): ResultGrid => {
    const { series, pair } = readPair(asset, benchmark);
    return seriesCells(series, relativeStrength(pair, readNumber(base, "base", { above: 0 }, 100)), pair.rows);
  });
}

/**
 * One-period relative returns of an asset against a benchmark.
 * @customfunction RELRETURNS
 * @category Relative performance
 * @question By how much did the one beat the other in each period?
 * @formula difference: a_t − b_t
 * ratio: (1 + a_t)/(1 + b_t) − 1
 * log: ln of (1 + a_t)/(1 + b_t), with simple returns a_t = A_t/A_{t−1} − 1 between rows in which both have a price
 * @param asset Prices or total-return levels of the asset, oldest first, one row or column.
 * @param benchmark Prices or levels of the benchmark, as many cells as asset.
 * @param [method] difference (default), ratio or log.
 * @returns A series of fractions that stands beside the prices; the first row with both prices, and rows without, hold #N/A.
 * @errors #VALUE! for ranges of different length, text or booleans among the prices, an unknown method. #N/A with fewer than two rows with both prices. #NUM! for a negative price.
 * @caveats A gap in either side makes the return after it span several periods.
 * @reference W. F. Sharpe, "The Sharpe Ratio", Journal of Portfolio Management 21 (1994): differential return.
 * @example =ROTOR.RELRETURNS({100;110;121},{100;105;105}) → {#N/A;0.05;0.1}
 * @example =ROTOR.RELRETURNS({100;110;121},{100;100;110},"ratio") → {#N/A;0.1;0}
 */
export function relReturns(asset: unknown[][], benchmark: unknown[][], method?: RelativeMethod): unknown[][] {
  return answer((): ResultGrid => {
    const { series, pair } = readPair(asset, benchmark);
    return seriesCells(
      series,
      relativeReturns(pair, readOption(method, "method", RelativeMethod, "difference")),
      pair.rows,
    );
  });
}

/**
 * Relative performance over a trailing window, at every row.
 * @customfunction ROLLRELPERF
 * @category Relative performance
 * @question How has the lead over the last so many periods changed over time?
 * @formula RELPERF over the last window returns, at each row
 * @param asset Prices or total-return levels of the asset, oldest first, one row or column.
 * @param benchmark Prices or levels of the benchmark, as many cells as asset.
 * @param window How many returns each figure spans, a whole number of at least 1.
 * @param [method] difference (default), ratio or log.
 * @returns A series of fractions that stands beside the prices; #N/A until the window is full and in rows without both prices.
 * @errors #VALUE! for ranges of different length, text or booleans among the prices, a window below 1 or not whole, an unknown method. #N/A with fewer than window + 1 rows with both prices. #NUM! for a negative price.
 * @caveats Neighbouring figures share all but one of their returns, so that they are far from independent.
 * @reference C. R. Bacon, Practical Portfolio Performance Measurement and Attribution (2008).
 * @example =ROTOR.ROLLRELPERF({100;110;121},{100;100;110},2) → {#N/A;#N/A;0.11}
 * @example =ROTOR.ROLLRELPERF({100;110;121},{100;100;110},1,"ratio") → {#N/A;0.1;0}
 */
export function rollRelPerf(
  asset: unknown[][],
  benchmark: unknown[][],
  window: number,
  method?: RelativeMethod,
): unknown[][] {
  return answer((): ResultGrid => {
    const { series, pair } = readPair(asset, benchmark);
    const span = readWhole(window, "window", 1);
    const how = readOption(method, "method", RelativeMethod, "difference");
    return seriesCells(series, rollingRelativePerformance(pair, span, how), pair.rows);
  });
}

/**
 * Drawdown of relative strength: how far the asset has fallen behind its best showing against the benchmark.
 * @customfunction RELDRAWDOWN
 * @category Relative performance
 * @question How far, and how long, has the laggard lagged?
 * @formula RS_t/max(RS_1 … RS_t) − 1, RS = A/B
 * @param asset Prices or total-return levels of the asset, oldest first, one row or column.
 * @param benchmark Prices or levels of the benchmark, as many cells as asset.
 * @param [output] max (default) the deepest fall, current the latest, or series.
 * @returns A fraction at or below 0: −0.3 is 30 % below the highest relative strength so far; or a series of them that stands beside the prices.
 * @errors #VALUE! for ranges of different length, text or booleans among the prices, an unknown output. #N/A where no row has both prices. #NUM! for a negative price.
 * @caveats The deepest fall depends on where the data begin.
 * @reference A. Chekhlov, S. Uryasev and M. Zabarankin, "Drawdown measure in portfolio optimization" (2005), applied to the ratio of two levels.
 * @example =ROTOR.RELDRAWDOWN({100;120;90;110},{100;100;100;100}) → -0.25
 * @example =ROTOR.RELDRAWDOWN({100;120;90;108},{100;100;100;100},"series") → {0;0;-0.25;-0.1}
 */
export function relDrawdown(asset: unknown[][], benchmark: unknown[][], output?: DrawdownOutput): unknown[][] {
  return answer((): ResultGrid => {
    const { series, pair } = readPair(asset, benchmark);
    return drawdownCells(
      series,
      relativeDrawdown(pair),
      pair.rows,
      readOption(output, "output", DrawdownOutput, "max"),
    );
  });
}
