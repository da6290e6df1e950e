import { legalUniqueSheetName } from '../sheetNames';
import { UnfinishedWriteError } from '../unfinishedWrite';
import { runExcel } from './runExcel';

/** A sheet this undertaking added; Excel's id stays when the user renames it. */
export interface AddedSheet {
  readonly id: string;
  readonly name: string;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** @throws DOMException "AbortError" once the signal is aborted */
export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DOMException('Cancelled; what had been written was removed.', 'AbortError');
}

/** The sheets one undertaking adds: they all stand at its end, or none of them. */
export class AddedSheets {
  private readonly added: AddedSheet[] = [];
  /** The sheet that was shown before the first was added. */
  private shownBefore: string | undefined;

  async add(context: Excel.RequestContext, wanted: string): Promise<AddedSheet> {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    const shown = worksheets.getActiveWorksheet();
    shown.load('id');
    await context.sync();
    this.shownBefore ??= shown.id;
    const name = legalUniqueSheetName(
      wanted,
      worksheets.items.map((sheet) => sheet.name),
    );
    const sheet = worksheets.add(name);
    sheet.load('id,name');
    await context.sync();
    const added = { id: sheet.id, name: sheet.name };
    this.added.push(added);
    return added;
  }

  private async remove(): Promise<void> {
    const { added, shownBefore } = this;
    if (added.length === 0 || shownBefore === undefined) return;
    await runExcel(async (context) => {
      const { worksheets } = context.workbook;
      const sheets = added.map(({ id }) => worksheets.getItemOrNullObject(id));
      const [shown, before] = [worksheets.getActiveWorksheet(), worksheets.getItemOrNullObject(shownBefore)];
      for (const sheet of [...sheets, before]) sheet.load('name');
      shown.load('id');
      await context.sync();
      if (added.some(({ id }) => id === shown.id) && !before.isNullObject) before.activate();
      // The user may have deleted one meanwhile.
      for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
      await context.sync();
    });
  }

  /** Makes the sheets of a part of this undertaking its own. */
  private adopt(part: AddedSheets): void {
    this.shownBefore ??= part.shownBefore;
    this.added.push(...part.added);
  }

  /**
   * Runs the undertaking and removes its sheets where it fails or is aborted.
   * @param within The larger undertaking it is a part of, with which its sheets stand or fall from then on.
   */
  static async undertake<Result>(
    write: (sheets: AddedSheets) => Promise<Result>,
    within?: AddedSheets,
  ): Promise<Result> {
    const sheets = new AddedSheets();
    try {
      const result = await write(sheets);
      within?.adopt(sheets);
      return result;
    } catch (error) {
      try {
        await sheets.remove();
      } catch (removal) {
        const names = sheets.added.map(({ name }) => `“${name}”`).join(' and ');
        const text = `${reason(error)} What had been written of ${names} could not be removed: ${reason(removal)} Delete it by hand.`;
        throw new UnfinishedWriteError(text, { cause: error });
      }
      throw error;
    }
  }
}
