import type { ChartContent } from '../charts/spec';
import type { ReportContent } from '../reports/report';
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
  /** In the notation of `formulaText`: English names, comma, decimal point; functions of the host and of Rotor alike. */
  readonly formula: string;
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
  /**
   * Functions of the host, in capitals, that not every version of it has: where one is missing, nothing of the sheet stays
   * and the promise rejects with a `MissingFunctionError`.
   */
  readonly requiredFunctions?: readonly string[];
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
 * a cell in use, a table or merged cells, in which results may not spill, cells that the formula itself reads, the last cell before the sheet's edge,
 * or the cell whose formula is no longer the one that was to give way.
 */
export type FormulaInsertion =
  | {
      readonly inserted: RangeReference;
      /** As it stands in the cell now. */
      readonly formula: string;
    }
  | { readonly blockedBy: RangeReference; readonly reason: 'inUse' | 'table' | 'merged' | 'read' | 'edge' | 'changed' };

/** How the person at the sheet types formulas: `=ROTOR.RELPERF(A1:A9;B1:B9;0,5)` has `;` and `,`. */
export interface FormulaNotation {
  readonly listSeparator: ',' | ';';
  readonly decimalSeparator: '.' | ',';
}

/** A cell to write a formula into instead of the active one. */
export interface FormulaPlace {
  readonly cell: RangeReference;
  /** The formula that gives way, as it was read from the cell; nothing is written where another stands there by now. */
  readonly replaces: string | undefined;
}

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
  /** What tells this workbook from others whenever it is opened; undefined where it has not been saved yet. */
  identity(): string | undefined;
  sheetNames(): Promise<readonly string[]>;
  selection(): Promise<RangeReference | undefined>;
  /** Calls `listener` after each change of the selection; the result ends it. */
  onSelectionChanged(listener: (selection: RangeReference) => void): () => void;
  /** Calls `listener` after cells have changed and what depends on them is calculated; often several changes at once. The result ends it. */
  onCellsChanged(listener: () => void): () => void;
  /** The values of the cells, spilled ones included; a whole column is cut to the rows in use. */
  read(range: RangeReference): Promise<readonly (readonly CellValue[])[]>;
  /** The result a cell with this call would show, without touching a cell; a single value is a 1×1 array. Rejects with the function's own message where it fails as a whole. */
  compute(call: FunctionCall): Promise<readonly (readonly CellValue[])[]>;
  /** Adds a sheet with this content, shows it, and resolves to the name it was given. */
  insertSheet(content: SheetContent, options?: WriteOptions): Promise<string>;
  /** The formula in the active cell, or the one whose result is spilled into it, and the cell it stands in; undefined where there is none. */
  activeFormula(): Promise<CellFormula | undefined>;
  /** Writes the call into the active cell or the given one, if all cells that its result takes are empty, else writes nothing. */
  insertFormula(call: FunctionCall, size: ResultSize, place?: FormulaPlace): Promise<FormulaInsertion>;
  /** Adds the sheet with the staged formulas and the sheet with the chart, shows the latter, and resolves to its name. */
  insertChart(chart: ChartContent, options?: WriteOptions): Promise<string>;
  /** Adds the report's sheet and the sheet its charts are drawn from, waits until the figures stand, shows the report, and resolves to its name. */
  insertReport(report: ReportContent, options?: WriteOptions): Promise<string>;
  /**
   * Several writes as one undertaking: where `write` fails or is aborted, all sheets that it has added by the workbook it is given
   * are removed again, those of writes that stood whole too.
   */
  together<Result>(write: (workbook: Workbook) => Promise<Result>): Promise<Result>;
  /** How formulas are shown to people here; what is written into cells is always in the notation of `formulaText`. */
  formulaNotation(): Promise<FormulaNotation>;
  theme(): HostTheme;
  onThemeChanged(listener: (theme: HostTheme) => void): () => void;
}
