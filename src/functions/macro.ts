import { earningsBoost } from "../calculators/policy/earningsBoost";
import { inflation as inflationOf } from "../calculators/policy/inflation";
import { interestCover } from "../calculators/policy/interestCover";
import { rateBeta as rateBetaOf } from "../calculators/policy/rateBeta";
import { answer, numberCell, type ResultCell, type ResultGrid } from "./cells/answer";
import { figureCells } from "./cells/figureCells";
import { readFlag } from "./cells/readFlag";
import { readPairWithYields } from "./cells/readPairWithYields";
import { readNumber, readOption, readWhole } from "./cells/readParameters";
import { readSeries } from "./cells/readSeries";
import { seriesCells } from "./cells/resultCells";

/** Which figure of the regression is given.
 * @customenum {string} */
export enum RateBetaStatistic {
  /** Relative return for each unit that the yield rises. */
  beta = "beta",
  /** Newey–West t-statistic of beta. */
  tstat = "tstat",
  /** Share of the variance that is explained. */
  r2 = "r2",
  /** Relative return per period with an unchanged yield. */
  alpha = "alpha",
}

/**
 * Inflation: the change of a price index over a number of months, at every row.
 * @customfunction INFLATION
 * @category Policy and macro
 * @question How fast are prices rising?
 * @formula I_t/I_{t−months} − 1; annualised: (I_t/I_{t−months})^(12/months) − 1
 * @param index Price index by month, oldest first, one row or column; a month without a value keeps its row.
 * @param [months] Months that each figure spans, a whole number of at least 1. Default 12.
 * @param [annualise] TRUE to give the change at a yearly rate. Default FALSE.
 * @returns A series of fractions that stands beside the index; #N/A in rows where the month, or the one so many months before, has no value.
 * @errors #VALUE! for text or booleans among the numbers, and for months below 1 or not whole. #N/A where no row has both months. #NUM! for a negative index.
 * @caveats Rows are months as they stand: a month left out altogether shifts all figures, so leave its row blank (October 2025 was never published). Over fewer than 12 months use a seasonally adjusted index.
 * @reference U.S. Bureau of Labor Statistics, Handbook of Methods, consumer price index.
 * @example =ROTOR.INFLATION({100;101;102;104},2) → {#N/A;#N/A;0.02;0.0297029702970297}
 * @example =ROTOR.INFLATION({100;100.5;"";101},1,TRUE) → {#N/A;0.0616778118644996;#N/A;#N/A}
 */
export function inflation(index: unknown[][], months?: number, annualise?: boolean): unknown[][] {
  return answer((): ResultGrid => {
    const series = readSeries(index, "index", "level");
    const span = readWhole(months, "months", 1, 12);
    return seriesCells([series], inflationOf(series.values, span, readFlag(annualise, "annualise")));
  });
}

/**
 * How relative performance goes with changes of the yield.
 * @customfunction RATEBETA
 * @category Policy and macro
 * @question Does the asset win when yields fall?
 * @formula a − b = alpha + beta × change of the yield + e, least squares
 * t = beta/Newey–West error (Bartlett, ⌊4(n/100)^(2/9)⌋ lags, no small-sample factor)
 * @param asset Prices or total-return levels of the asset, oldest first, one row or column.
 * @param benchmark Prices or levels of the benchmark, as many cells as asset.
 * @param yields Yields, as many cells as asset, in any unit; 0 and negative yields are values.
 * @param [statistic] beta (default), tstat, r2 or alpha.
 * @returns beta: relative return for each unit that the yield rises, −0.02 with yields in percent being 2 points lost for each percentage point; alpha: relative return per period; tstat and r2: numbers.
 * @errors #VALUE! for ranges of different length, text or booleans among the numbers, an unknown statistic. #N/A with fewer than 3 returns, which takes 4 rows with a value in every argument. #DIV/0! where the yield changes by the same amount throughout; for r2 where the relative returns do not vary; for tstat where they lie on the line. #NUM! for a negative price.
 * @caveats The sign of the relation has changed over the decades, so look at several spans. Growth moves yields and small caps at once: beta is no effect of the yield alone.
 * @reference W. K. Newey and K. D. West, Econometrica 55 (1987) and Review of Economic Studies 61 (1994).
 * @example =ROTOR.RATEBETA({100;102;103;101},{100;100;100;100},{4;3.9;3.8;4.1}) → -0.0857985912811726
 * @example =ROTOR.RATEBETA({100;102;103;101},{100;100;100;100},{4;3.9;3.8;4.1},"r2") → 0.937911768932397
 */
export function rateBeta(
  asset: unknown[][],
  benchmark: unknown[][],
  yields: unknown[][],
  statistic?: RateBetaStatistic,
): unknown {
  return answer((): ResultCell => {
    const rows = readPairWithYields(asset, benchmark, yields);
    return numberCell(
      rateBetaOf(rows.pair, rows.yields, readOption(statistic, "statistic", RateBetaStatistic, "beta")),
    );
  });
}

/**
 * Change of earnings per share when the rate on floating debt changes.
 * @customfunction EPSBOOST
 * @category Policy and macro
 * @question What does a rate cut do for the earnings of an indebted company?
 * @formula −floatingDebt × rateChangeBp/10,000 × passThrough × (1 − taxRate)/netIncome
 * @param floatingDebt Debt with a floating rate, in the unit of netIncome, one cell or a range.
 * @param rateChangeBp Change of the rate in basis points, −100 for a cut of one percentage point, one cell or a range.
 * @param netIncome Net income of a year, one cell or a range.
 * @param [taxRate] Marginal tax rate, from 0 to 1. Default 0.21.
 * @param [passThrough] Share of the change that reaches the debt. Default 1.
 * @returns A fraction, cell by cell: 0.05 is 5 % more earnings. A single cell is taken against every cell of the other ranges.
 * @errors #VALUE! for ranges of different shape, text or booleans among the numbers, a taxRate outside 0 to 1. #N/A in cells where a figure is missing. #NUM! in cells with a net income of 0 or less.
 * @caveats A first-order figure for the first full year: hedges, floors and refinancing change it. Small caps hold more floating debt, but fewer of them earn anything to be boosted.
 * @reference Definition; 21 % is the United States federal rate since 2018.
 * @example =ROTOR.EPSBOOST(1000,-100,50) → 0.158
 * @example =ROTOR.EPSBOOST({1000;1000},{-100;100},{50;-20},0,0.5) → {0.1;#NUM!}
 */
export function epsBoost(
  floatingDebt: unknown[][],
  rateChangeBp: unknown[][],
  netIncome: unknown[][],
  taxRate?: number,
  passThrough?: number,
): unknown[][] {
  return answer((): ResultGrid => {
    const tax = readNumber(taxRate, "taxRate", { minimum: 0, maximum: 1 }, 0.21);
    const passed = readNumber(passThrough, "passThrough", {}, 1);
    return figureCells(
      [
        ["floatingDebt", floatingDebt],
        ["rateChangeBp", rateChangeBp],
        ["netIncome", netIncome],
      ],
      (debt = NaN, change = NaN, income = NaN) => earningsBoost(debt, change, income, tax, passed),
    );
  });
}

/**
 * Interest cover after the rate on floating debt changes.
 * @customfunction RATECOVER
 * @category Policy and macro
 * @question Can the company still pay its interest?
 * @formula ebit/(interest + floatingDebt × rateChangeBp/10,000)
 * @param ebit Earnings before interest and taxes of a year, one cell or a range.
 * @param interest Interest of that year, one cell or a range.
 * @param floatingDebt Debt with a floating rate, one cell or a range.
 * @param rateChangeBp Change of the rate in basis points, one cell or a range.
 * @returns Times that earnings cover interest, cell by cell; below 1 they do not. A single cell is taken against every cell of the other ranges.
 * @errors #VALUE! for ranges of different shape, and for text or booleans among the numbers. #N/A in cells where a figure is missing. #NUM! in cells where no interest is left after the change.
 * @caveats Cash earns interest too, which a cut takes away. Fixed debt that falls due is repriced as well; add it to floatingDebt when it does.
 * @reference Definition.
 * @example =ROTOR.RATECOVER(120,40,1000,200) → 2
 * @example =ROTOR.RATECOVER({120;-30},40,1000,-100) → {4;-1}
 */
export function rateCover(
  ebit: unknown[][],
  interest: unknown[][],
  floatingDebt: unknown[][],
  rateChangeBp: unknown[][],
): unknown[][] {
  return answer((): ResultGrid =>
    figureCells(
      [
        ["ebit", ebit],
        ["interest", interest],
        ["floatingDebt", floatingDebt],
        ["rateChangeBp", rateChangeBp],
      ],
      interestCover,
    ),
  );
}
