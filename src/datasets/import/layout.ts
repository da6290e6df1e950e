import type { CellFormat } from './readRecords';

/** Where the table stands in a file. Records count from 0, blank ones too. */
export interface TablePlace {
  readonly columnCount: number;
  readonly headerRecord: number | undefined;
  /** The first row of data. */
  readonly firstRecord: number;
  /** The record behind the last one that belongs to the table; undefined where it goes on to the end. */
  readonly endRecord: number | undefined;
}

export interface FileLayout {
  readonly format: CellFormat;
  readonly place: TablePlace;
}

/** What somebody has decided about a file, instead of what is found in it. */
export interface LayoutChoices {
  readonly encoding?: CellFormat['encoding'];
  readonly delimiter?: CellFormat['delimiter'];
  readonly quotes?: boolean;
  /** The record of the header, or none. */
  readonly header?: number | 'none';
  /** The record from which on a table is looked for, where a file holds several. */
  readonly fromRecord?: number;
  /** The whole file is one table, whatever stands between its rows. */
  readonly wholeFile?: boolean;
}

/** A row of the file as it stands there. */
export interface SampleRecord {
  /** Its place among the records of the file, from 0. */
  readonly record: number;
  /** Line of the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}
