/** The spreadsheet itself refused or failed, and not a function that was called. */
export class HostError extends Error {
  override readonly name: string = 'HostError';
}
