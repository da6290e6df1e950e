import { HostError } from '../../workbook/hostError';
import type { CellValue, Workbook } from '../../workbook/workbook';
import { errorSentence } from '../shared/words';
import type { FunctionEntry } from './catalogue';
import { faultyArgument } from './faultyArgument';
import type { PreparedCall } from './prepareCall';

export type Result =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly CellValue[])[] }
  /** The function's own words, and the argument they are about. */
  | { readonly kind: 'failed'; readonly message: string; readonly argument: string | undefined };

/**
 * What the call gives; a function that fails is no failure of this.
 * @throws HostError where the host does not hand out the cells that the function reads
 */
export async function resultOf(
  workbook: Workbook,
  entry: FunctionEntry,
  prepared: Extract<PreparedCall, { kind: 'ready' }>,
): Promise<Result> {
  try {
    return { kind: 'rows', rows: await workbook.compute(prepared.call) };
  } catch (error) {
    if (error instanceof HostError) throw error;
    const said = error instanceof Error ? error.message : String(error);
    const argument = faultyArgument(entry, said);
    // A sentence that begins with an argument's name keeps its spelling.
    return { kind: 'failed', message: argument === undefined ? errorSentence(error) : said, argument };
  }
}
