import { backtest as backtestOf } from "../calculators/rotation/backtest";
import { breadth as breadthOf } from "../calculators/rotation/breadth";
import { dispersion as dispersionOf } from "../calculators/rotation/dispersion";
import { leadership as leadershipOf } from "../calculators/rotation/leadership";
import { regime as regimeOf } from "../calculators/rotation/regime";
import { answer, numberCell, type ResultCell, type ResultGrid } from "./cells/answer";
import { backtestCells } from "./cells/backtestCells";
import { readPanelWithBenchmark } from "./cells/readPanelWithBenchmark";
import { readPair } from "./cells/readPair";
import { readNumber, readOption, readWhole } from "./cells/readParameters";
import { readPanel } from "./cells/readSeries";
import { readSignalledLevels } from "./cells/readSignalledLevels";
import { regimeCells } from "./cells/regimeCells";

/** What of the regimes is shown.
 * @customenum {string} */
export enum RegimeOutput {
  /** The two states in figures. */
  table = "table",
  /** Probability of state 1 at every row, in hindsight of the whole sample. */
  smoothed = "smoothed",
  /** Probability of state 1 at every row, from the rows up to it. */
  filtered = "filtered",
}

/**
 * Breadth: how many of the assets beat the benchmark.
 * @customfunction BREADTH
 * @category Rotation
 * @question Is the lead broad, or a few names?
 * @formula (number of columns with P_n/P_{n−periods} > B_n/B_{n−periods})/(number of columns that count)
 * @param prices Prices or total-return levels, one column an asset, oldest first; texts in the first row are the names.
 * @param benchmark Prices or levels of the benchmark, one cell for each row of prices.
 * @param [periods] How many returns back to measure, a whole number of at least 1. Default 21.
 * @returns A share from 0 to 1; 0.3 says that 30 % of the assets did better than the benchmark.
 * @errors #VALUE! for ranges of different length, text or booleans among the prices, periods below 1 or not whole. #N/A with fewer than periods + 1 rows with a benchmark, or where no asset has a price at both ends. #NUM! for a negative price.
 * @caveats Every asset counts the same, whatever its size: with a benchmark weighted by market value a low share says that a few large assets lead. An asset as good as the benchmark does not count as better. Assets without a price at either end are left out.
 * @reference Advance–decline breadth, relative to a benchmark.
 * @example =ROTOR.BREADTH({100,100,100;110,104,99},{100;105},1) → 0.333333333333333
 * @example =ROTOR.BREADTH({"Small","Large";100,100;102,101;108,101},{"Index";100;100;102},2) → 0.5
 */
export function breadth(prices: unknown[][], benchmark: unknown[][], periods?: number): unknown {
  return answer((): ResultCell => {
    const { panel, series } = readPanelWithBenchmark(prices, benchmark);
    return numberCell(breadthOf(panel, series, readWhole(periods, "periods", 1, 21)));
  });
}

/**
 * Dispersion: how far apart the assets' returns lie.
 * @customfunction DISPERSION
 * @category Rotation
 * @question Do the assets move apart, so that choosing among them matters?
 * @formula sample standard deviation (n − 1) across the columns of P_n/P_{n−periods} − 1
 * @param prices Prices or total-return levels, one column an asset, oldest first; texts in the first row are the names.
 * @param [periods] How many returns back to measure, a whole number of at least 1. Default 21.
 * @returns A fraction: 0.05 says that returns over the window lie about 5 percentage points around their mean. Not annualised.
 * @errors #VALUE! for text or booleans among the prices, periods below 1 or not whole. #N/A with fewer than periods + 1 rows with a price, or where fewer than two assets have a price at both ends. #NUM! for a negative price.
 * @caveats Dispersion rises with volatility even where nothing rotates; compare it with its own past.
 * @reference L. R. Gorman, S. G. Sapra and R. A. Weigand, "The Cross-Sectional Dispersion of Stock Returns, Alpha and the Information Ratio", Journal of Investing 19 (2010).
 * @example =ROTOR.DISPERSION({64,64;72,80},1) → 0.0883883476483184
 * @example =ROTOR.DISPERSION({"Small","Large";100,100;102,101;112,102},2) → 0.0707106781186548
 */
export function dispersion(prices: unknown[][], periods?: number): unknown {
  return answer((): ResultCell =>
    numberCell(dispersionOf(readPanel(prices, "prices", "level"), readWhole(periods, "periods", 1, 21))),
  );
}

/**
 * Rotation intensity: how far the ranking of the assets has turned over.
 * @customfunction LEADERSHIP
 * @category Rotation
 * @question Have the leaders become the laggards?
 * @formula −(Spearman's rank correlation between the returns over the last recent rows and over the prior rows before those), ties at average ranks
 * @param prices Prices or total-return levels, one column an asset, oldest first; texts in the first row are the names.
 * @param [recent] Returns in the recent window, a whole number of at least 1. Default 21.
 * @param [prior] Returns in the window before it, a whole number of at least 1. Default 126.
 * @returns From −1, the same order as before, to 1, fully reversed; near 0 the one says nothing about the other.
 * @errors #VALUE! for text or booleans among the prices, recent or prior below 1 or not whole. #N/A with fewer than recent + prior + 1 rows with a price, or where fewer than three assets have a price at the ends of both windows. #DIV/0! where all assets have the same return in a window. #NUM! for a negative price.
 * @caveats With few assets chance alone gives large figures: five assets in random order give 0.7 or more, or −0.7 or less, nearly one time in four.
 * @reference C. Spearman, "The proof and measurement of association between two things", American Journal of Psychology 15 (1904).
 * @example =ROTOR.LEADERSHIP({100,100,100;110,105,100;110,110,111},1,1) → 1
 * @example =ROTOR.LEADERSHIP({100,100,100,100;110,105,103,100;112,105,104,103},1,1) → 0.4
 */
export function leadership(prices: unknown[][], recent?: number, prior?: number): unknown {
  return answer((): ResultCell =>
    numberCell(
      leadershipOf(
        readPanel(prices, "prices", "level"),
        readWhole(recent, "recent", 1, 21),
        readWhole(prior, "prior", 1, 126),
      ),
    ),
  );
}

/**
 * Regimes of relative performance: two states between which it switches, each with its own mean and spread.
 * @customfunction REGIME
 * @category Rotation
 * @question Which regime are we in, and how long does one last?
 * @formula r_t = ln((A_t/A_{t−1})/(B_t/B_{t−1})), normal with mean and variance of the state S_t; S_t stays with probability stay 1 or stay 2
 * The first state is at the stationary probabilities. duration = 1/(1 − stay)
 * Maximum likelihood: expectation and maximisation from several starting divisions (by size, by distance from the mean, by averages over 3, 12 and √n rows of either, by time), then a quasi-Newton method; the best is kept.
 * @param asset Prices or total-return levels of the asset, oldest first, one row or column.
 * @param benchmark Prices or levels of the benchmark, as many cells as asset.
 * @param [output] table (default), smoothed or filtered.
 * @returns table: mean 1, mean 2, stdev 1, stdev 2, stay 1, stay 2, duration 1, duration 2 (in rows), current probability of state 1, log-likelihood, all for one period; state 1 is the one with the higher mean. smoothed and filtered: the probability of state 1 as a series that stands beside the prices.
 * @errors #VALUE! for ranges of different length, text or booleans among the prices, an unknown output. #N/A with fewer than 20 returns, or where the fit does not converge. #DIV/0! where the relative returns do not vary. #NUM! for a negative price.
 * @caveats smoothed uses the whole sample and is revised as rows come in; filtered uses parameters from the whole sample and states from rows up to each. Daily and monthly data mostly show a calm and a wild state rather than a good and a bad one: look at the standard deviations before reading the means. A state that is a handful of nearly equal values (less than a tenth as wide as the other, with fewer than five values or a tenth of them) is no regime and is left out. With few rows the states are guesses.
 * @reference J. D. Hamilton, "A New Approach to the Economic Analysis of Nonstationary Time Series and the Business Cycle", Econometrica 57 (1989); C.-J. Kim, Journal of Econometrics 60 (1994).
 * @example =INDEX(ROTOR.REGIME({100;101;102;103;104;105;104;103;104;103;102;101;102;103;104;105;106;107;106;107;108;109},{100;100;100;100;100;100;100;100;100;100;100;100;100;100;100;100;100;100;100;100;100;100}),11,2) → 138.601931620485
 * @example =ROTOR.REGIME({100;101;102},{100;100;101}) → #N/A
 */
export function regime(asset: unknown[][], benchmark: unknown[][], output?: RegimeOutput): unknown[][] {
  return answer((): ResultGrid => {
    const { series, pair } = readPair(asset, benchmark);
    const part = readOption(output, "output", RegimeOutput, "table");
    return regimeCells(series, regimeOf(pair), pair.rows, part);
  });
}

/**
 * What a rule of rotation would have earned: the asset while its signal is above 0, else the benchmark.
 * @customfunction BACKTEST
 * @category Rotation
 * @question Would following the signal have paid?
 * @formula held in a period: the asset where the signal lag rows before its end is above 0, else the benchmark
 * a period with a switch returns (1 + r)(1 − costBps/10,000) − 1
 * CAGR = (Π(1 + r))^(periodsPerYear/n) − 1, volatility = stdev(r) × √periodsPerYear, Sharpe = mean(r) × periodsPerYear/volatility
 * @param asset Prices or total-return levels of the asset, oldest first, one row or column.
 * @param benchmark Prices or levels of the benchmark, as many cells as asset.
 * @param signal A number for each row, such as RSMOMENTUM − 100; above 0 holds the asset, 0 and below the benchmark.
 * @param [lag] How many rows before the end of a period its signal stands, a whole number of at least 1. Default 1.
 * @param [costBps] Cost of a switch in basis points of wealth, from 0 to 10,000. Default 0.
 * @param [periodsPerYear] How many rows make a year: 252 for daily data (default), 52 for weekly, 12 for monthly.
 * @returns A table with columns strategy, asset and benchmark: CAGR, volatility, Sharpe (against 0 %), maximum drawdown (at or below 0), hit rate (share of periods above the benchmark), switches. All begin with the first period that has a signal.
 * @errors #VALUE! for ranges of different length, text or booleans among the numbers, a lag below 1 (it would look ahead) or not whole, costs out of range, periodsPerYear of 0 or less. #N/A with fewer than lag + 1 rows with a value in all three ranges; as volatility and Sharpe of a single period; as hit rate of the benchmark. #DIV/0! as Sharpe without volatility. #NUM! for a negative price.
 * @caveats A rule that was found on the same data will look good on them. Taxes, and the spread between closing price and execution, are not in it. The first position is no switch and costs nothing.
 * @reference W. F. Sharpe, "The Sharpe Ratio", Journal of Portfolio Management 21 (1994).
 * @example =ROTOR.BACKTEST({100;110;121;121;133.1},{100;100;105;110.25;110.25},{1;1;-1;1;1},1,100,4) → {"measure","strategy","asset","benchmark";"CAGR",0.369738755,0.331,0.1025;"volatility",0.0577718212741587,0.1,0.0577350269189626;"Sharpe",5.6861631285794,3,1.73205080756888;"maximum drawdown",0,0,0;"hit rate",0.75,0.75,#N/A;"switches",2,0,0}
 * @example =INDEX(ROTOR.BACKTEST({100;110;99},{100;100;105},{-1;1;1},1,0,1),7,2) → 1
 */
export function backtest(
  asset: unknown[][],
  benchmark: unknown[][],
  signal: unknown[][],
  lag?: number,
  costBps?: number,
  periodsPerYear?: number,
): unknown[][] {
  return answer((): ResultGrid => {
    const levels = readSignalledLevels(asset, benchmark, signal);
    const rows = readWhole(lag, "lag", 1, 1);
    const cost = readNumber(costBps, "costBps", { minimum: 0, maximum: 10_000 }, 0) / 10_000;
    return backtestCells(
      backtestOf(levels, rows, cost, readNumber(periodsPerYear, "periodsPerYear", { above: 0 }, 252)),
    );
  });
}
