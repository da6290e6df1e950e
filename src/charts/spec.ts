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

export interface ChartAxis {
  readonly title: string;
  readonly kind: 'date' | 'number';
  /** An Excel number format, such as `0.0` or `0.0%`. */
  readonly numberFormat: string;
  readonly logarithmic?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Where the other axis crosses this one; drawn as the line that parts the halves. */
  readonly crossesAt?: number;
}

export interface ChartSeries {
  readonly name: string;
  readonly color: string;
  readonly x: CellsReference;
  readonly y: CellsReference;
  /** `line` without markers, `trail` a line with a small marker a point and a large one at the end, `points` markers alone, `band` shades the background where y is above 0. */
  readonly style: 'line' | 'trail' | 'points' | 'band';
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
  readonly series: readonly ChartSeries[];
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

export type RecipeId = 'relative-strength' | 'rotation-map';

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
