/** A write failed, and what had been written could not all be taken away again. The message says what is left. */
export class UnfinishedWriteError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UnfinishedWriteError';
  }
}
