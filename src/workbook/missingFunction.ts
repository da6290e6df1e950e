/** The host lacks a function of its own that a sheet needs; nothing of the sheet was kept. */
export class MissingFunctionError extends Error {
  override readonly name = 'MissingFunctionError';

  constructor(functions: readonly string[]) {
    super(`This spreadsheet has no function ${functions.join(' or ')}.`);
  }
}
