import { alignSeries } from "../calculators/data/alignSeries";
import { resample as resampleOf } from "../calculators/data/resample";
import { loadDataset } from "../datasets/loadDataset";
import { datasetSummaries } from "../datasets/summaries";
import { datedRows } from "../series/dated";
import { answer, answerLater, type ResultGrid } from "./cells/answer";
import { datasetCells, datasetListCells, readDatasetSelection, requireDataset } from "./cells/datasetCells";
import { alignedCells, resampledCells } from "./cells/datedCells";
import { readDates } from "./cells/readDates";
import { readOption } from "./cells/readParameters";
import { readSeries } from "./cells/readSeries";
import { loadText } from "./loadText";

/** Which date of the second series belongs to a date of the first.
 * @customenum {string} */
export enum AlignMethod {
  /** The same date; others are left out. */
  exact = "exact",
  /** The last date on or before. */
  previous = "previous",
  /** The closest date; of two as close the earlier. */
  nearest = "nearest",
}

/** Length of the periods.
 * @customenum {string} */
export enum Frequency {
  /** ISO weeks, Monday to Sunday. */
  W = "W",
  /** Calendar months. */
  M = "M",
  /** Calendar quarters. */
  Q = "Q",
  /** Calendar years. */
  Y = "Y",
}

/** How the values of a period become one.
 * @customenum {string} */
export enum Aggregate {
  /** The last value. */
  last = "last",
  /** Arithmetic mean. */
  mean = "mean",
  /** Sum. */
  sum = "sum",
  /** Largest value. */
  max = "max",
  /** Smallest value. */
  min = "min",
  /** Compound return, where the values are returns. */
  compound = "compound",
}

/** Names of the sample data sets.
 * @customenum {string} */
export enum DatasetName {
  /** Total-return levels of small and big, value and growth, the market and bills since 1926. */
  "us-size-style-monthly" = "us-size-style-monthly",
  /** Total-return levels of 12 industries and the market since 1926. */
  "us-industries-monthly" = "us-industries-monthly",
  /** Total-return levels by size, since 1926. */
  "us-size-deciles-monthly" = "us-size-deciles-monthly",
  /** Levels of the market, small-minus-big, value-minus-growth and bills, daily since 1926. */
  "us-factors-daily" = "us-factors-daily",
  /** Price-to-book of small, big, growth and value since 1926. */
  "us-price-to-book-monthly" = "us-price-to-book-monthly",
  /** Changes of the federal funds target since 1982. */
  "fed-funds-target" = "fed-funds-target",
  /** Consumer prices, with first prints and release dates. */
  "us-cpi-monthly" = "us-cpi-monthly",
  /** Treasury yields of 10 years, 2 years and 3 months. */
  "us-treasury-yields-monthly" = "us-treasury-yields-monthly",
  /** S&P Composite price, dividend, earnings and CAPE since 1871. */
  "sp500-shiller-monthly" = "sp500-shiller-monthly",
  /** Positions of leveraged funds and asset managers in Russell 2000 futures. */
  "cot-russell2000-weekly" = "cot-russell2000-weekly",
  /** Peaks and troughs of US business cycles. */
  "us-recessions" = "us-recessions",
}

/**
 * List of the sample data sets.
 * @customfunction DATASETS
 * @category Data
 * @question Which data can I try this on?
 * @formula none
 * @returns A table: name, title, frequency, first date, last date (serial numbers), rows, columns, source.
 * @errors none
 * @caveats The sets are snapshots that come with Rotor; they do not update themselves.
 * @reference Each set names its source; DATASET gives the figures.
 * @example =INDEX(ROTOR.DATASETS(),1,1) → "name"
 * @example =INDEX(ROTOR.DATASETS(),2,1) → "us-size-style-monthly"
 */
export function datasets(): unknown[][] {
  return answer((): ResultGrid => datasetListCells(datasetSummaries));
}

/**
 * A sample data set, or some of its columns and dates.
 * @customfunction DATASET
 * @category Data
 * @question Where do I get figures to try?
 * @formula none
 * @param name Name of the data set, as DATASETS lists it.
 * @param [columns] Names of columns, separated by commas. Default: all. The date column comes first and always stays.
 * @param [from] First date, as a date or a text such as "1990-01-01". Default: the first there is.
 * @param [to] Last date. Default: the last there is.
 * @returns A table with a header row; dates are serial numbers, missing values #N/A. Rows before 1 March 1900, where Excel's calendar begins to be right, are left out.
 * @errors #VALUE! for an unknown name or column, with a list of what there is, and for texts that are no dates. #N/A where no row lies in the range, or where the file cannot be loaded.
 * @caveats The figures come with Rotor and are read from where its files are. The task pane inserts the same figures as plain cells, which stay when Rotor is not there.
 * @reference Each set names its source in the task pane and in DATASETS.
 * @example =ROTOR.DATASET("fed-funds-target","upper","2024-09-01","2024-12-31") → {"date","upper";45553,5;45603,4.75;45644,4.5}
 * @example =INDEX(ROTOR.DATASET("us-size-style-monthly","small,big"),2,2) → 100
 */
export async function dataset(name: DatasetName, columns?: string, from?: unknown, to?: unknown): Promise<unknown[][]> {
  return answerLater(async (): Promise<ResultGrid> => {
    const summary = requireDataset(name, datasetSummaries);
    const selection = readDatasetSelection(summary, columns, from, to);
    return datasetCells(await loadDataset(summary, loadText), selection);
  });
}

/**
 * Two dated series side by side, on the dates of the first.
 * @customfunction ALIGN
 * @category Data
 * @question How do I put two series with different dates next to each other?
 * @formula exact: dates that both have
 * previous: the value of the second on the last date on or before
 * nearest: the value of the second on the closest date, of two as close the earlier
 * @param dates1 Dates of the first series, in any order, one row or column.
 * @param values1 Numbers on those dates, as many cells as dates1.
 * @param dates2 Dates of the second series, in any order.
 * @param values2 Numbers on those dates, as many cells as dates2.
 * @param [method] exact (default), previous or nearest.
 * @returns A table in the order of dates: date (serial number), values1, values2, headed by their labels if they have any. previous gives #N/A before the second series begins.
 * @errors #VALUE! for dates and values of different length, texts among the numbers, a date that comes twice in one series, an unknown method. #N/A where no date finds a value.
 * @caveats Rows in which the date or the value is missing do not count. nearest can take a value from later, which nobody knew on the date: for tests of a rule use previous.
 * @reference As an as-of join of databases.
 * @example =ROTOR.ALIGN({45292;45293;45294},{1;2;3},{45291;45293},{10;20}) → {"date","values1","values2";45293,2,20}
 * @example =ROTOR.ALIGN({45292;45293;45296},{1;2;3},{45293;45297},{10;20},"previous") → {"date","values1","values2";45292,1,#N/A;45293,2,10;45296,3,10}
 */
export function align(
  dates1: unknown[][],
  values1: unknown[][],
  dates2: unknown[][],
  values2: unknown[][],
  method?: AlignMethod,
): unknown[][] {
  return answer((): ResultGrid => {
    const first = readSeries(values1, "values1", "quantity");
    const second = readSeries(values2, "values2", "quantity");
    const rows1 = datedRows(readDates(dates1, "dates1"), first);
    const rows2 = datedRows(readDates(dates2, "dates2"), second);
    return alignedCells(alignSeries(rows1, rows2, readOption(method, "method", AlignMethod, "exact")), first, second);
  });
}

/**
 * A dated series by week, month, quarter or year.
 * @customfunction RESAMPLE
 * @category Data
 * @question How do I make monthly figures of daily ones?
 * @formula compound: Π(1 + r) − 1 over the values of a period
 * @param dates Dates of the values, in any order, one row or column.
 * @param values Numbers on those dates: prices for last, returns for compound.
 * @param frequency W (ISO weeks), M, Q or Y.
 * @param [aggregate] last (default), mean, sum, max, min or compound.
 * @returns A table: the last date present in each period (serial number), and its value, headed by its label if it has one. Periods without a value are left out.
 * @errors #VALUE! for ranges of different length, texts among the numbers, a date that comes twice, an unknown frequency or aggregate. #N/A where no row has a date and a value. #NUM! as a value beyond the largest number.
 * @caveats The first and last period may be incomplete. Rows in which the date or the value is missing do not count. compound takes returns as fractions: 0.05 is 5 %.
 * @reference ISO 8601 for weeks.
 * @example =ROTOR.RESAMPLE({45306;45322;45337;45351},{100;102;99;105},"M") → {"date","values";45322,102;45351,105}
 * @example =ROTOR.RESAMPLE({45306;45322;45337;45351},{0.1;0.2;0.5;-0.5},"M","compound") → {"date","values";45322,0.32;45351,-0.25}
 */
export function resample(
  dates: unknown[][],
  values: unknown[][],
  frequency: Frequency,
  aggregate?: Aggregate,
): unknown[][] {
  return answer((): ResultGrid => {
    const series = readSeries(values, "values", "quantity");
    const rows = datedRows(readDates(dates, "dates"), series);
    const length = readOption(frequency, "frequency", Frequency);
    return resampledCells(resampleOf(rows, length, readOption(aggregate, "aggregate", Aggregate, "last")), series);
  });
}
