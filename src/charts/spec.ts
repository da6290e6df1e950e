import type { FunctionCall, RangeReference } from '../workbook/formula';
import type { CellInput, CellValue } from '../workbook/workbook';

/** What a chart is drawn from, a block of cells each. Blocks of kind `call` and `values` are staged side by side on a sheet of their own; `range` cells stay where the user has them. */
export type ChartBlock =
  | {
      readonly id: string;
      readonly kind: 'call';
      readonly call: FunctionCall;
      /** Headings written above the spill, one a column; left out where the result brings its own header row. */
      readonly headings?: readonly string[];
      readonly numberFormats?: readonly string[];
    }
  | {
      readonly id: string;
      readonly kind: 'values';
      readonly headings: readonly string[];
      readonly rows: readonly (readonly CellInput[])[];
      readonly numberFormats?: readonly string[];
    }
  | { readonly id: string; readonly kind: 'range'; readonly range: RangeReference };

/** `rowCount` cells of one column of a block, from its row `firstRow`; both counted from 0, headings above a block not counted, a header row inside a result counted. */
export interface CellsReference {
  readonly block: string;
  readonly column: number;
  readonly firstRow: number;
  readonly rowCount: number;
}

/** One cell of a block. */
export type CellReference = CellsReference & { readonly rowCount: 1 };

/**
 * A cell worked out from others: by the drawing itself where it can, by a formula in a cell where a spreadsheet draws.
 * `copy` is a value times a factor; `shift` a value plus a multiple of another; `bound` a mean plus `times` standard errors of
 * the sample it is the mean of, and missing below `least` observations; `between` a text such as `−70% to −58%`, with a word
 * behind it where `flag` holds 1.
 */
export type DerivedCell =
  | number
  | { readonly kind: 'copy'; readonly cell: CellReference; readonly times?: number }
  | { readonly kind: 'shift'; readonly cell: CellReference; readonly by: CellReference; readonly times: number }
  | {
      readonly kind: 'bound';
      readonly mean: CellReference;
      readonly count: CellReference;
      readonly sample: CellsReference;
      readonly times: number;
      readonly least: number;
      /** What the bound is multiplied by at the end, such as 100 for percentage points. */
      readonly scale: number;
    }
  | {
      readonly kind: 'between';
      readonly low: CellReference;
      readonly high: CellReference;
      readonly times: number;
      readonly decimals: number;
      readonly unit: string;
      readonly flag: CellReference;
      readonly word: string;
    };

/** Cells worked out from those of blocks, and from derived blocks before it. */
export interface DerivedBlock {
  readonly id: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly DerivedCell[])[];
  readonly numberFormats: readonly string[];
}

export interface ChartAxis {
  readonly title: string;
  /** On an axis of categories the cells hold texts; its title may be empty, for the texts tell what they are. */
  readonly kind: 'date' | 'number' | 'category';
  /** An Excel number format, such as `0.0` or `0.0%`. */
  readonly numberFormat: string;
  /** How single values are written, at line ends, under the pointer and in tables; with one decimal more than along the axis where left out. */
  readonly valueFormat?: string;
  readonly logarithmic?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Labelled at multiples of this alone, such as every 6 months. */
  readonly step?: number;
  /** Where the other axis crosses this one; drawn as the line that parts the halves. */
  readonly crossesAt?: number;
}

export interface ChartSeries {
  readonly name: string;
  readonly color: string;
  readonly x: CellsReference;
  readonly y: CellsReference;
  /**
   * `line` without markers, `trail` a line with a small marker a point and a large one at the end, `points` markers alone,
   * `band` shades the background where y is above 0, `bars` a bar a category from 0 on, labelled with its value,
   * `between` shades from y up to `upper`.
   */
  readonly style: 'line' | 'trail' | 'points' | 'band' | 'bars' | 'between';
  /** The upper edge of what `between` shades. */
  readonly upper?: CellsReference;
  /** How a line is drawn among others: `thin` steps back behind them, `bold` stands out. */
  readonly weight?: 'thin' | 'bold';
  /** Read on the second vertical axis, on the right. */
  readonly secondAxis?: boolean;
  /** Written beside the last point. */
  readonly endLabel?: string;
  /** Left out of legend and labels, such as a constant reference line. */
  readonly secondary?: boolean;
}

/** A chart as plain data; cells are named, not copied, so that it can follow them. */
export interface ChartSpec {
  readonly title: string;
  /** Unit and span. */
  readonly subtitle: string;
  /** Source line below the chart. */
  readonly source?: string;
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  /** The axis on the right; both titles then name the series read on them. */
  readonly y2?: ChartAxis;
  readonly series: readonly ChartSeries[];
  readonly derived?: readonly DerivedBlock[];
  /** Bars lie, categories from the top down. */
  readonly lying?: boolean;
  /** Names of the four fields around the crossing of the axes, by corner. */
  readonly quadrants?: {
    readonly topRight: Quadrant;
    readonly bottomRight: Quadrant;
    readonly bottomLeft: Quadrant;
    readonly topLeft: Quadrant;
  };
}
export interface Quadrant {
  readonly name: string;
  readonly color: string;
}

export type RecipeId =
  | 'relative-strength'
  | 'rotation-map'
  | 'valuation-gap'
  | 'after-the-cut'
  | 'valuation-buckets'
  | 'positioning'
  | 'leaders'
  | 'seasonality';

/** A chart ready to be put on a sheet. */
export interface ChartContent {
  readonly recipe: RecipeId;
  /** Wanted names of the sheet with the chart and the sheet with what it is drawn from. */
  readonly sheetName: string;
  readonly stagingSheetName: string;
  readonly blocks: readonly ChartBlock[];
  readonly spec: ChartSpec;
}

/** What the blocks hold, by id. */
export type BlockValues = ReadonlyMap<string, readonly (readonly CellValue[])[]>;
