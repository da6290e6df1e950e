/** The first sheet a newcomer sees: questions about market rotation, each answered by one live formula. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type ICellData,
  type IStyleData,
  type IWorksheetData,
} from '@univerjs/core';
import type { ChartPosition } from '../workbook/univer/ChartWriter';
import { headlineFormula, questionSections, resultTables, type ResultTable } from './startFormulas';
import type { PolicyRanges, PriceRanges, ValuationRanges } from './startFormulas';

export const START_SHEET = 'Start here';

const DEFAULT: IStyleData = { fs: 10 };
const TITLE: IStyleData = { bl: BooleanNumber.TRUE, fs: 15 };
const MUTED: IStyleData = { cl: { rgb: '#616161' } };
const HEADLINE: IStyleData = { cl: { rgb: '#0f6cbd' }, fs: 12, bl: BooleanNumber.TRUE };
const SECTION: IStyleData = { bl: BooleanNumber.TRUE, bd: { b: { s: BorderStyleTypes.THIN, cl: { rgb: '#d1d1d1' } } } };

/** Widths in pixels of the columns from A on. */
const WIDTHS = [296, 88, 20, 96, 76, 100, 76, 72, 72, 80];
/** The cell with the first answer. */
export const FIRST_ANSWER = 'B6';
const ROW_HEIGHT = 22;
const TITLE_HEIGHT = 32;
const FIRST_QUESTION_ROW = 4;
const FIRST_TABLE_ROW = 23;
const CHART_ROWS = { first: 4, last: 22 };

export type Cells = Record<number, Record<number, ICellData>>;

function put(cells: Cells, row: number, column: number, cell: ICellData): void {
  cells[row] = { ...cells[row], [column]: cell };
}

function formatted(numberFormat: string): IStyleData {
  return numberFormat === '' ? {} : { n: { pattern: numberFormat } };
}

/** Ranges not known yet leave their answers empty. */
export interface StartRanges {
  readonly prices: PriceRanges;
  readonly valuation?: ValuationRanges;
  readonly policy?: PolicyRanges;
}

function putQuestions(cells: Cells, ranges: StartRanges): void {
  let row = FIRST_QUESTION_ROW;
  for (const { title, questions } of questionSections(ranges.prices, ranges.valuation, ranges.policy)) {
    put(cells, row, 0, { v: title, s: SECTION });
    put(cells, row, 1, { s: SECTION });
    row += 1;
    for (const { text, formula, numberFormat } of questions) {
      put(cells, row, 0, { v: text });
      const style = { ...formatted(numberFormat), ht: HorizontalAlign.RIGHT };
      put(cells, row, 1, formula === undefined ? { s: style } : { f: formula(row), s: style });
      row += 1;
    }
  }
}

/** Cells of a result that spills get their formats ahead. */
function putTable(cells: Cells, { row, column, title, formula, numberFormats }: ResultTable): void {
  const top = FIRST_TABLE_ROW + row;
  const width = numberFormats[0]?.length ?? 1;
  for (let offset = 0; offset < width; offset += 1) put(cells, top, column + offset, { s: SECTION });
  put(cells, top, column, { v: title, s: SECTION });
  numberFormats.forEach((inRow, down) =>
    inRow.forEach((numberFormat, across) => {
      // Headings stand above their figures, which are on the right of their cells.
      const align = down === 0 && across > 0 && numberFormat !== '' ? { ht: HorizontalAlign.RIGHT } : {};
      put(cells, top + 1 + down, column + across, { s: { ...formatted(numberFormat), ...align } });
    }),
  );
  put(cells, top + 1, column, { f: formula, s: formatted(numberFormats[0]?.[0] ?? '') });
}

/** Questions and answers as far as the ranges are known. */
export function questionCells(ranges: StartRanges): Cells {
  const cells: Cells = {};
  put(cells, 0, 0, { v: 'Is the rotation from big to small caps real?', s: TITLE });
  put(cells, 1, 0, {
    v: 'Column B answers with live ROTOR formulas over the sheets below. Select a cell to read its formula; change a price and it follows.',
    s: MUTED,
  });
  put(cells, 2, 0, { f: headlineFormula(ranges.prices), s: HEADLINE });
  putQuestions(cells, ranges);
  return cells;
}

/** The tables below the questions. */
export function tableCells(ranges: Required<StartRanges>): Cells {
  const cells: Cells = {};
  resultTables(ranges.prices, ranges.valuation, ranges.policy).forEach((table) => putTable(cells, table));
  return cells;
}

export function startSheet(id: string, cells: Cells): Partial<IWorksheetData> {
  return {
    id,
    name: START_SHEET,
    rowCount: 1000,
    columnCount: 30,
    cellData: cells,
    columnData: Object.fromEntries(WIDTHS.map((w, column) => [column, { w }])),
    rowData: { 0: { h: TITLE_HEIGHT } },
    defaultRowHeight: ROW_HEIGHT,
    defaultStyle: DEFAULT,
    showGridlines: BooleanNumber.FALSE,
  };
}

/** The place left free for the chart, right of the questions. */
export function chartPosition(): ChartPosition {
  const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
  return {
    left: sum(WIDTHS.slice(0, 3)),
    top: TITLE_HEIGHT + (CHART_ROWS.first - 1) * ROW_HEIGHT,
    width: sum(WIDTHS.slice(3)),
    height: (CHART_ROWS.last - CHART_ROWS.first) * ROW_HEIGHT,
  };
}
