import type { ChartContent, RecipeId } from '../charts/spec';
import type { Frequency } from './frequency';
import type { ReportInputs } from './inputs';
import type { ReportSheet } from './reportSheet';

/** A chart for the report, or why it could not be drawn. */
export type PreparedReportChart =
  { readonly kind: 'ready'; readonly chart: ChartContent } | { readonly kind: 'failed'; readonly reason: string };
export type ReportCharts = ReadonlyMap<RecipeId, PreparedReportChart>;

/** Cells beside the verdict that hold its rules, to be changed by whoever reads it. */
export interface RuleCells {
  readonly lowPercentile: string;
  readonly highPercentile: string;
  readonly significance: string;
  readonly fewestEvents: string;
}

/** Cells that formulas all over the sheet read: names, span and rules. */
export interface HeadCells extends RuleCells {
  readonly assetName: string;
  readonly benchmarkName: string;
  readonly firstDate: string;
  readonly lastDate: string;
  readonly rows: string;
  readonly rowsAYear: string;
}

/** The user's ranges of the pair, as formulas name them. */
export interface PairTexts {
  readonly dates: string;
  readonly asset: string;
  readonly benchmark: string;
}

export interface ReportContext {
  readonly sheet: ReportSheet;
  readonly inputs: ReportInputs;
  readonly charts: ReportCharts;
  /** Rows that each chart has more than it needs, in the order in which charts stand on the sheet. */
  readonly moreRows: readonly number[];
  readonly frequency: Frequency;
  readonly head: HeadCells;
  readonly pair: PairTexts;
}

/** The cells of one row of the verdict; a column that does not apply holds a dash. */
export interface FindingCells {
  readonly figure: string;
  readonly percentile: string;
  /** The percentile in words, such as `4th`. */
  readonly ordinal: string;
  readonly rank: string;
  readonly low: string;
  readonly high: string;
  readonly count: string;
  readonly probability: string;
}

/** What a section contributes to the verdict: references to its cells, and how the sentence about them is formed. */
export interface FoundFinding {
  readonly kind: 'found';
  readonly question: string;
  readonly format: string;
  readonly figure: string;
  readonly percentile?: string;
  readonly rank?: string;
  readonly low?: string;
  readonly high?: string;
  readonly count: string;
  readonly probability?: string;
  /** When there are too few data for the figures, as a condition, and what is needed, as a formula for a text. */
  readonly lacking?: { readonly condition: string; readonly need: string };
  /** A formula for the sentence. It begins with ▲ Supports, ▼ Against or ◆ Cannot tell. */
  readonly sentence: (cells: FindingCells) => string;
}
export type Finding =
  | FoundFinding
  /** What is to be added before the question can be answered, in a few words: the section tells the rest. */
  | { readonly kind: 'missing'; readonly question: string; readonly add: string };
