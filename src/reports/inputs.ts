import type { RangeReference } from '../workbook/formula';

/** One column of cells. */
export interface ColumnInput {
  readonly range: RangeReference;
  readonly label: string | undefined;
  /** Whether the label stands in the column's first cell. */
  readonly labelled: boolean;
  readonly rowCount: number;
}

/** Dates by row, as Excel serial numbers; undefined in the row of the label and where there is none. */
export interface DatesInput {
  readonly range: RangeReference;
  readonly serials: readonly (number | undefined)[];
  /** Whether the cells hold numbers, as Excel's dates do, rather than ISO texts. */
  readonly numeric: boolean;
}

export interface PairInput {
  readonly dates: DatesInput;
  readonly asset: ColumnInput;
  readonly benchmark: ColumnInput;
  /** Rows with a date and a price of both. */
  readonly pairedRows: readonly number[];
}

export interface PanelInput {
  readonly prices: RangeReference;
  readonly columnCount: number;
  readonly rowCount: number;
  readonly benchmark: ColumnInput;
}

export interface ValuationInput {
  readonly first: ColumnInput;
  readonly second: ColumnInput;
  readonly dates: DatesInput;
  /** Rows with a date and both multiples. */
  readonly valuedRows: readonly number[];
}

export interface EventsInput {
  readonly range: RangeReference;
  /** Cells that may hold an event: the label is not counted. */
  readonly cellCount: number;
}

export interface PositionsInput {
  readonly longs: ColumnInput;
  readonly shorts: ColumnInput;
  readonly openInterest: ColumnInput | undefined;
  readonly dates: DatesInput;
}

export interface ShortInterestInput {
  readonly shortFloat: ColumnInput;
  readonly daysToCover: ColumnInput;
}

/** What a report is built from, read and checked; a part that was not given is undefined, and its section says what to add. */
export interface ReportInputs {
  readonly paper: 'A4' | 'Letter';
  readonly pair: PairInput;
  readonly panel: PanelInput | undefined;
  readonly valuation: ValuationInput | undefined;
  readonly events: EventsInput | undefined;
  readonly positions: PositionsInput | undefined;
  readonly shortInterest: ShortInterestInput | undefined;
  /** Whom the report must name: the attributions of the data it is built from. */
  readonly attributions: readonly string[];
}

/** How references are written into formulas. Given to the recipe, which knows no host. */
export interface Notation {
  /** `Prices!B2:B9` */
  range(range: RangeReference): string;
  /** Part of a range by rows counted from its first. */
  rows(range: RangeReference, firstRow: number, rowCount: number): RangeReference;
  /** `$B$2`, a cell of the report's own sheet; both counted from 0. */
  cell(row: number, column: number): string;
}
