import type { FunctionCall, RangeReference } from '../workbook/formula';
import type { CellValue } from '../workbook/workbook';
import type { BlockValues, ChartBlock, ChartSpec, RecipeId } from './spec';

/** One field of a recipe's form. */
export type RecipeField =
  | {
      readonly kind: 'range';
      readonly name: string;
      readonly label: string;
      readonly hint: string;
      readonly shape: 'dates' | 'series' | 'panel';
      readonly required: boolean;
      /** Cells that can be put on a sheet for this field. */
      readonly offer?: 'first-cuts';
      /** Dates may stand among others, up to a column that marks those meant. */
      readonly takesMarks?: boolean;
    }
  | {
      readonly kind: 'number';
      readonly name: string;
      readonly label: string;
      readonly hint: string;
      readonly initial: number;
      readonly minimum: number;
      readonly maximum: number;
    }
  | {
      readonly kind: 'option';
      readonly name: string;
      readonly label: string;
      readonly hint: string;
      readonly initial: string;
      readonly options: readonly { readonly value: string; readonly label: string }[];
    }
  | {
      readonly kind: 'switch';
      readonly name: string;
      readonly label: string;
      readonly hint: string;
      readonly initial: boolean;
    };

/** A range as chosen, with the values it held when it was read. */
export interface ChosenRange {
  readonly range: RangeReference;
  readonly cells: readonly (readonly CellValue[])[];
  /** What the column is called, where that does not stand in its first row. */
  readonly label?: string;
}
/** By field name; a range not given is left out. */
export interface RecipeInputs {
  readonly ranges: Readonly<Record<string, ChosenRange | undefined>>;
  readonly numbers: Readonly<Record<string, number | undefined>>;
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly switches: Readonly<Record<string, boolean | undefined>>;
  /** The row of the ranges, from 0, that a chart of moments ends at; the last where left out. */
  readonly asOf?: number | undefined;
}

/** Facts a recipe may mark, from the sample data sets: Excel serial dates. */
export interface ChartFacts {
  readonly recessions: readonly { readonly peak: number; readonly trough: number }[];
  readonly firstCuts: readonly number[];
}

type Cells = readonly (readonly CellValue[])[];

/** A row that a chart can end at, and what it is called. */
export interface Moment {
  readonly row: number;
  readonly label: string;
}

/** How a chart is shown as of any of its rows: all of them are worked out at once, so that going from one to another takes no call. */
export interface RecipeMoments {
  /** @throws RecipeError */
  history(inputs: RecipeInputs): FunctionCall;
  /** The rows at which there is something to draw, the oldest first. */
  list(inputs: RecipeInputs, history: Cells): readonly Moment[];
  /** What the blocks hold as of the row that the inputs name. */
  results(inputs: RecipeInputs, history: Cells): BlockValues;
}

/** A wrong input: the field and what to do about it. */
export class RecipeError extends Error {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
    this.name = 'RecipeError';
  }
}

/** A kind of rotation chart: which formulas to stage and what to draw from their results. Knows no host and no DOM. */
export interface ChartRecipe {
  readonly id: RecipeId;
  readonly title: string;
  /** The question the chart answers. */
  readonly question: string;
  readonly fields: readonly RecipeField[];
  /** @throws RecipeError */
  blocks(inputs: RecipeInputs, facts: ChartFacts): readonly ChartBlock[];
  /** @throws RecipeError */
  draw(inputs: RecipeInputs, results: BlockValues, history?: Cells): ChartSpec;
  readonly moments?: RecipeMoments;
}
