/** What it takes to read one column of a sample data set. */
export interface ColumnSummary {
  /** Unique in the set, lower snake case: what `ROTOR.DATASET(name, columns)` takes. */
  readonly name: string;
  readonly kind: 'date' | 'number' | 'text';
}

/** One column of a sample data set. */
export interface DatasetColumn extends ColumnSummary {
  readonly title: string;
  /** "index, 1926-06-30 = 100", "percent", "contracts", ... */
  readonly unit: string;
  /** An Excel number format. */
  readonly numberFormat: string;
}

/** What the worksheet functions tell of a sample data set, and need to load it. */
export interface DatasetSummary {
  readonly name: string;
  readonly title: string;
  readonly frequency: 'daily' | 'weekly' | 'monthly' | 'irregular';
  /** ISO dates of the first and last row that Excel's calendar reaches. */
  readonly firstDate: string;
  readonly lastDate: string;
  /** Rows that Excel's calendar reaches (from 1900-03-01), the header not counted. */
  readonly rowCount: number;
  readonly columns: readonly ColumnSummary[];
  readonly source: string;
  /** File below `datasets/`. */
  readonly file: string;
}

/** All that is known of a sample data set without loading it. */
export interface DatasetDescription extends DatasetSummary {
  readonly description: string;
  readonly columns: readonly DatasetColumn[];
  readonly attribution: string;
  readonly terms: string;
  readonly caveats: readonly string[];
  /** SHA-256 of its file, and its size in bytes. */
  readonly sha256: string;
  readonly bytes: number;
  /** Up to 60 values of its main column, evenly spaced over the span, for a sparkline. */
  readonly sparkline: readonly number[];
}

/** A loaded data set: rows in date order; the first column is the date as an Excel serial number; a missing value is `null`. */
export interface Dataset<Description extends DatasetSummary = DatasetDescription> {
  readonly description: Description;
  readonly rows: readonly (readonly (number | string | null)[])[];
}
