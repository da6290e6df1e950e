import { headline as headlineOf } from "../calculators/performance/headline";
import { lastTime as lastTimeOf } from "../calculators/performance/lastTime";
import { leaders as leadersOf } from "../calculators/performance/leaders";
import { moveRank as moveRankOf } from "../calculators/performance/moveRank";
import { LEAST_HISTORY, moveZScore } from "../calculators/performance/moveZScore";
import { relativeStreak } from "../calculators/performance/relativeStreak";
import { seasonality as seasonalityOf } from "../calculators/performance/seasonality";
import { datedRows } from "../series/dated";
import { answer, numberCell, textCell, type ResultCell, type ResultGrid } from "./cells/answer";
import { leaderCells, seasonalityCells } from "./cells/performanceCells";
import { readPanelWithBenchmark } from "./cells/readPanelWithBenchmark";
import { readPair } from "./cells/readPair";
import { readCondition } from "./cells/readCondition";
import { readDates } from "./cells/readDates";
import { readOptionalText, readOptionalWhole, readWhole } from "./cells/readParameters";
import { readSeries } from "./cells/readSeries";

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
 * Rank of the latest relative move among all moves of its length.
 * @customfunction MOVERANK
 * @category Relative performance
 * @question How many moves as large as this have there been?
 * @formula 1 + number of overlapping horizon-period relative performances (difference) larger than the latest
 * @param asset Prices or total-return levels of the asset, oldest first, one row or column.
 * @param benchmark Prices or levels of the benchmark, as many cells as asset.
 * @param [horizon] How many periods the move spans, a whole number of at least 1. Default 1.
 * @returns A row of two: the rank (1 is the largest lead; ties share the best rank) and how many moves there are. A rank near their number is one of the largest lags.
 * @errors #VALUE! for ranges of different length, text or booleans among the prices, a horizon below 1 or not whole. #N/A with fewer than horizon + 1 rows with both prices. #NUM! for a negative price.
 * @caveats With a horizon above 1 neighbouring moves overlap, so that a large one brings others with it.
 * @reference Definition; ranks as in R's rank(-x, ties.method = "min").
 * @example =ROTOR.MOVERANK({100;101;104;103;106},{100;100;100;100;100}) → {2,4}
 * @example =ROTOR.MOVERANK({100;101;104;103;106},{100;100;100;100;100},2) → {3,3}
 */
export function moveRank(asset: unknown[][], benchmark: unknown[][], horizon?: number): unknown[][] {
  return answer((): ResultGrid => {
    const { rank, count } = moveRankOf(readPair(asset, benchmark).pair, readWhole(horizon, "horizon", 1, 1));
    return [[rank, count]];
  });
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
 * How many periods in a row the asset has beaten the benchmark, or lagged it.
 * @customfunction STREAK
 * @category Relative performance
 * @question How long has the lead lasted without a break?
 * @formula number of latest consecutive relative returns a − b above 0, or, with a minus sign, below 0
 * @param asset Prices or total-return levels of the asset, oldest first, one row or column.
 * @param benchmark Prices or levels of the benchmark, as many cells as asset.
 * @returns A whole number: 3 after three wins in a row, −2 after two losses, 0 if the two returned the same in the latest period.
 * @errors #VALUE! for ranges of different length, text or booleans among the prices. #N/A with fewer than two rows with both prices. #NUM! for a negative price.
 * @caveats With even odds the latest five periods all point the same way one time in sixteen, by chance alone. A gap in either side makes the return after it span several periods, and counts as one.
 * @reference Definition.
 * @example =ROTOR.STREAK({10;9;10;11;12},{8;8;8;8;8}) → 3
 * @example =ROTOR.STREAK({10;12;11;10},{8;8;8;8}) → -2
 */
export function streak(asset: unknown[][], benchmark: unknown[][]): unknown {
  return answer((): ResultCell => numberCell(relativeStreak(readPair(asset, benchmark).pair)));
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

/**
 * Who leads: the columns of a panel by their return over the last periods, best first.
 * @customfunction LEADERS
 * @category Relative performance
 * @question Who is leading, and who is lagging?
 * @formula return = P_n/P_{n−periods} − 1; relative = return − return of the benchmark; rank 1 = largest return
 * @param prices Prices or total-return levels, one column an asset, oldest first, with names in the first row if there are any.
 * @param benchmark Prices or levels of the benchmark, one for each row of prices.
 * @param [periods] How many returns back to measure, a whole number of at least 1. Default 21, a month of trading days.
 * @returns A table, best first: name (Asset 1, Asset 2 … without names), return, relative (difference), rank. Equal returns share the best rank and keep their order.
 * @errors #VALUE! for ranges of different length, text or booleans among the prices, periods below 1 or not whole. #N/A with fewer than periods + 1 rows with a benchmark, or no column with a price at both ends of the window; in single entries for columns without, which come last. #NUM! for a negative price.
 * @caveats Periods are counted on the rows in which the benchmark has a value, so that all columns are measured over the same time.
 * @reference Definition; N. Jegadeesh and S. Titman, Journal of Finance 48 (1993), on returns over past months.
 * @example =ROTOR.LEADERS({"Small","Large","Mid";100,100,100;104,101,102;125,100,112.5},{"Market";100;102;106.25},2) → {"name","return","relative","rank";"Small",0.25,0.1875,1;"Mid",0.125,0.0625,2;"Large",0,-0.0625,3}
 * @example =ROTOR.LEADERS({100,100;90,101},{100;100},1) → {"name","return","relative","rank";"Asset 2",0.01,0.01,1;"Asset 1",-0.1,-0.1,2}
 */
export function leaders(prices: unknown[][], benchmark: unknown[][], periods?: number): unknown[][] {
  return answer((): ResultGrid => {
    const { panel, series } = readPanelWithBenchmark(prices, benchmark);
    return leaderCells(leadersOf(panel, series, readWhole(periods, "periods", 1, 21)));
  });
}

/**
 * Seasonality: relative returns by calendar month.
 * @customfunction SEASONALITY
 * @category Relative performance
 * @question Is there a month in which the one usually wins?
 * @formula mean and share above 0 of the relative returns (A − B) of each calendar month; t-stat = mean/(stdev/√n)
 * @param dates Dates, in any order, one row or column.
 * @param asset Prices or total-return levels of the asset on those dates.
 * @param benchmark Prices or levels of the benchmark on those dates.
 * @returns A table of twelve rows: month (1 to 12), mean relative return (a fraction), hit rate (share above 0), t-stat, observations.
 * @errors #VALUE! for ranges of different length, texts among the numbers, a date that comes twice. #N/A with fewer than two rows with a date and both prices; in single entries for months without observations, and as t-stat of one observation. #DIV/0! as t-stat where a month's relative returns do not vary. #NUM! for a negative price.
 * @caveats Twelve months are twelve tries: one t-statistic beyond 2 among them is no surprise. A period belongs to the month in which it ends; periods that end in the same month of a year are compounded first, asset and benchmark each, and an incomplete first or last month counts.
 * @reference M. S. Rozeff and W. R. Kinney, "Capital market seasonality", Journal of Financial Economics 3 (1976).
 * @example =INDEX(ROTOR.SEASONALITY({45291;45322;45351;45657;45688},{100;103;102;110;115.5},{100;101;102;105;105}),2,2) → 0.035
 * @example =INDEX(ROTOR.SEASONALITY({45291;45322;45351;45657;45688},{100;103;102;110;115.5},{100;101;102;105;105}),2,4) → 2.33333333333333
 */
export function seasonality(dates: unknown[][], asset: unknown[][], benchmark: unknown[][]): unknown[][] {
  return answer((): ResultGrid => {
    const days = readDates(dates, "dates");
    const series = [readSeries(asset, "asset", "level"), readSeries(benchmark, "benchmark", "level")] as const;
    return seasonalityCells(seasonalityOf(datedRows(days, ...series)));
  });
}
