import { indexPriceEarnings } from "../calculators/valuation/indexPriceEarnings";
import { indexPriceEarningsTable } from "../calculators/valuation/indexPriceEarningsTable";
import { valuationGapSeries } from "../calculators/valuation/valuationGapSeries";
import { valuationGapStatistics } from "../calculators/valuation/valuationGapStatistics";
import { answer, numberCell, type ResultCell, type ResultGrid } from "./cells/answer";
import { readIndexMembers } from "./cells/readIndexMembers";
import { readOption } from "./cells/readParameters";
import { readPair } from "./cells/readPair";
import { gapStatisticsCells } from "./cells/gapStatisticsCells";
import { seriesCells } from "./cells/resultCells";
import { indexValuationCells } from "./cells/valuationCells";

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
