/**
 * What calculators work on. A value that is missing is NaN in every array of this room. In *results*,
 * NaN marks an entry without a value (#N/A) and Infinity one that would divide by zero (#DIV/0!).
 */
export const MISSING = NaN;
export const DIVIDES_BY_ZERO = Infinity;

/** One argument that is a row or column of numbers, as it arrived: a value for each cell. */
export interface Series {
  /** The argument's name, for messages. */
  readonly argument: string;
  /** The text above the values, if there was one. */
  readonly label?: string;
  readonly values: Float64Array;
}

/** One argument of several columns, one an asset. */
export interface Panel {
  readonly argument: string;
  /** The columns' labels, or `Asset 1`, `Asset 2` ... */
  readonly names: readonly string[];
  readonly columns: readonly Float64Array[];
  readonly rowCount: number;
}

/** Rows in which both sides have a value, oldest first. */
export interface Pair {
  readonly asset: Float64Array;
  readonly benchmark: Float64Array;
  /** The row each came from, counted from 0. */
  readonly rows: Int32Array;
}

/** Rows in which the date and every column have a value, sorted by date; no date comes twice. */
export interface DatedRows {
  /** Whole Excel serial numbers. */
  readonly dates: Float64Array;
  /** The columns in the order in which they were given. */
  readonly columns: readonly Float64Array[];
}
