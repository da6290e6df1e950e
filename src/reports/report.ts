import type { ChartContent } from '../charts/spec';
import type { CellInput } from '../workbook/workbook';

/** How a cell of a report looks; what is left out is as the sheet has it. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  /** `#RRGGBB`, of text and of what lies behind it. */
  readonly color?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  /** A thin line below or above the cell, of this colour. */
  readonly lineBelow?: string;
  readonly lineAbove?: string;
  readonly numberFormat?: string;
}

/** Cells by rows and columns from 0, both ends included. */
export interface CellArea {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** One cell with something in it, or a look for an area that a result will spill into. */
export type ReportCell =
  | {
      readonly kind: 'value';
      readonly row: number;
      readonly column: number;
      readonly value: CellInput;
      readonly style?: CellStyle;
      /** Merged with the cells on its right, so many columns in all. */
      readonly columnSpan?: number;
    }
  | {
      readonly kind: 'formula';
      readonly row: number;
      readonly column: number;
      /** English names, comma, decimal point, beginning with `=`; functions of the host and of Rotor alike. */
      readonly formula: string;
      readonly style?: CellStyle;
      readonly columnSpan?: number;
    }
  | { readonly kind: 'look'; readonly area: CellArea; readonly style: CellStyle };

/** Colours that follow what a cell shows. The text itself begins with a sign or word, so that nobody depends on the colour. */
export interface StatusColors {
  readonly area: CellArea;
  readonly rules: readonly { readonly beginsWith: string; readonly color: string; readonly fill: string }[];
}

/** A chart over cells of the report's sheet that are left empty for it. */
export interface ReportChart {
  readonly chart: ChartContent;
  readonly area: CellArea;
  /** Whom the chart must name, for hosts whose charts have no line for it: a cell in the area's last row, which has room for it. */
  readonly source?: ReportCell;
}

export interface PageSetup {
  readonly paper: 'A4' | 'Letter';
  readonly orientation: 'portrait' | 'landscape';
  /** Printed at the top and the bottom of each page; the footer has the page's number and the count of pages besides. */
  readonly header: string;
  readonly footer: string;
  readonly printArea: CellArea;
  /** A new page begins before each of these rows. */
  readonly breaksBefore: readonly number[];
}

/** A printable sheet of live formulas and charts. Everything is written onto sheets of its own. */
export interface ReportContent {
  /** Wanted names: the report's sheet, and the sheet with the cells its charts are drawn from. */
  readonly sheetName: string;
  readonly stagingSheetName: string;
  /** Widths in characters of the default font, by column. */
  readonly columnWidths: readonly number[];
  /** Heights in points of rows that differ from the sheet's own. */
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  readonly cells: readonly ReportCell[];
  readonly statusColors: readonly StatusColors[];
  readonly charts: readonly ReportChart[];
  readonly page: PageSetup;
}
