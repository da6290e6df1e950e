import { HostError } from '../hostError';

/** What Excel's error codes mean to the person at the sheet; the library's own messages speak to programmers. */
const WORDS: Readonly<Record<string, string>> = {
  AccessDenied: 'Excel does not allow this here: the workbook or sheet is protected or open for reading only.',
  InvalidOperationInCellEditMode: 'A cell is being edited. Press Enter or Esc, then try again.',
  ApiNotFound:
    'This version of Excel lacks a feature that Rotor needs. Excel 2021, Microsoft 365 or Excel on the web have it.',
  InvalidSelection: 'The selection is not one block of cells.',
  ItemNotFound: 'Something Rotor was working on is no longer there; it may have been deleted or renamed meanwhile.',
  RequestAborted: 'Excel interrupted the work.',
  RequestPayloadSizeLimitExceeded: 'Excel does not take this much data at once.',
  ResponsePayloadSizeLimitExceeded: 'Excel does not hand out this much data at once.',
  ServiceNotAvailable: 'Excel does not answer at the moment.',
  RangeExceedsLimit: 'Excel does not take this many cells at once.',
};

/** A failure of Excel, in words; `code` is Excel's own. */
export class ExcelError extends HostError {
  override readonly name = 'ExcelError';

  constructor(
    message: string,
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

function inWords(error: OfficeExtension.Error): string {
  const known = WORDS[error.code];
  const place = error.debugInfo.errorLocation;
  if (known && error.code !== 'ApiNotFound') return known;
  return `${known ?? `Excel refused: ${error.message}`}${place ? ` (${place})` : ''}`;
}

/**
 * Runs a batch in Excel. A cell that is being edited delays it, instead of failing it.
 * @throws ExcelError
 */
export async function runExcel<Result>(batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    if (error instanceof OfficeExtension.Error) throw new ExcelError(inWords(error), error.code, { cause: error });
    throw error;
  }
}
