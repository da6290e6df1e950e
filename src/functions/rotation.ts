import { rotationMap as rotationMapOf } from "../calculators/rotation/rotationMap";
import { rotationTail as rotationTailOf } from "../calculators/rotation/rotationTail";
import { rsMomentum as rsMomentumOf } from "../calculators/rotation/rsMomentum";
import { rsRatio as rsRatioOf } from "../calculators/rotation/rsRatio";
import { answer, type ResultGrid } from "./cells/answer";
import { quadrantCells, rotationMapCells, rotationTailCells } from "./cells/rotationCells";
import { readPanelWithBenchmark } from "./cells/readPanelWithBenchmark";
import { readPair } from "./cells/readPair";
import { readNumber, readOption, readWhole } from "./cells/readParameters";
import { seriesCells } from "./cells/resultCells";

/** Which published approximation of RS-Ratio and RS-Momentum is used.
 * @customenum {string} */
export enum RotationMethod {
  /** A fast simple average of relative strength against a slow one. */
  averages = "averages",
  /** The same with exponential averages. */
  ema = "ema",
  /** Relative strength standardised over the window. */
  zscore = "zscore",
}

const DEFAULT_WINDOW = 30;
const LEAST_WINDOW = 2;
/** Rows of a worksheet below a header. */
const MOST_ROWS = 1_048_575;

/**
 * RS-Ratio: the trend of relative strength, around 100.
 * @customfunction RSRATIO
 * @category Rotation
 * @question Is the asset in a relative up-trend or down-trend?
 * @formula RS = A/B, w = window, f = max(2, round(w/3))
 * averages: 100·SMA_f(RS)/SMA_w(RS)
 * ema: the same with exponential averages, α = 2/(n + 1), seeded with the mean of the first n values
 * zscore: 100 + (RS − SMA_w(RS))/SD_w(RS)
 * @param asset Prices or total-return levels of the asset, oldest first, one row or column.
 * @param benchmark Prices or levels of the benchmark, as many cells as asset.
 * @param [window] Rows of the slow window, a whole number of at least 2. Default 30.
 * @param [method] averages (default), ema or zscore.
 * @returns A series that stands beside the prices: above 100 relative strength is above its trend. #N/A until the window is full.
 * @errors #VALUE! for ranges of different length, text or booleans among the prices, a window below 2 or not whole, an unknown method. #N/A with fewer rows with both prices than the window has. #DIV/0! in rows whose window is flat (zscore). #NUM! for a negative price.
 * @caveats An open approximation; the formula behind commercial rotation graphs is not published, so that figures differ from theirs. Nothing is repainted: each row uses only rows up to itself. Compare methods by the agreement column of ROTATIONMAP.
 * @reference Published reconstructions of RS-Ratio by moving averages and by rolling z-scores; see the project's decision record on rotation variants.
 * @example =ROTOR.RSRATIO({10;11;12;13},{10;10;10;10},3) → {#N/A;#N/A;104.545454545455;104.166666666667}
 * @example =ROTOR.RSRATIO({10;11;12;13},{10;10;10;10},3,"zscore") → {#N/A;#N/A;101;101}
 */
export function rsRatio(
  asset: unknown[][],
  benchmark: unknown[][],
  window?: number,
  method?: RotationMethod,
): unknown[][] {
  return answer((): ResultGrid => {
    const { series, pair } = readPair(asset, benchmark);
    const span = readWhole(window, "window", LEAST_WINDOW, DEFAULT_WINDOW);
    const how = readOption(method, "method", RotationMethod, "averages");
    return seriesCells(series, rsRatioOf(pair, span, how), pair.rows);
  });
}

/**
 * RS-Momentum: the trend of RS-Ratio, around 100.
 * @customfunction RSMOMENTUM
 * @category Rotation
 * @question Is the asset's relative trend gaining or losing pace?
 * @formula averages: 100·ratio/SMA_f(ratio), f = max(2, round(window/3))
 * ema: the same with exponential averages
 * zscore: 100 + z-score, over the window, of the one-row change of ratio
 * @param asset Prices or total-return levels of the asset, oldest first, one row or column.
 * @param benchmark Prices or levels of the benchmark, as many cells as asset.
 * @param [window] Rows of the slow window, a whole number of at least 2. Default 30.
 * @param [method] averages (default), ema or zscore.
 * @returns A series that stands beside the prices: above 100 the RS-Ratio is above its own trend. #N/A until its windows are full.
 * @errors #VALUE! for ranges of different length, text or booleans among the prices, a window below 2 or not whole, an unknown method. #N/A with too few rows with both prices. #DIV/0! in rows whose window is flat (zscore). #NUM! for a negative price.
 * @caveats As RSRATIO. Momentum turns before the ratio does, and more often in vain.
 * @reference As RSRATIO.
 * @example =ROTOR.RSMOMENTUM({10;11;12;13},{10;10;10;10},3) → {#N/A;#N/A;#N/A;99.8185117967332}
 * @example =ROTOR.RSMOMENTUM({10;11;13;12;14;15},{10;10;10;10;10;10},2,"zscore") → {#N/A;#N/A;#N/A;99.2928932188135;100.707106781187;99.2928932188135}
 */
export function rsMomentum(
  asset: unknown[][],
  benchmark: unknown[][],
  window?: number,
  method?: RotationMethod,
): unknown[][] {
  return answer((): ResultGrid => {
    const { series, pair } = readPair(asset, benchmark);
    const span = readWhole(window, "window", LEAST_WINDOW, DEFAULT_WINDOW);
    const how = readOption(method, "method", RotationMethod, "averages");
    return seriesCells(series, rsMomentumOf(pair, span, how), pair.rows);
  });
}

/**
 * Quadrant of the rotation map in which a pair of RS-Ratio and RS-Momentum lies.
 * @customfunction QUADRANT
 * @category Rotation
 * @question Is it leading, weakening, lagging or improving?
 * @formula Leading: ratio ≥ 100, momentum ≥ 100. Weakening: ≥, <. Lagging: <, <. Improving: <, ≥.
 * @param ratio RS-Ratio, one cell or a range.
 * @param momentum RS-Momentum, one cell or a range of the same shape.
 * @returns The quadrant's name for each pair of cells; a single cell is taken against every cell of the other range.
 * @errors #VALUE! for ranges of different shape, and for text or booleans among the numbers. #N/A in cells where either is missing or 0.
 * @caveats Near 100 the quadrant changes with the method; see the agreement column of ROTATIONMAP.
 * @reference Definition.
 * @example =ROTOR.QUADRANT(101.2,99.4) → "Weakening"
 * @example =ROTOR.QUADRANT({101;98},{100;102}) → {"Leading";"Improving"}
 */
export function quadrant(ratio: unknown[][], momentum: unknown[][]): unknown[][] {
  return answer((): ResultGrid => quadrantCells(ratio, momentum));
}

/**
 * Where every asset stands on the rotation map now, against one benchmark.
 * @customfunction ROTATIONMAP
 * @category Rotation
 * @question Who is leading, and who is turning?
 * @formula heading = atan2(Δratio, Δmomentum) in compass degrees: 0 momentum straight up, 90 ratio straight up
 * distance = √((ratio − 100)² + (momentum − 100)²)
 * agreement = how many of the three methods give this quadrant
 * @param prices Prices or total-return levels, one column an asset, oldest first; texts in the first row are the names.
 * @param benchmark Prices or levels of the benchmark, one cell for each row of prices.
 * @param [window] Rows of the slow window, a whole number of at least 2. Default 30.
 * @param [method] averages (default), ema or zscore.
 * @returns A table in the order of the columns: name, RS-Ratio, RS-Momentum, quadrant, heading, distance, agreement (1 to 3).
 * @errors #VALUE! for ranges of different length, text or booleans among the prices, a window below 2 or not whole, an unknown method. #N/A for an asset with too few rows; as a whole where every asset has too few. #DIV/0! where an asset's window is flat (zscore). #NUM! for a negative price.
 * @caveats Each asset is paired with the benchmark on its own, so that one whose prices end early shows its last point. Agreement of 1 means that the other methods see it elsewhere, or have too few rows.
 * @reference As RSRATIO.
 * @example =ROTOR.ROTATIONMAP({"Small";10;11;12;13;14},{10;10;10;10;10;10},3) → {"name","RS-Ratio","RS-Momentum","quadrant","heading","distance","agreement";"Small",103.846153846154,99.8459167950693,"Weakening",274.887108582643,3.84923902119958,2}
 * @example =INDEX(ROTOR.ROTATIONMAP({"Small";10;11;12;13;15},{10;10;10;10;10;10},3),2,4) → "Leading"
 */
export function rotationMap(
  prices: unknown[][],
  benchmark: unknown[][],
  window?: number,
  method?: RotationMethod,
): unknown[][] {
  return answer((): ResultGrid => {
    const { panel, series } = readPanelWithBenchmark(prices, benchmark);
    const span = readWhole(window, "window", LEAST_WINDOW, DEFAULT_WINDOW);
    return rotationMapCells(
      rotationMapOf(panel, series, span, readOption(method, "method", RotationMethod, "averages")),
    );
  });
}

/**
 * The latest points of every asset on the rotation map, for a chart with tails.
 * @customfunction ROTATIONTAIL
 * @category Rotation
 * @question Which way has each asset travelled?
 * @formula RSRATIO and RSMOMENTUM of the last rows of each asset
 * @param prices Prices or total-return levels, one column an asset, oldest first; texts in the first row are the names.
 * @param benchmark Prices or levels of the benchmark, one cell for each row of prices.
 * @param [tail] How many points of each asset, a whole number of at least 1. Default 8.
 * @param [window] Rows of the slow window, a whole number of at least 2. Default 30.
 * @param [method] averages (default), ema or zscore.
 * @returns A table, asset by asset: name, step (−tail + 1 … 0, the latest), RS-Ratio, RS-Momentum; #N/A where a step has no figure.
 * @errors As ROTATIONMAP, and #VALUE! for a tail below 1, not whole, or longer than a sheet has room for.
 * @caveats As ROTATIONMAP.
 * @reference As RSRATIO.
 * @example =ROTOR.ROTATIONTAIL({"Small";10;11;12;13;14},{10;10;10;10;10;10},2,3) → {"name","step","RS-Ratio","RS-Momentum";"Small",-1,104.166666666667,99.8185117967332;"Small",0,103.846153846154,99.8459167950693}
 * @example =ROTOR.ROTATIONTAIL({10;11;12;13},{10;10;10;10},1,3) → {"name","step","RS-Ratio","RS-Momentum";"Asset 1",0,104.166666666667,99.8185117967332}
 */
export function rotationTail(
  prices: unknown[][],
  benchmark: unknown[][],
  tail?: number,
  window?: number,
  method?: RotationMethod,
): unknown[][] {
  return answer((): ResultGrid => {
    const { panel, series } = readPanelWithBenchmark(prices, benchmark);
    const maximum = Math.floor(MOST_ROWS / panel.columns.length);
    const steps = readNumber(tail, "tail", { whole: true, minimum: 1, maximum }, 8);
    const span = readWhole(window, "window", LEAST_WINDOW, DEFAULT_WINDOW);
    const how = readOption(method, "method", RotationMethod, "averages");
    return rotationTailCells(rotationTailOf(panel, series, steps, span, how));
  });
}
