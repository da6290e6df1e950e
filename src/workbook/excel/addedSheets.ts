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

  async add(context: Excel.RequestContext, wanted: string): Promise<AddedSheet> {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
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
    await runExcel(async (context) => {
      const sheets = this.added.map(({ id }) => context.workbook.worksheets.getItemOrNullObject(id));
      for (const sheet of sheets) sheet.load('name');
      await context.sync();
      // The user may have deleted one meanwhile.
      for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
      await context.sync();
    });
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
      within?.added.push(...sheets.added);
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
