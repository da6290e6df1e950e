/** Adds sheets to the grid's workbook and takes them away again. */
import { ICommandService, mergeWorksheetSnapshotWithDefault, type Injector, type IWorksheetData } from '@univerjs/core';
import { IFunctionService } from '@univerjs/engine-formula';
import { InsertSheetCommand, type IInsertSheetCommandParams } from '@univerjs/sheets';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { MissingFunctionError } from '../missingFunction';
import { legalUniqueSheetName, legalUniqueTableName } from '../sheetNames';
import type { SheetContent, WriteOptions } from '../workbook';
import { abortError, sheetSnapshot } from './sheetSnapshot';
import { TABLE_THEME } from './tableTheme';

export class SheetWriter {
  private readonly commands: ICommandService;
  private readonly functions: IFunctionService;
  private readonly added = new Set<string>();

  constructor(
    private readonly workbook: FWorkbook,
    injector: Injector,
  ) {
    this.commands = injector.get(ICommandService);
    this.functions = injector.get(IFunctionService);
  }

  names(): readonly string[] {
    return this.workbook.getSheets().map((sheet) => sheet.getSheetName());
  }

  /** Adds the sheet behind the others without showing it. What fails leaves nothing behind. */
  async insert(content: SheetContent, options: WriteOptions = {}): Promise<FWorksheet> {
    const missing = content.requiredFunctions?.filter((name) => !this.functions.hasExecutor(name)) ?? [];
    if (missing.length > 0) throw new MissingFunctionError(missing);
    const id = crypto.randomUUID();
    const snapshot = await sheetSnapshot(content, id, legalUniqueSheetName(content.name, this.names()), options);
    try {
      const sheet = this.add(snapshot, id);
      if (content.table) await this.addTable(sheet, content.table);
      if (options.signal?.aborted) throw abortError();
      return sheet;
    } catch (error) {
      this.remove(id);
      throw error;
    }
  }

  /** Adds a sheet as the grid stores it, behind the others and without showing it. */
  add(snapshot: Partial<IWorksheetData>, id: string): FWorksheet {
    const shown = this.workbook.getActiveSheet();
    this.insertSnapshot(snapshot);
    // The grid shows a sheet as soon as it is added.
    shown.activate();
    return this.sheetWithId(id);
  }

  private insertSnapshot(snapshot: Partial<IWorksheetData>): void {
    const sheet = mergeWorksheetSnapshotWithDefault(snapshot);
    const parameters: IInsertSheetCommandParams = { unitId: this.workbook.getId(), sheet };
    const done = this.commands.syncExecuteCommand<IInsertSheetCommandParams>(InsertSheetCommand.id, parameters);
    if (!done) throw new Error('The sheet could not be added');
    if (snapshot.id !== undefined) this.added.add(snapshot.id);
  }

  /** Removes all sheets that this writer has added, as far as they are still there. */
  removeAll(): void {
    for (const id of this.added) this.remove(id);
  }

  /** Makes the sheets of another writer its own. */
  adopt(other: SheetWriter): void {
    for (const id of other.added) this.added.add(id);
  }

  remove(id: string): void {
    if (this.workbook.getSheetBySheetId(id)) this.workbook.deleteSheet(id);
  }

  private sheetWithId(id: string): FWorksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error('The sheet could not be added');
    return sheet;
  }

  async addTable(sheet: FWorksheet, table: NonNullable<SheetContent['table']>): Promise<void> {
    const taken = [
      ...this.workbook.getTableList().map(({ name }) => name),
      ...this.workbook.getDefinedNames().map((name) => name.getName()),
      // The grid, unlike Excel, lets no table be called as a sheet.
      ...this.names(),
    ];
    const range = {
      startRow: table.row,
      startColumn: table.column,
      endRow: table.row + table.rowCount - 1,
      endColumn: table.column + table.columnCount - 1,
    };
    const name = legalUniqueTableName(table.name, taken);
    const added = await sheet.addTable(name, range, crypto.randomUUID(), { tableStyleId: TABLE_THEME });
    if (!added) throw new Error(`The table ${name} could not be added`);
  }
}
