/** The part of Excel that `functions.js` speaks to: the global object it registers its functions with. */
import type { Failure } from './hostCell';

export type Implementation = (...values: readonly unknown[]) => unknown;

const ERROR_CODES = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
} as const;

/** Excel makes #VALUE! of a code that a function may not return. */
const RETURNABLE = new Set<string>(['#VALUE!', '#N/A', '#DIV/0!', '#NUM!', '#NULL!']);

/** `CustomFunctions.Error`: thrown, returned, or placed in a cell of a returned matrix. */
class CustomFunctionError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? '');
    this.name = 'CustomFunctionError';
  }
}

/** What an error of a function becomes in its cell, or undefined where the value is no such error. */
export function failureOf(value: unknown): Failure | undefined {
  if (!(value instanceof CustomFunctionError)) return undefined;
  const code = RETURNABLE.has(value.code) ? value.code : '#VALUE!';
  return value.message === '' ? { code } : { code, message: value.message };
}

/** Puts the global object in place; the result fills as the add-in's script runs. */
export function installCustomFunctionsHost(): ReadonlyMap<string, Implementation> {
  const implementations = new Map<string, Implementation>();
  const associate = (
    first: string | Readonly<Record<string, Implementation>>,
    implementation?: Implementation,
  ): void => {
    if (typeof first !== 'string') {
      Object.entries(first).forEach(([id, each]) => implementations.set(id.toUpperCase(), each));
    } else if (implementation) {
      implementations.set(first.toUpperCase(), implementation);
    }
  };
  const host = { associate, Error: CustomFunctionError, ErrorCode: ERROR_CODES };
  Object.defineProperty(globalThis, 'CustomFunctions', { value: host, configurable: true });
  return implementations;
}
