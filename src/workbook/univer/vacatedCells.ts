/** Cells that results have left because they became smaller. The engine still reads their old values while it calculates. */
import type { IRange, Injector } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { FWorkbook } from '@univerjs/sheets/facade';

export interface SheetCells {
  readonly sheetId: string;
  readonly range: IRange;
}

/** Where a result begins, and the cells that it takes. */
interface Result extends SheetCells {
  readonly key: string;
}

/** What of `before` lies below or right of `after`; both begin at the same cell. */
function beyond(before: IRange, after: IRange): readonly IRange[] {
  const below = { ...before, startRow: after.endRow + 1 };
  const right = { ...before, endRow: Math.min(before.endRow, after.endRow), startColumn: after.endColumn + 1 };
  return [below, right].filter(
    ({ startRow, endRow, startColumn, endColumn }) => startRow <= endRow && startColumn <= endColumn,
  );
}

export class VacatedCells {
  private results: ReadonlyMap<string, Result> = new Map();
  private readonly formulas: FormulaDataModel;

  constructor(
    private readonly workbook: FWorkbook,
    injector: Injector,
  ) {
    this.formulas = injector.get(FormulaDataModel);
  }

  /** Those left since the last call; what reads them should be calculated again. */
  take(): readonly SheetCells[] {
    const before = this.results;
    this.results = new Map(this.currentResults().map((result) => [result.key, result]));
    return [...before.values()].flatMap(({ key, sheetId, range }) => {
      const { startRow, startColumn } = range;
      const single = { ...range, endRow: startRow, endColumn: startColumn };
      return beyond(range, this.results.get(key)?.range ?? single).map((left) => ({ sheetId, range: left }));
    });
  }

  private currentResults(): readonly Result[] {
    const bySheet: Readonly<Record<string, Readonly<Record<number, Readonly<Record<number, IRange>>>> | undefined>> =
      this.formulas.getArrayFormulaRange()[this.workbook.getId()] ?? {};
    return Object.entries(bySheet).flatMap(([sheetId, byRow]) =>
      Object.entries(byRow ?? {}).flatMap(([row, byColumn]) =>
        Object.entries(byColumn).map(([column, range]) => ({
          key: `${sheetId} ${row} ${column}`,
          sheetId,
          range: { ...range },
        })),
      ),
    );
  }
}
