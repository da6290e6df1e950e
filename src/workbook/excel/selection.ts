import { splitReference } from '../a1';
import type { RangeReference } from '../formula';
import { ExcelError, runExcel } from './runExcel';

/** The selected cells; undefined where a chart or several blocks are selected. */
export async function selectedRange(): Promise<RangeReference | undefined> {
  try {
    return await runExcel(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address');
      range.worksheet.load('name');
      await context.sync();
      return { sheet: range.worksheet.name, address: splitReference(range.address).address };
    });
  } catch (error) {
    if (error instanceof ExcelError && error.code === 'InvalidSelection') return undefined;
    throw error;
  }
}

function report(error: unknown): void {
  console.error('Rotor cannot follow the selection.', error);
}

/** Registering takes Excel a moment; what ends it may be called before that. */
export function followSelection(listener: (selection: RangeReference) => void): () => void {
  let ended = false;
  const onChanged = async (): Promise<void> => {
    try {
      const selection = await selectedRange();
      if (selection && !ended) listener(selection);
    } catch (error) {
      report(error);
    }
  };
  const registered = runExcel(async (context) => {
    const handler = context.workbook.onSelectionChanged.add(onChanged);
    await context.sync();
    return handler;
  });
  registered.catch(report);

  return () => {
    ended = true;
    // What never was registered needs no removal; that it failed has been told.
    registered.then(removeHandler, () => undefined).catch(report);
  };
}

async function removeHandler(
  handler: OfficeExtension.EventHandlerResult<Excel.SelectionChangedEventArgs>,
): Promise<void> {
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
}
