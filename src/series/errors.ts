/** What a worksheet shows for each kind of failure: #VALUE!, #N/A, #NUM!, #DIV/0!. */
export type FailureKind = 'invalidValue' | 'notAvailable' | 'invalidNumber' | 'divisionByZero';

/** A failure that a calculator or reader foresees. Anything else thrown is a defect of Rotor. */
export class RotorError extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
  ) {
    super(message);
    this.name = 'RotorError';
  }
}

/** #VALUE!: the argument is of the wrong type, shape, length or range. The message names it and says what is allowed. */
export class InvalidInputError extends RotorError {
  constructor(message: string) {
    super('invalidValue', message);
  }
}

/** #N/A: there is nothing to answer from. */
export class NotAvailableError extends RotorError {
  constructor(message: string) {
    super('notAvailable', message);
  }
}

/** #N/A: too few rows; says how many are needed and how many there are. */
export class NotEnoughDataError extends NotAvailableError {
  constructor(needed: number, available: number, what = 'rows with a value in every argument') {
    super(`At least ${needed} ${what} are needed; there are ${available}.`);
  }
}

/** #NUM!: a negative price, or a quantity that has no such figure. */
export class InvalidNumberError extends RotorError {
  constructor(message: string) {
    super('invalidNumber', message);
  }
}

/** #DIV/0!: no variation, or a denominator of zero. */
export class DivisionByZeroError extends RotorError {
  constructor(message: string) {
    super('divisionByZero', message);
  }
}
