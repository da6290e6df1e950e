import { findDescription } from "../datasets/findDescription";
import { loadDataset } from "../datasets/loadDataset";
import { datasetDescriptions } from "../datasets/descriptions";
import { answer, answerLater, type ResultGrid } from "./cells/answer";
import { datasetCells, datasetListCells, readDatasetSelection, requireDescription } from "./cells/datasetCells";
import { loadText } from "./loadText";

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
  return answer((): ResultGrid => datasetListCells(datasetDescriptions));
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
    const description = requireDescription(name, findDescription);
    const selection = readDatasetSelection(description, columns, from, to);
    return datasetCells(await loadDataset(description, loadText), selection);
  });
}
