import { associated } from './customFunctionsRuntime';
import '../../src/functions';

/** The adapter that Excel calls for an id, as it was associated. */
export function worksheetFunction(id: string): (...inputs: unknown[]) => unknown {
  const implementation = associated.get(id);
  if (!implementation) throw new Error(`No function is associated with ${id}.`);
  return implementation;
}

export function worksheetFunctionIds(): readonly string[] {
  return [...associated.keys()];
}
