/** The host refused or could not do something; what it was asked to work out is not at fault. The message is for the person at the sheet. */
export class HostError extends Error {
  override readonly name: string = 'HostError';
}
