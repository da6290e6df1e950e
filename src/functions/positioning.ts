import { cotIndex as cotIndexOf } from "../calculators/positioning/cotIndex";
import { crowding as crowdingOf } from "../calculators/positioning/crowding";
import { daysToCover as daysToCoverOf } from "../calculators/positioning/daysToCover";
import { shortFloat as shortFloatOf } from "../calculators/positioning/shortFloat";
import { squeeze as squeezeOf } from "../calculators/positioning/squeeze";
import { squeezeTable as squeezeTableOf } from "../calculators/positioning/squeezeTable";
import { answer, numberCell, type ResultCell, type ResultGrid } from "./cells/answer";
import { figureCells } from "./cells/figureCells";
import { netPositionCells } from "./cells/netPositionCells";
import { readHistory } from "./cells/readHistory";
import { readWhole } from "./cells/readParameters";
import { readSqueezeHistory, readWeights, squeezeCells } from "./cells/squeezeCells";

/** Three years of weekly reports. */
const DEFAULT_WINDOW = 156;
const LEAST_WINDOW = 2;

/**
 * Days of average trading that it would take to buy back all shares sold short.
 * @customfunction DAYSTOCOVER
 * @category Positioning
 * @question How long would the shorts need to get out?
 * @formula sharesShort/averageVolume
 * @param sharesShort Shares sold short, one cell or a range.
 * @param averageVolume Average shares traded a day, one cell or a range of the same shape.
 * @returns Days, cell by cell; a single cell is taken against every cell of the other range.
 * @errors #VALUE! for ranges of different shape, and for text or booleans among the numbers. #N/A in cells where either is missing. #DIV/0! in cells where the volume is 0.
 * @caveats Short interest is published twice a month and some days late. Arbitrage and hedges count as short interest too. Volume in a squeeze is far above its average.
 * @reference FINRA, short interest reporting: days to cover with the average daily volume of the period.
 * @example =ROTOR.DAYSTOCOVER(30000000,12000000) → 2.5
 * @example =ROTOR.DAYSTOCOVER({30;10},{12;0}) → {2.5;#DIV/0!}
 */
export function daysToCover(sharesShort: unknown[][], averageVolume: unknown[][]): unknown[][] {
  return answer((): ResultGrid =>
    figureCells(
      [
        ["sharesShort", sharesShort],
        ["averageVolume", averageVolume],
      ],
      daysToCoverOf,
    ),
  );
}

/**
 * Short interest as a share of the float.
 * @customfunction SHORTFLOAT
 * @category Positioning
 * @question How much of what can be traded is sold short?
 * @formula sharesShort/floatShares
 * @param sharesShort Shares sold short, one cell or a range.
 * @param floatShares Shares that trade freely, one cell or a range of the same shape.
 * @returns A fraction, cell by cell: 0.2 is 20 % of the float; a single cell is taken against every cell of the other range.
 * @errors #VALUE! for ranges of different shape, and for text or booleans among the numbers. #N/A in cells where either is missing. #DIV/0! in cells where the float is 0.
 * @caveats Providers count the float differently. A share that is lent on and sold short again counts twice, so that the figure can exceed 1.
 * @reference Definition.
 * @example =ROTOR.SHORTFLOAT(12000000,80000000) → 0.15
 * @example =ROTOR.SHORTFLOAT({12;20},80) → {0.15;0.25}
 */
export function shortFloat(sharesShort: unknown[][], floatShares: unknown[][]): unknown[][] {
  return answer((): ResultGrid =>
    figureCells(
      [
        ["sharesShort", sharesShort],
        ["floatShares", floatShares],
      ],
      shortFloatOf,
    ),
  );
}

/**
 * Net position of a group of traders in the Commitments of Traders reports.
 * @customfunction COTNET
 * @category Positioning
 * @question Are the funds long or short, and how much of the market is that?
 * @formula longs − shorts, or (longs − shorts)/openInterest
 * @param longs Long contracts of the group, oldest first, one row or column.
 * @param shorts Short contracts, as many cells as longs.
 * @param [openInterest] Open interest of the market, as many cells as longs; the result is then a share of it.
 * @returns A series that stands beside the positions: contracts, or with openInterest fractions; below 0 the group is net short. #N/A in rows without a value in every argument.
 * @errors #VALUE! for ranges of different length, and for text or booleans among the numbers. #N/A where no row has a value in every argument. #DIV/0! in rows whose open interest is 0.
 * @caveats Positions are of Tuesday and published on Friday. Futures of a small-cap index also hedge other holdings, so that net short need not mean a bearish view. Spread positions are in neither side.
 * @reference CFTC, Commitments of Traders, explanatory notes.
 * @example =ROTOR.COTNET({120;90},{100;150}) → {20;-60}
 * @example =ROTOR.COTNET({120;90},{100;150},{400;0}) → {0.05;#DIV/0!}
 */
export function cotNet(longs: unknown[][], shorts: unknown[][], openInterest?: unknown[][]): unknown[][] {
  return answer((): ResultGrid => netPositionCells(longs, shorts, openInterest));
}

/**
 * Place of the latest net position between the lowest and highest of the last years: the COT index.
 * @customfunction COTINDEX
 * @category Positioning
 * @question How stretched is the position, between the extremes of the last three years?
 * @formula 100 × (latest − minimum)/(maximum − minimum) over the last window values, the latest included
 * @param net Net positions, oldest first, one row or column; see COTNET. 0 and negative numbers are values.
 * @param [window] How many values count, a whole number of at least 2. Default 156, three years of weeks.
 * @returns 0 (the lowest) to 100 (the highest). With fewer values than the window, all count.
 * @errors #VALUE! for text or booleans among the numbers, and for a window below 2 or not whole. #N/A with fewer than two values. #DIV/0! where the values do not vary.
 * @caveats Two extreme weeks decide the scale, so that the figure jumps when one leaves the window. Share of open interest is steadier over decades than contracts.
 * @reference S. Briese, The Commitments of Traders Bible (2008).
 * @example =ROTOR.COTINDEX({-10;30;10}) → 50
 * @example =ROTOR.COTINDEX({-50;-10;30;0},3) → 25
 */
export function cotIndex(net: unknown[][], window?: number): unknown {
  return answer((): ResultCell =>
    numberCell(cotIndexOf(readHistory(net, "net"), readWhole(window, "window", LEAST_WINDOW, DEFAULT_WINDOW))),
  );
}

/**
 * How unusual the latest position is: its z-score within the last years.
 * @customfunction CROWDING
 * @category Positioning
 * @question How crowded is the trade?
 * @formula (latest − mean)/stdev over the last window values, the latest included; sample standard deviation
 * @param values Net positions, short interest or another measure of positioning, oldest first, one row or column. 0 and negative numbers are values.
 * @param [window] How many values count, a whole number of at least 2. Default 156, three years of weeks.
 * @returns Standard deviations above (or below 0: below) the mean. With fewer values than the window, all count.
 * @errors #VALUE! for text or booleans among the numbers, and for a window below 2 or not whole. #N/A with fewer than two values. #DIV/0! where the values do not vary.
 * @caveats The latest value is part of its own yardstick: of n values none can lie further out than (n − 1)/√n. Positions drift, so that a z-score of 2 comes more often than a normal distribution says.
 * @reference Definition.
 * @example =ROTOR.CROWDING({1;2;3;4;5}) → 1.26491106406735
 * @example =ROTOR.CROWDING({9;1;2;3},3) → 1
 */
export function crowding(values: unknown[][], window?: number): unknown {
  return answer((): ResultCell =>
    numberCell(crowdingOf(readHistory(values, "values"), readWhole(window, "window", LEAST_WINDOW, DEFAULT_WINDOW))),
  );
}

/**
 * Pressure for a short squeeze: much sold short, long to cover, and the price moving against the shorts.
 * @customfunction SQUEEZE
 * @category Positioning
 * @question Is this a short squeeze?
 * @formula 100 × mean of: percentile of the latest short float, percentile of the latest days to cover, Φ(MOVEZ)
 * @param shortFloat Short interest as a fraction of the float, oldest first, one row or column.
 * @param daysToCover Days to cover, oldest first, one row or column; it need not be as long as shortFloat.
 * @param asset Prices or total-return levels of the asset, oldest first, one row or column.
 * @param benchmark Prices or levels of the benchmark, as many cells as asset.
 * @returns 0 to 100. Percentiles are each within their own history, as PERCENTRANK.INC.
 * @errors #VALUE! for asset and benchmark of different length, and for text or booleans among the numbers. #N/A with fewer than two values of shortFloat or daysToCover, or fewer than 22 rows with both prices. #DIV/0! where the earlier relative returns do not vary. #NUM! for a negative price.
 * @caveats A score, not a probability: equal weights are a convention. Short interest comes twice a month and late, prices daily; the score mixes what was known on different days.
 * @reference Percentiles as Excel's PERCENTRANK.INC, not cut to three digits; Φ is the standard normal distribution.
 * @example =ROTOR.SQUEEZE({0.1;0.2;0.15},{3;2;1;4},{100;101;100;101;100;101;100;101;100;101;100;101;100;101;100;101;100;101;100;101;100;103},{50;50;50;50;50;50;50;50;50;50;50;50;50;50;50;50;50;50;50;50;50;50}) → 83.2775152861502
 * @example =ROTOR.SQUEEZE({0.1;0.2},{3},{100;101},{50;50}) → #N/A
 */
export function squeeze(
  shortFloat: unknown[][],
  daysToCover: unknown[][],
  asset: unknown[][],
  benchmark: unknown[][],
): unknown {
  return answer((): ResultCell => numberCell(squeezeOf(readSqueezeHistory(shortFloat, daysToCover, asset, benchmark))));
}

/**
 * What makes up the pressure for a short squeeze, with weights of your own.
 * @customfunction SQUEEZETABLE
 * @category Positioning
 * @question What speaks for a squeeze, and what against?
 * @formula scores as SQUEEZE; last row: Σ weight × score
 * @param shortFloat Short interest as a fraction of the float, oldest first, one row or column.
 * @param daysToCover Days to cover, oldest first, one row or column; it need not be as long as shortFloat.
 * @param asset Prices or total-return levels of the asset, oldest first, one row or column.
 * @param benchmark Prices or levels of the benchmark, as many cells as asset.
 * @param [weights] Three numbers of at least 0, not all 0, for short float, days to cover and relative move; they are scaled to sum to 1. Default equal.
 * @returns A table: component, value (latest short float, latest days to cover, MOVEZ), score (0 to 100), weight; last the weighted score, without a value of its own.
 * @errors #VALUE! as SQUEEZE, and for weights that are not three numbers of at least 0 with a sum above 0. #N/A as SQUEEZE. #DIV/0! as relative move, and as weighted score unless its weight is 0, where the earlier relative returns do not vary. #NUM! for a negative price.
 * @caveats As SQUEEZE.
 * @reference As SQUEEZE.
 * @example =INDEX(ROTOR.SQUEEZETABLE({0.1;0.2;0.15},{3;2;1;4},{100;101;100;101;100;101;100;101;100;101;100;101;100;101;100;101;100;101;100;101;100;103},{50;50;50;50;50;50;50;50;50;50;50;50;50;50;50;50;50;50;50;50;50;50},{1;1;0}),5,3) → 75
 * @example =INDEX(ROTOR.SQUEEZETABLE({0.1;0.2;0.15},{3;2;1;4},{100;101;100;101;100;101;100;101;100;101;100;101;100;101;100;101;100;101;100;101;100;103},{50;50;50;50;50;50;50;50;50;50;50;50;50;50;50;50;50;50;50;50;50;50},{2;1;1}),2,4) → 0.5
 */
export function squeezeTable(
  shortFloat: unknown[][],
  daysToCover: unknown[][],
  asset: unknown[][],
  benchmark: unknown[][],
  weights?: unknown[][],
): unknown[][] {
  return answer((): ResultGrid => {
    const history = readSqueezeHistory(shortFloat, daysToCover, asset, benchmark);
    return squeezeCells(squeezeTableOf(history, readWeights(weights, "weights")));
  });
}
