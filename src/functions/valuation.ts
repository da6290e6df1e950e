import { valuationGapSeries } from "../calculators/valuation/valuationGapSeries";
import { valuationGapStatistics } from "../calculators/valuation/valuationGapStatistics";
import { answer, numberCell, type ResultCell, type ResultGrid } from "./cells/answer";
import { readOption } from "./cells/readParameters";
import { readPair } from "./cells/readPair";
import { gapStatisticsCells } from "./cells/gapStatisticsCells";
import { seriesCells } from "./cells/resultCells";

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
