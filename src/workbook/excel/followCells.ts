import { runExcel } from './runExcel';

function report(error: unknown): void {
  console.error('Rotor cannot follow changes of cells.', error);
}

/** Typed changes and recalculated results come as two events; registering them takes Excel a moment, and what ends them may be called before that. */
export function followCells(listener: () => void): () => void {
  let ended = false;
  const onEvent = (): Promise<void> => {
    if (!ended) listener();
    return Promise.resolve();
  };
  const registered = runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [worksheets.onChanged.add(onEvent), worksheets.onCalculated.add(onEvent)];
    await context.sync();
    return { context, handlers };
  });
  registered.catch(report);

  const remove = async (): Promise<void> => {
    const { context, handlers } = await registered;
    await Excel.run(context, async () => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
  return () => {
    ended = true;
    // What never was registered needs no removal; that it failed has been told.
    registered.then(
      () => remove().catch(report),
      () => undefined,
    );
  };
}
