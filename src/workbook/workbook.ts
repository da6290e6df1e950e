import type { ChartContent } from '../charts/spec';
import type { FunctionCall, RangeReference } from './formula';

/** What a cell may hold when read: a blank is `null`, an error is an object with the text the cell shows, such as `#N/A`. */
export type CellValue = number | string | boolean | null | CellError;
export interface CellError {
  readonly error: string;
}

/** What may be written into a cell. Text is always written as text, even where it begins with `=`; `null` leaves the cell empty. */
export type CellInput = number | string | boolean | null;

/** A formula and the cell (row and column from 0) it is written into; its result spills from there. */
export interface PlacedFormula {
  readonly row: number;
  readonly column: number;
  readonly call: FunctionCall;
}

/** A whole new sheet, as plain data. */
export interface SheetContent {
  /** The name wanted. The host makes it legal and unique ("Prices", "Prices 2") and tells which name it gave. */
  readonly name: string;
  /** Values from A1 on; rows of one length. */
  readonly values: readonly (readonly CellInput[])[];
  readonly formulas?: readonly PlacedFormula[];
  /** By column: width in characters of the default font, and the number format of all its cells. */
  readonly columns?: readonly { readonly width?: number; readonly numberFormat?: string }[];
  /** Cells set in bold, such as a title: row and column from 0. */
  readonly bold?: readonly { readonly row: number; readonly column: number }[];
  /** A table: its header row is one of the value rows. The host makes the name unique. */
  readonly table?: {
    readonly name: string;
    readonly row: number;
    readonly column: number;
    readonly rowCount: number;
    readonly columnCount: number;
  };
  readonly frozenRows?: number;
}

export interface WriteOptions {
  /** Aborting removes what was written and rejects with an `AbortError`. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: WriteProgress) => void;
}
export interface WriteProgress {
  readonly written: number;
  readonly total: number;
}

/** How many cells a result takes, from the formula's own cell on. */
export interface ResultSize {
  readonly rowCount: number;
  readonly columnCount: number;
  /** By column of the result, such as dates have; cells with a number format of their own keep it. */
  readonly numberFormats?: readonly (string | undefined)[];
}

/**
 * Where a formula was written, as the cells its result takes; or, where nothing was written, the cells that kept it out:
 * a cell in use, a table, in which results may not spill, cells that the formula itself reads, or the last cell before the sheet's edge.
 */
export type FormulaInsertion =
  | { readonly inserted: RangeReference }
  | { readonly blockedBy: RangeReference; readonly reason: 'inUse' | 'table' | 'read' | 'edge' };

/** A formula as it stands in a cell, in the notation of `formulaText`. */
export interface CellFormula {
  readonly cell: RangeReference;
  readonly formula: string;
}

export type ThemeName = 'light' | 'dark' | 'highContrast';
/** Colours the host asks for: background and text, as `#RRGGBB`. Only high contrast uses them; light and dark use Fluent's own. */
export interface HostTheme {
  readonly name: ThemeName;
  readonly background: string;
  readonly foreground: string;
}

/**
 * The spreadsheet beside the task pane, in Excel or in the workbench.
 * Each write is one undertaking: it either stands whole at the end, or nothing of it stands and the promise rejects.
 */
export interface Workbook {
  readonly host: 'excel' | 'workbench';
  sheetNames(): Promise<readonly string[]>;
  selection(): Promise<RangeReference | undefined>;
  /** Calls `listener` after each change of the selection; the result ends it. */
  onSelectionChanged(listener: (selection: RangeReference) => void): () => void;
  /** The values of the cells, spilled ones included; a whole column is cut to the rows in use. */
  read(range: RangeReference): Promise<readonly (readonly CellValue[])[]>;
  /** The result a cell with this call would show, without touching a cell; a single value is a 1×1 array. Rejects with the function's own message where it fails as a whole. */
  compute(call: FunctionCall): Promise<readonly (readonly CellValue[])[]>;
  /** Adds a sheet with this content, shows it, and resolves to the name it was given. */
  insertSheet(content: SheetContent, options?: WriteOptions): Promise<string>;
  /** The active cell and the formula in it; undefined where it holds none, or is only spilled into. */
  activeFormula(): Promise<CellFormula | undefined>;
  /**
   * Writes the call into the active cell, if all cells that its result takes are empty, else writes nothing.
   * @param replaced A cell whose formula the call takes the place of, instead of going into the active cell.
   */
  insertFormula(call: FunctionCall, size: ResultSize, replaced?: RangeReference): Promise<FormulaInsertion>;
  /** Adds the sheet with the staged formulas and the sheet with the chart, shows the latter, and resolves to its name. */
  insertChart(chart: ChartContent, options?: WriteOptions): Promise<string>;
  theme(): HostTheme;
  onThemeChanged(listener: (theme: HostTheme) => void): () => void;
}
