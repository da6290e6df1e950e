import type { CellInput } from '../workbook/workbook';
import type { Notation } from './inputs';
import type { CellArea, CellStyle, ReportCell, ReportChart, StatusColors } from './report';
import { NOTE, STATUS_RULES, WORKING } from './style';

/** Columns that are printed. */
export const PRINTED_COLUMNS = 8;
export const ROW_HEIGHT = 15;
const SPACE = 10;
const NOTE_SPACE = 3;

/** Characters of a note that surely fit on a line across the printed columns. */
const NOTE_LINE = 120;

/** Points that a note of so many characters takes. */
export function noteHeight(characters: number): number {
  return 4 + 12 * Math.ceil(characters / NOTE_LINE);
}

/** A stretch of rows that is not to be cut by the end of a page. */
export interface Block {
  readonly startRow: number;
  readonly endRow: number;
}

/** The sheet as it grows from the top: cells go into the row in hand, and working cells below all that is printed. */
export class ReportSheet {
  readonly cells: ReportCell[] = [];
  readonly charts: ReportChart[] = [];
  readonly statusColors: StatusColors[] = [];
  readonly blocks: Block[] = [];
  readonly heights = new Map<number, number>();
  row = 0;
  private workingRow: number;

  /** @param workingTop The row in which working cells begin, below all others. */
  constructor(
    readonly notation: Notation,
    workingTop: number,
  ) {
    const value = 'Working cells, not printed';
    this.cells.push({ kind: 'value', row: workingTop, column: 0, value, style: { ...WORKING, bold: true } });
    this.workingRow = workingTop + 2;
  }

  /** `$B$7` */
  at(column: number, row = this.row): string {
    return this.notation.cell(row, column);
  }

  value(column: number, value: CellInput, style: CellStyle, columnSpan?: number): string {
    this.cells.push({ kind: 'value', row: this.row, column, value, style, ...(columnSpan ? { columnSpan } : {}) });
    return this.at(column);
  }

  /** @param formula Without the `=`. */
  formula(column: number, formula: string, style: CellStyle, columnSpan?: number): string {
    const text = `=${formula}`;
    this.cells.push({
      kind: 'formula',
      row: this.row,
      column,
      formula: text,
      style,
      ...(columnSpan ? { columnSpan } : {}),
    });
    return this.at(column);
  }

  /** A look for cells that a result spills into. */
  look(area: CellArea, style: CellStyle): void {
    this.cells.push({ kind: 'look', area, style });
  }

  next(height = ROW_HEIGHT): void {
    this.heights.set(this.row, height);
    this.row += 1;
  }

  space(height = SPACE): void {
    this.next(height);
  }

  /** Set apart a little from the figures above it. */
  note(text: string): void {
    this.space(NOTE_SPACE);
    this.value(0, text, NOTE, PRINTED_COLUMNS);
    this.next(noteHeight(text.length));
  }

  /** Rows that `draw` fills stay on one page, if there are not too many. */
  block(draw: () => void): void {
    const startRow = this.row;
    draw();
    this.blocks.push({ startRow, endRow: this.row - 1 });
  }

  status(area: CellArea): void {
    this.statusColors.push({ area, rules: STATUS_RULES });
  }

  /** Colours the cell of this row and column by its first sign. */
  statusAt(column: number, endColumn = column): void {
    this.status({ startRow: this.row, startColumn: column, endRow: this.row, endColumn });
  }

  /** Rows for a table below the working cells there are. @returns Its first row */
  workingRows(title: string, rowCount: number): number {
    const titleRow = this.workingRow;
    this.cells.push({
      kind: 'value',
      row: titleRow,
      column: 0,
      value: title,
      style: { ...WORKING, bold: true },
    });
    this.workingRow += rowCount + 2;
    return titleRow + 1;
  }

  /** A formula among the working cells. */
  workingFormula(row: number, column: number, formula: string, style: CellStyle = WORKING): string {
    this.cells.push({ kind: 'formula', row, column, formula: `=${formula}`, style });
    return this.workingCell(row, column);
  }

  workingCell(row: number, column: number): string {
    return this.at(column, row);
  }

  /** How a result looks that spills over working cells, its first cell aside. */
  workingLook(row: number, rowCount: number, columns: readonly [first: number, last: number], style: CellStyle): void {
    const [startColumn, endColumn] = columns;
    this.look({ startRow: row, startColumn, endRow: row + rowCount - 1, endColumn }, { ...WORKING, ...style });
  }

  /** `$A$4:$A$20` of the working cells. */
  workingRange(row: number, column: number, rowCount: number): string {
    return `${this.workingCell(row, column)}:${this.workingCell(row + rowCount - 1, column)}`;
  }
}
