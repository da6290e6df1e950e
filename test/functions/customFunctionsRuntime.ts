/**
 * The part of Excel's custom functions runtime that adapters touch, as it behaves: an error class with a code, and the list of codes.
 * Tests of adapters run in plain Node, where Excel is not there to bring its own.
 */
class CustomFunctionsError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
    this.name = 'CustomFunctions.Error';
  }
}

export const associated = new Map<string, (...inputs: unknown[]) => unknown>();

Object.assign(globalThis, {
  CustomFunctions: {
    Error: CustomFunctionsError,
    ErrorCode: {
      invalidValue: '#VALUE!',
      notAvailable: '#N/A',
      divisionByZero: '#DIV/0!',
      invalidNumber: '#NUM!',
      nullReference: '#NULL!',
      invalidName: '#NAME?',
      invalidReference: '#REF!',
    },
    associate: (id: string, implementation: (...inputs: unknown[]) => unknown) => associated.set(id, implementation),
  },
});

export interface ShownError {
  readonly error: string;
  readonly message?: string;
}

/** What a cell would show: errors as plain objects, thrown or returned. */
export async function shown(compute: () => unknown): Promise<unknown> {
  try {
    return plain(await compute());
  } catch (failure) {
    if (failure instanceof CustomFunctionsError) return { error: failure.code, message: failure.message };
    throw failure;
  }
}

function plain(result: unknown): unknown {
  if (result instanceof CustomFunctionsError) return { error: result.code };
  return Array.isArray(result) ? result.map(plain) : result;
}
