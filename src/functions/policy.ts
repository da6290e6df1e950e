import { eventPermutationTest } from "../calculators/policy/eventPermutationTest";
import { eventReturns } from "../calculators/policy/eventReturns";
import { postCutReturn as postCutReturnOf } from "../calculators/policy/postCutReturn";
import { postCutTable as postCutTableOf } from "../calculators/policy/postCutTable";
import { rateCuts as rateCutsOf } from "../calculators/policy/rateCuts";
import { datedRows } from "../series/dated";
import { answer, numberCell, type ResultCell, type ResultGrid } from "./cells/answer";
import { postCutCells, rateCutCells } from "./cells/policyCells";
import { readDates } from "./cells/readDates";
import { readEventData, readEvents } from "./cells/readEvents";
import { readHorizon, readHorizons, readNumber, readOption, readWhole } from "./cells/readParameters";
import { readSeries } from "./cells/readSeries";

/** Which cuts are listed.
 * @customenum {string} */
export enum CutSelection {
  /** Only the first cut of each cycle. */
  first = "first",
  /** Every cut. */
  all = "all",
}

/** Which figure is given of the returns after the events.
 * @customenum {string} */
export enum EventStatistic {
  /** Arithmetic mean. */
  mean = "mean",
  /** Median. */
  median = "median",
  /** Share of events above 0. */
  hitrate = "hitrate",
  /** Smallest. */
  min = "min",
  /** Largest. */
  max = "max",
  /** Sample standard deviation. */
  stdev = "stdev",
  /** mean/(stdev/√n). */
  tstat = "tstat",
  /** Number of complete events. */
  count = "count",
}

/** How prices and benchmark are compared after an event.
 * @customenum {string} */
export enum EventMethod {
  /** Difference of the two returns. */
  difference = "difference",
  /** Ratio of the two factors of growth less 1. */
  ratio = "ratio",
}

/** Which price an event is measured from.
 * @customenum {string} */
export enum EventBase {
  /** The last price on or before the event's date. */
  on = "on",
  /** The last price before it, so that the day of the announcement counts. */
  before = "before",
}

/** Most draws of a simulation; more would keep Excel waiting without telling more. */
const MOST_SAMPLES = 1_000_000;

/**
 * Cuts of a policy rate, with the first of each cycle marked.
 * @customfunction RATECUTS
 * @category Policy and macro
 * @question When did rate cuts begin?
 * @formula A cut is a fall from the row before. It is a first cut if the latest earlier change was a rise; or the previous cut lies more than quietMonths back; or no change came earlier and the data hold at least quietMonths months before it.
 * @param dates Dates of the rates, in any order, one row or column.
 * @param rates Policy rates on those dates: a list of changes or a regular series, in any unit. 0 and negative rates are values.
 * @param [which] first (default) or all.
 * @param [quietMonths] Months without a cut after which the next one begins a cycle, a whole number of at least 0. Default 12.
 * @returns A table: date (serial number), change in the rate's unit, new rate, first (1 or 0).
 * @errors #VALUE! for ranges of different length, texts among the numbers, a date that comes twice, quietMonths below 0 or not whole, an unknown option. #N/A where no cut fits.
 * @caveats Other lists of first cuts differ, because some leave out small or technical moves and some count 2020 as a cycle of its own. Of a range use one side throughout, such as its upper bound.
 * @reference Federal Reserve, open market operations; EDATE for months.
 * @example =ROTOR.RATECUTS({43466;43678;43709},{2.5;2.25;2},"all") → {"date","change","rate","first";43678,-0.25,2.25,0;43709,-0.25,2,0}
 * @example =ROTOR.RATECUTS({43101;43466;43678;43709},{1.5;2.5;2.25;2}) → {"date","change","rate","first";43678,-0.25,2.25,1}
 */
export function rateCuts(
  dates: unknown[][],
  rates: unknown[][],
  which?: CutSelection,
  quietMonths?: number,
): unknown[][] {
  return answer((): ResultGrid =>
    rateCutCells(
      rateCutsOf(
        datedRows(readDates(dates, "dates"), readSeries(rates, "rates", "quantity")),
        readOption(which, "which", CutSelection, "first"),
        readWhole(quietMonths, "quietMonths", 0, 12),
      ),
    ),
  );
}

/**
 * What followed past events such as rate cuts: one figure for the return, or the performance against a benchmark, over a horizon.
 * @customfunction POSTCUTRETURN
 * @category Policy and macro
 * @question What followed past rate cuts?
 * @formula return = P_end/P_base − 1, with a benchmark: difference (P_end/P_base − 1) − (B_end/B_base − 1), or ratio (P_end/P_base)/(B_end/B_base) − 1
 * base: the last observation on or before the event (or strictly before); end: the last on or before the event's date plus the horizon. In monthly data months run from month end to month end.
 * @param dates Dates of the prices, in any order, one row or column.
 * @param prices Prices or total-return levels on those dates.
 * @param cutDates Dates of the events, in any order.
 * @param horizon A number of rows, or a text such as "5D", "4W", "12M" or "1Y".
 * @param [benchmark] Prices of a benchmark on the same dates; the result is then relative.
 * @param [statistic] mean (default), median, hitrate, min, max, stdev, tstat or count.
 * @param [method] With a benchmark: difference (default) or ratio.
 * @param [base] on (default), or before, so that the day of the announcement counts.
 * @returns A fraction, or for tstat and count a number. Events without a price before them, or whose horizon the data do not reach, are left out.
 * @errors #VALUE! for ranges of different length, texts among the numbers, a date that comes twice in dates or in cutDates, an unknown option, a horizon of 0 or less. #N/A without a complete event (count: 0), and for stdev and tstat of a single one. #DIV/0! for tstat where all returns are equal. #NUM! for a negative price.
 * @caveats Rate cuts are few: eight first cuts since 1984 say little, whatever their mean. Look at count, at hitrate with its bounds in POSTCUTTABLE and at PERMTEST.
 * @reference A. C. MacKinlay, "Event Studies in Economics and Finance", Journal of Economic Literature 35 (1997), buy-and-hold returns.
 * @example =ROTOR.POSTCUTRETURN({45322;45351;45382;45412},{100;102;99;105},{45330},"2M") → -0.01
 * @example =ROTOR.POSTCUTRETURN({45322;45351;45382;45412},{100;102;99;105},{45322;45351},1,{50;50;51;52},"hitrate") → 0.5
 */
export function postCutReturn(
  dates: unknown[][],
  prices: unknown[][],
  cutDates: unknown[][],
  horizon: unknown,
  benchmark?: unknown[][],
  statistic?: EventStatistic,
  method?: EventMethod,
  base?: EventBase,
): unknown {
  return answer((): ResultCell => {
    const data = readEventData(dates, prices, benchmark);
    const events = readEvents(cutDates, "cutDates");
    const ahead = readHorizon(horizon, "horizon");
    const figure = readOption(statistic, "statistic", EventStatistic, "mean");
    const how = readOption(method, "method", EventMethod, "difference");
    return numberCell(
      postCutReturnOf(eventReturns(data, events, ahead, how, readOption(base, "base", EventBase, "on")), figure),
    );
  });
}

/**
 * What followed every event over several horizons, with mean, median, hit rate and how sure one can be.
 * @customfunction POSTCUTTABLE
 * @category Policy and macro
 * @question What followed each past rate cut, and is the average more than chance?
 * @formula Returns as POSTCUTRETURN (with a benchmark: difference)
 * hit rate: share above 0, low and high: Wilson's 95 % interval
 * p-value: PERMTEST with its defaults
 * @param dates Dates of the prices, in any order, one row or column.
 * @param prices Prices or total-return levels on those dates.
 * @param cutDates Dates of the events, in any order.
 * @param [benchmark] Prices of a benchmark on the same dates; the figures are then relative.
 * @param [horizons] A range of horizons, or one text separated by spaces or commas. Default "1M 3M 6M 12M 24M".
 * @param [base] on (default), or before, so that the day of the announcement counts.
 * @returns A table: a row for every event in date order (its date, then a figure a horizon), then mean, median, hit rate, hit rate low, hit rate high, events and p-value.
 * @errors #VALUE! as POSTCUTRETURN. #N/A in an entry whose event has no price before it or is not complete; as a whole where no event is complete for any horizon. #NUM! for a negative price.
 * @caveats With overlapping windows the p-value is too small; use it for first cuts, not for every cut. Five horizons are five looks at the same events.
 * @reference E. B. Wilson, JASA 22 (1927); B. Phipson and G. K. Smyth, "Permutation p-values should never be zero" (2010).
 * @example =INDEX(ROTOR.POSTCUTTABLE({45322;45351;45382;45412},{100;102;99;105},{45330},,"1M 2M"),2,3) → -0.01
 * @example =INDEX(ROTOR.POSTCUTTABLE({45322;45351;45382;45412},{100;102;99;105},{45322;45351},,"1M"),9,2) → 2
 */
export function postCutTable(
  dates: unknown[][],
  prices: unknown[][],
  cutDates: unknown[][],
  benchmark?: unknown[][],
  horizons?: unknown[][],
  base?: EventBase,
): unknown[][] {
  return answer((): ResultGrid => {
    const data = readEventData(dates, prices, benchmark);
    const events = readEvents(cutDates, "cutDates");
    const ahead = readHorizons(horizons, "horizons", "1M 3M 6M 12M 24M");
    return postCutCells(events, postCutTableOf(data, events, ahead, readOption(base, "base", EventBase, "on")));
  });
}

/**
 * Is what followed the events more than chance? Two-sided p-value against as many dates drawn at random.
 * @customfunction PERMTEST
 * @category Policy and macro
 * @question Could that have been chance?
 * @formula (1 + #{|m_r − m̄| ≥ |m − m̄|})/(samples + 1), m the events' mean, m_r the mean after n dates drawn without replacement from all rows with a complete horizon, m̄ the mean over all those rows
 * @param dates Dates of the prices, in any order, one row or column.
 * @param prices Prices or total-return levels on those dates.
 * @param cutDates Dates of the events, in any order.
 * @param horizon A number of rows, or a text such as "5D", "4W", "12M" or "1Y".
 * @param [benchmark] Prices of a benchmark on the same dates; differences of returns are then tested.
 * @param [samples] How many draws, a whole number from 1 to 1,000,000. Default 9,999.
 * @param [seed] Whole number that fixes the draws. Default 1.
 * @param [base] on (default), or before, so that the day of the announcement counts.
 * @returns A p-value above 0 and at most 1. The same arguments always give the same value.
 * @errors #VALUE! as POSTCUTRETURN, and for samples or seed not whole or out of range. #N/A without a complete event. #NUM! for a negative price.
 * @caveats For well separated (first) cuts: overlapping windows make p too small. Its own simulation error is about √(p(1 − p)/samples).
 * @reference B. Phipson and G. K. Smyth, "Permutation p-values should never be zero", Statistical Applications in Genetics and Molecular Biology 9 (2010).
 * @example =ROTOR.PERMTEST({45322;45351;45382;45412},{100;102;99;105},{45322;45351;45382},1) → 1
 * @example =ROTOR.PERMTEST({45322;45351;45382;45412},{100;102;99;105},{45351},"0M") → #VALUE!
 */
export function permTest(
  dates: unknown[][],
  prices: unknown[][],
  cutDates: unknown[][],
  horizon: unknown,
  benchmark?: unknown[][],
  samples?: number,
  seed?: number,
  base?: EventBase,
): unknown {
  return answer((): ResultCell => {
    const data = readEventData(dates, prices, benchmark);
    const events = readEvents(cutDates, "cutDates");
    const ahead = readHorizon(horizon, "horizon");
    const draws = readNumber(samples, "samples", { whole: true, minimum: 1, maximum: MOST_SAMPLES }, 9999);
    const start = readNumber(seed, "seed", { whole: true }, 1);
    const rule = readOption(base, "base", EventBase, "on");
    return numberCell(eventPermutationTest(data, events, ahead, rule, draws, start));
  });
}
