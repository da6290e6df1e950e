/** What the grid does not keep of a report's sheet: how it is printed, and the colours that follow what cells show. */
import type { CellArea, PageSetup, ReportContent, StatusColors } from '../../../reports/report';
import { movedRange, type StructureChange } from '../movedRange';

type Sheet = Pick<ReportContent, 'page' | 'statusColors'>;

function contains({ startRow, endRow, startColumn, endColumn }: CellArea, row: number, column: number): boolean {
  return row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;
}

/** The row before which a page begins, after the change; undefined where it was removed. */
function movedBreak(row: number, change: StructureChange): number | undefined {
  return movedRange({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 }, change)?.startRow;
}

function movedPage(page: PageSetup, change: StructureChange): PageSetup {
  const breaksBefore = page.breaksBefore.map((row) => movedBreak(row, change)).filter((row) => row !== undefined);
  return { ...page, printArea: movedRange(page.printArea, change) ?? page.printArea, breaksBefore };
}

function movedColors(colors: readonly StatusColors[], change: StructureChange): readonly StatusColors[] {
  return colors.flatMap((each) => {
    const area = movedRange(each.area, change);
    return area ? [{ ...each, area }] : [];
  });
}

export class ReportSheets {
  /** By the sheet's identity, which stays when the sheet is renamed. */
  private readonly sheets = new Map<string, Sheet>();

  add(sheetId: string, { page, statusColors }: Sheet): void {
    this.sheets.set(sheetId, { page, statusColors });
  }

  /** A sheet that is duplicated is printed and coloured as the one it was made from. */
  copy(sheetId: string, copyId: string): void {
    const sheet = this.sheets.get(sheetId);
    if (sheet) this.sheets.set(copyId, sheet);
  }

  remove(sheetId: string): void {
    this.sheets.delete(sheetId);
  }

  page(sheetId: string): PageSetup | undefined {
    return this.sheets.get(sheetId)?.page;
  }

  /** The colours a cell has because of what it shows. */
  statusOf(sheetId: string, row: number, column: number, shown: string): StatusColors['rules'][number] | undefined {
    for (const { area, rules } of this.sheets.get(sheetId)?.statusColors ?? []) {
      if (!contains(area, row, column)) continue;
      const rule = rules.find(({ beginsWith }) => shown.startsWith(beginsWith));
      if (rule) return rule;
    }
    return undefined;
  }

  /** Keeps everything in its place when rows or columns come or go. */
  follow(sheetId: string, change: StructureChange): void {
    const sheet = this.sheets.get(sheetId);
    if (!sheet) return;
    this.sheets.set(sheetId, {
      page: movedPage(sheet.page, change),
      statusColors: movedColors(sheet.statusColors, change),
    });
  }
}
