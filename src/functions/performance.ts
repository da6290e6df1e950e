import { headline as headlineOf } from "../calculators/performance/headline";
import { lastTime as lastTimeOf } from "../calculators/performance/lastTime";
import { moveZScore } from "../calculators/performance/moveZScore";
import { relativeDrawdown } from "../calculators/performance/relativeDrawdown";
import { relativePerformance } from "../calculators/performance/relativePerformance";
import { relativeReturns } from "../calculators/performance/relativeReturns";
import { relativeStrength } from "../calculators/performance/relativeStrength";
import { rollingRelativePerformance } from "../calculators/performance/rollingRelativePerformance";
import { LEAST_HISTORY } from "../calculators/performance/moveZScore";
import { datedRows } from "../series/dated";
import { answer, numberCell, textCell, type ResultCell, type ResultGrid } from "./cells/answer";
import { drawdownCells } from "./cells/drawdownCells";
import { readPair } from "./cells/readPair";
import { readCondition } from "./cells/readCondition";
import { readDates } from "./cells/readDates";
import { readNumber, readOption, readOptionalText, readOptionalWhole, readWhole } from "./cells/readParameters";
import { readSeries } from "./cells/readSeries";
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

/**
 * How unusual the latest relative move was: its z-score against the moves before it.
 * @customfunction MOVEZ
 * @category Relative performance
 * @question How unusual was that move?
 * @formula (r_n − mean)/stdev, with relative returns r = a − b, mean and sample standard deviation of those before the latest
 * @param asset Prices or total-return levels of the asset, oldest first, one row or column.
 * @param benchmark Prices or levels of the benchmark, as many cells as asset.
 * @param [window] How many relative returns before the latest to compare it with, a whole number of at least 20. Default: all.
 * @returns Standard deviations from the usual move; the latest is not part of the mean and deviation it is measured by.
 * @errors #VALUE! for ranges of different length, text or booleans among the prices, a window below 20 or not whole. #N/A with fewer than window, or than 20, relative returns before the latest. #DIV/0! where those do not vary. #NUM! for a negative price.
 * @caveats Relative returns have fat tails: a z-score of 4 is rare, but far less rare than under a normal distribution. MOVERANK assumes no distribution.
 * @reference Sample standard score; compare R's (x − mean(h))/sd(h).
 * @example =ROTOR.MOVEZ({100;101;100;101;100;101;100;101;100;101;100;101;100;101;100;101;100;101;100;101;100;104},{1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1}) → 3.91326519216961
 * @example =ROTOR.MOVEZ({100;101;100},{100;100;100}) → #N/A
 */
export function moveZ(asset: unknown[][], benchmark: unknown[][], window?: number): unknown {
  return answer((): ResultCell =>
    numberCell(moveZScore(readPair(asset, benchmark).pair, readOptionalWhole(window, "window", LEAST_HISTORY))),
  );
}

/**
 * When something like this was last seen: the date of the most recent earlier row that meets a condition.
 * @customfunction LASTTIME
 * @category Relative performance
 * @question When did we last see this?
 * @formula the largest date before the latest whose value meets the condition
 * @param dates Dates, in any order, one row or column.
 * @param values Numbers on those dates, such as relative returns.
 * @param [condition] A comparison such as "<0", ">=0.03", "=5" or "<>0", or "latest" (default): at least as large as the latest value if that is 0 or more, at most as small if it is below 0.
 * @returns The date as a serial number; format the cell as a date.
 * @errors #VALUE! for ranges of different length, texts that are no dates or numbers, a date that comes twice, any other condition. #N/A "not since the data begin on …" where no earlier row meets it.
 * @caveats The latest row itself does not count. 0 is a value here, so a blank cell on Excel for Windows counts as 0.
 * @reference Definition.
 * @example =ROTOR.LASTTIME({45292;45293;45294;45295},{0.01;0.04;-0.02;0.03}) → 45293
 * @example =ROTOR.LASTTIME({45292;45293;45294;45295},{0.01;0.04;-0.02;0.03},"<0") → 45294
 */
export function lastTime(dates: unknown[][], values: unknown[][], condition?: string): unknown {
  return answer((): ResultCell =>
    numberCell(
      lastTimeOf(
        datedRows(readDates(dates, "dates"), readSeries(values, "values", "quantity")),
        readCondition(condition, "condition"),
      ),
    ),
  );
}

/**
 * The latest relative move in one sentence, with its size, rank and how long ago a larger one was seen.
 * @customfunction HEADLINE
 * @category Relative performance
 * @question What would the headline say?
 * @formula gap = (A_n/A_{n−h} − 1) − (B_n/B_{n−h} − 1); rank among all overlapping gaps in its direction; z-score against all earlier ones
 * @param dates Dates, in any order, one row or column.
 * @param asset Prices or total-return levels of the asset on those dates.
 * @param benchmark Prices or levels of the benchmark on those dates.
 * @param [horizon] How many periods the move spans, a whole number of at least 1. Default 1.
 * @param [assetName] Name of the asset. Default: the text above its prices, else "asset".
 * @param [benchmarkName] Name of the benchmark. Default: the text above its prices, else "benchmark".
 * @returns A sentence. The size is in percentage points (pp). The rank counts leads among leads and lags among lags.
 * @errors #VALUE! for ranges of different length, texts among the numbers, a date that comes twice, a horizon below 1 or not whole. #N/A with fewer than horizon + 1 rows with a date and both prices. #NUM! for a negative price.
 * @caveats With a horizon above 1 neighbouring moves overlap, so that a large one brings others with it. The z-score is left out with fewer than 20 earlier moves.
 * @reference Definition; ranks as in R's rank(ties.method = "min").
 * @example =ROTOR.HEADLINE({45292;45293;45294},{100;101;104},{100;100;101},1,"Small caps","Large caps") → "Small caps beat Large caps by 2.0 pp on 2024-01-03, its largest 1-period lead since the data begin on 2024-01-01 (rank 1 of 2)."
 * @example =ROTOR.HEADLINE({45292;45293;45294},{100;97;96},{100;100;100}) → "asset lagged benchmark by 1.0 pp on 2024-01-03, its largest 1-period lag since 2024-01-02 (rank 2 of 2)."
 */
export function headline(
  dates: unknown[][],
  asset: unknown[][],
  benchmark: unknown[][],
  horizon?: number,
  assetName?: string,
  benchmarkName?: string,
): unknown {
  return answer((): ResultCell => {
    const days = readDates(dates, "dates");
    const series = [readSeries(asset, "asset", "level"), readSeries(benchmark, "benchmark", "level")] as const;
    return textCell(
      headlineOf(datedRows(days, ...series), readWhole(horizon, "horizon", 1, 1), {
        asset: readOptionalText(assetName, "assetName") ?? series[0].label ?? "asset",
        benchmark: readOptionalText(benchmarkName, "benchmarkName") ?? series[1].label ?? "benchmark",
      }),
    );
  });
}
