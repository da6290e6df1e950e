/** A sheet as tables on paper, one for each part between forced page breaks. */
import { HorizontalAlign } from '@univerjs/core';
import { cellElement, type Room } from './cellElement';
import { pageRule, printableWidth, type Page } from './pageRule';
import { chartElement, type ChartLibrary } from './printedChart';
import type { PrintedCell, PrintedSheet } from './printedSheet';

/** From `first` to `last`, both included. */
interface Rows {
  readonly first: number;
  readonly last: number;
}

function total(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Sheets without a page of their own lie across where they are wide. */
function pageOf({ name, page, columnWidths }: PrintedSheet, paper: Page['paper']): Page {
  if (page) return page;
  const upright: Page = { paper, orientation: 'portrait', header: name, footer: 'Rotor' };
  return total(columnWidths) <= printableWidth(upright) * 1.25 ? upright : { ...upright, orientation: 'landscape' };
}

/** The rows of each table. */
function partsOf({ area, page }: PrintedSheet): readonly Rows[] {
  const breaks = (page?.breaksBefore ?? []).filter((row) => row > area.startRow && row <= area.endRow);
  const starts = [area.startRow, ...[...new Set(breaks)].sort((a, b) => a - b)];
  return starts.map((first, index) => ({ first, last: (starts[index + 1] ?? area.endRow + 1) - 1 }));
}

/** Rows that stay on one page: those below a chart and those merged with each other, joined where they overlap. */
function groupsOf(sheet: PrintedSheet, { first, last }: Rows): readonly Rows[] {
  const kept = [
    ...sheet.charts.map((chart) => ({ first: chart.row, last: chart.lastRow })),
    ...sheet.cells
      .filter(({ rowSpan }) => rowSpan > 1)
      .map(({ row, rowSpan }) => ({ first: row, last: row + rowSpan - 1 })),
  ];
  const groups: Rows[] = [];
  for (let row = first; row <= last;) {
    let end = row;
    for (let known = -1; known !== end;) {
      known = end;
      for (const rows of kept) if (rows.first <= end && rows.last > end && rows.last >= row) end = rows.last;
    }
    end = Math.min(end, last);
    groups.push({ first: row, last: end });
    row = end + 1;
  }
  return groups;
}

export class SheetElement {
  private readonly byRow = new Map<number, PrintedCell[]>();

  constructor(
    private readonly sheet: PrintedSheet,
    private readonly library: ChartLibrary | undefined,
  ) {
    for (const cell of sheet.cells) {
      const inRow = this.byRow.get(cell.row) ?? [];
      inRow.push(cell);
      this.byRow.set(cell.row, inRow);
    }
  }

  /** @param paper For sheets without a page of their own. */
  render(paper: Page['paper']): HTMLElement {
    const { sheet } = this;
    const page = pageOf(sheet, paper);
    const element = document.createElement('div');
    element.className = 'print';
    const rule = document.createElement('style');
    rule.textContent = pageRule(page);
    const scale = Math.min(1, printableWidth(page) / total(sheet.columnWidths));
    element.append(rule, ...partsOf(sheet).map((rows) => this.part(rows, scale)));
    if (sheet.rowsLeftOut > 0) element.append(this.noteOfRowsLeftOut());
    return element;
  }

  private noteOfRowsLeftOut(): HTMLElement {
    const { area, rowsLeftOut } = this.sheet;
    const note = document.createElement('p');
    note.className = 'print-note';
    const printed = (area.endRow - area.startRow + 1).toLocaleString('en-US');
    note.textContent = `These are the first ${printed} rows of the sheet. The other ${rowsLeftOut.toLocaleString('en-US')} are not printed.`;
    return note;
  }

  private part(rows: Rows, scale: number): HTMLElement {
    const section = document.createElement('section');
    section.className = 'print-part';
    const table = document.createElement('table');
    table.className = 'print-table';
    Object.assign(table.style, { width: `${total(this.sheet.columnWidths)}px`, zoom: String(scale) });
    const columns = document.createElement('colgroup');
    for (const width of this.sheet.columnWidths) {
      const column = document.createElement('col');
      column.style.width = `${width}px`;
      columns.append(column);
    }
    table.append(columns, ...this.bodies(rows));
    section.append(table);
    return section;
  }

  private bodies(rows: Rows): readonly HTMLElement[] {
    const { repeatedRows } = this.sheet;
    const repeated = rows.first === 0 && repeatedRows > 0 && repeatedRows <= rows.last;
    const bodies = groupsOf(this.sheet, repeated ? { ...rows, first: repeatedRows } : rows).map((group) =>
      this.body('tbody', group),
    );
    return repeated ? [this.body('thead', { first: 0, last: repeatedRows - 1 }), ...bodies] : bodies;
  }

  private body(tag: 'tbody' | 'thead', { first, last }: Rows): HTMLElement {
    const body = document.createElement(tag);
    for (let row = first; row <= last; row += 1) {
      const height = this.sheet.rowHeights[row - this.sheet.area.startRow] ?? 0;
      if (height > 0) body.append(this.row(row, height));
    }
    return body;
  }

  private row(row: number, height: number): HTMLElement {
    const element = document.createElement('tr');
    element.style.height = `${height}px`;
    const cells = this.byRow.get(row) ?? [];
    cells.forEach((cell, index) => {
      const cellOnPaper = cellElement(cell, this.roomOf(cells, index));
      for (const chart of this.sheet.charts) {
        if (chart.row !== row || chart.column < cell.column || chart.column >= cell.column + cell.columnSpan) continue;
        cellOnPaper.classList.add('print-anchor');
        cellOnPaper.append(chartElement(chart, this.library));
      }
      element.append(cellOnPaper);
    });
    return element;
  }

  /** Text on the left runs over the empty cells beside it, as in the grid. */
  private roomOf(cells: readonly PrintedCell[], index: number): Room {
    const { columnWidths, area } = this.sheet;
    const cell = cells[index];
    if (!cell) return { width: 0, endsAtEdge: true };
    let end = cell.column + cell.columnSpan;
    if (cell.align === HorizontalAlign.LEFT) {
      for (let next = index + 1; cells[next]?.text === '' && cells[next]?.column === end; next += 1) {
        end += cells[next]?.columnSpan ?? 1;
      }
    }
    const width = total(columnWidths.slice(cell.column - area.startColumn, end - area.startColumn));
    return { width, endsAtEdge: end > area.endColumn };
  }
}
