import { eventStudy as eventStudyOf } from "../calculators/policy/eventStudy";
import { eventTest as eventTestOf } from "../calculators/policy/eventTest";
import { answer, type ResultGrid } from "./cells/answer";
import { eventStudyCells, eventTestCells } from "./cells/eventCells";
import { readDatedReturns } from "./cells/readDatedReturns";
import { readDays } from "./cells/readDays";
import { readEvents } from "./cells/readEvents";
import { readOption, readWhole } from "./cells/readParameters";

/** What an asset would have returned without the event.
 * @customenum {string} */
export enum EventModel {
  /** The benchmark's return. */
  marketadjusted = "marketadjusted",
  /** The market model's forecast, alpha + beta × the benchmark's return. */
  market = "market",
  /** The asset's own mean return before the event. */
  meanadjusted = "meanadjusted",
}

/**
 * Event study: the average path of abnormal returns around events, with a 95 % band.
 * @customfunction EVENTSTUDY
 * @category Policy and macro
 * @question How does the asset move around such events, and how sure is that?
 * @formula AR = a − b (marketadjusted), a − α − βb (market), a − mean(a) (meanadjusted); CAR: their sum from day −before
 * AAR, CAAR: means over the events; standard error = stdev of the CARs/√n; t = CAAR/standard error
 * low, high = CAAR ∓ Student's 97.5 % point (n − 1) × standard error
 * @param dates Dates of the prices, in any order, one row or column.
 * @param asset Prices or total-return levels of the asset on those dates.
 * @param benchmark Prices or levels of the benchmark on those dates.
 * @param events Dates of the events, in any order. Day 0 is the first date with both prices on or after an event.
 * @param [before] Days of the table before day 0, a whole number of at least 0. Default 5.
 * @param [after] Days of the table after day 0, a whole number of at least 0. Default 20.
 * @param [model] marketadjusted (default), market or meanadjusted.
 * @param [estimation] Returns just before the table's first day from which market and meanadjusted are estimated, a whole number of at least 3. Default 120.
 * @returns A table, a row for each day t: t, events, AAR, CAAR, standard error, t-stat, low 95 %, high 95 %. Days are rows of the data. Events whose windows the data do not hold are left out.
 * @errors #VALUE! for ranges of different length, texts among the numbers, a date that comes twice in dates or in events, an unknown model, a number of days not whole or too small. #N/A where no event is left; with one event in the columns from standard error on. #DIV/0! as t-stat where the events do not differ, and in every figure where the benchmark does not vary before an event (market). #NUM! for a negative price.
 * @caveats Returns of events that lie close together are not independent, and the band is then too narrow. With fewer than a dozen events it is wide, and that is the truth; EVENTTEST has tests that lean less on the normal distribution. Abnormal returns below 10⁻¹² of the largest return are rounding noise and count as 0.
 * @reference A. C. MacKinlay, "Event Studies in Economics and Finance", Journal of Economic Literature 35 (1997); S. J. Brown and J. B. Warner, "Using daily stock returns", Journal of Financial Economics 14 (1985).
 * @example =ROTOR.EVENTSTUDY({45292;45293;45294;45295},{100;101;102.01;102.01},{50;50;50;50},{45294},0,1) → {"t","events","AAR","CAAR","standard error","t-stat","low 95 %","high 95 %";0,1,0.01,0.01,#N/A,#N/A,#N/A,#N/A;1,1,0,0.01,#N/A,#N/A,#N/A,#N/A}
 * @example =INDEX(ROTOR.EVENTSTUDY({45292;45293;45294;45295},{100;102;102;106.08},{50;50;50;50},{45293;45295},0,0),2,4) → 0.03
 */
export function eventStudy(
  dates: unknown[][],
  asset: unknown[][],
  benchmark: unknown[][],
  events: unknown[][],
  before?: number,
  after?: number,
  model?: EventModel,
  estimation?: number,
): unknown[][] {
  return answer((): ResultGrid => {
    const returns = readDatedReturns(dates, asset, benchmark);
    const options = {
      before: readWhole(before, "before", 0, 5),
      after: readWhole(after, "after", 0, 20),
      model: readOption(model, "model", EventModel, "marketadjusted"),
      estimation: readWhole(estimation, "estimation", 3, 120),
    };
    return eventStudyCells(eventStudyOf(returns, readEvents(events, "events"), options));
  });
}

/**
 * Six tests of abnormal returns around events, from the plain t-test to those that hold when variance rises or returns are not normal.
 * @customfunction EVENTTEST
 * @category Policy and macro
 * @question Is the move around such events more than chance, whichever test is asked?
 * @formula Market model over the estimation's M returns: AR = a − α − βb; CAR = Σ AR over the event window of L days; SAR = AR/(s√(1 + 1/M + (b − b̄)²/Σ(b − b̄)²)); CSAR = Σ SAR
 * cross-sectional t = mean(CAR)/(stdev(CAR)/√n), Student n − 1
 * Patell Z = ΣCSAR/√(n·L·(M − 2)/(M − 4))
 * BMP t = mean(CSAR)/(stdev(CSAR)/√n), Student n − 1
 * Corrado rank Z = √L × mean of k̄ over the window/√(mean of k̄² over all days), k̄ the events' mean of rank − (M + L + 1)/2
 * generalised sign Z = (w − n·p̂)/√(n·p̂(1 − p̂)), w the events with CAR > 0, p̂ the share of residuals above 0
 * Wilcoxon signed-rank Z on the CARs, corrected for ties and continuity, zeros dropped
 * @param dates Dates of the prices, in any order, one row or column.
 * @param asset Prices or total-return levels of the asset on those dates.
 * @param benchmark Prices or levels of the benchmark on those dates.
 * @param events Dates of the events, in any order. Day 0 is the first date with both prices on or after an event.
 * @param [from] First day of the event window, counted from day 0, a whole number. Default 0.
 * @param [to] Last day of the event window, a whole number of at least from. Default 5.
 * @param [estimation] Returns, just before day 0 or before from if that is earlier, from which the market model is estimated; a whole number of at least 5. Default 120.
 * @returns A table: test, statistic, p-value (two-sided), events. Events whose windows the data do not hold are left out.
 * @errors #VALUE! for ranges of different length, texts among the numbers, a date that comes twice in dates or in events, days not whole, to before from, an estimation below 5. #N/A where no event is left; in both t-tests with one event. #DIV/0! in tests whose denominator is 0, and in all where the benchmark does not vary before an event. #NUM! for a negative price.
 * @caveats Patell takes the variance around events to be that of the estimation; where events bring more of it, it finds too much, and BMP is the remedy. All take events to be independent. Six tests are six chances. Abnormal returns below 10⁻¹² of the largest return are rounding noise and count as 0.
 * @reference J. Patell (1976); E. Boehmer, J. Musumeci and A. Poulsen (1991); C. Corrado (1989); A. Cowan (1992); F. Wilcoxon (1945); review in J. Kolari and S. Pynnönen, Review of Financial Studies 23 (2010).
 * @example =ROTOR.EVENTTEST({1;2;3;4;5;6;7;8;9},{100;102;101;104;103;105;103;108;115},{100;101;101;102;101;102;102;103;103},{8;9},0,0,5) → {"test","statistic","p-value","events";"cross-sectional t",2.9821704429598,0.20597393229164,2;"Patell Z",1.85561625022136,0.063508275769841,2;"BMP t",4.30493312217687,0.145304518579955,2;"Corrado rank Z",1.93649167310371,0.0528075114161136,2;"generalised sign Z",1.15470053837925,0.248213078989923,2;"Wilcoxon signed-rank Z",0.894427190999916,0.371093369522698,2}
 * @example =INDEX(ROTOR.EVENTTEST({1;2;3;4;5;6;7;8},{100;102;101;103;102;104;103;120},{100;101;101;102;101;102;102;103},{8},0,0,5),4,2) → #N/A
 */
export function eventTest(
  dates: unknown[][],
  asset: unknown[][],
  benchmark: unknown[][],
  events: unknown[][],
  from?: number,
  to?: number,
  estimation?: number,
): unknown[][] {
  return answer((): ResultGrid => {
    const returns = readDatedReturns(dates, asset, benchmark);
    const window = readDays(from, to, { from: 0, to: 5 });
    const options = { ...window, estimation: readWhole(estimation, "estimation", 5, 120) };
    return eventTestCells(eventTestOf(returns, readEvents(events, "events"), options));
  });
}
