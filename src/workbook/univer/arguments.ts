/** Turns cells into the arguments of a custom function, converted as Excel converts them. */
import { convertCell } from '../argumentValues';
import type { FunctionMetadata, FunctionParameter } from './functionMetadata';
import { errorCell, isErrorCell, type BlankMode, type Failure, type HostCell } from './hostCell';

export type Argument =
  | { readonly kind: 'omitted' }
  | { readonly kind: 'cell'; readonly value: HostCell }
  /** Blanks stand in `cells` as the blank mode has them. */
  | { readonly kind: 'range'; readonly cells: readonly (readonly HostCell[])[] };

export type PreparedArguments = { readonly values: readonly unknown[] } | Failure;

function invalid(parameter: FunctionParameter, what: string): Failure {
  return { code: '#VALUE!', message: `${parameter.name} ${what}` };
}

const EXPECTED = { number: 'a number', string: 'a text', boolean: 'TRUE or FALSE' } as const;

function convert(value: HostCell, parameter: FunctionParameter, blank: BlankMode): unknown {
  const typed = parameter.type ?? 'any';
  if (typed === 'any') return value === null && blank === 'zero' ? 0 : value;
  // Excel does not call a function whose typed argument is an error: the error stands in its cell.
  if (isErrorCell(value)) return { code: value.basicValue };
  if (typed !== 'number' && typed !== 'string' && typed !== 'boolean') return value;
  return convertCell(value, typed) ?? invalid(parameter, `should be ${EXPECTED[typed]}, not "${value}"`);
}

function isFailed(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'code' in value;
}

function prepareRange(argument: Argument, parameter: FunctionParameter, blank: BlankMode): unknown {
  const cells =
    argument.kind === 'range' ? argument.cells : [[argument.kind === 'cell' ? argument.value : errorCell('#VALUE!')]];
  if ((parameter.type ?? 'any') === 'any') {
    return argument.kind === 'range' ? cells : cells.map((row) => row.map((value) => convert(value, parameter, blank)));
  }
  const converted = cells.map((row) => row.map((value) => convert(value, parameter, blank)));
  return converted.flat().find(isFailed) ?? converted;
}

function prepareOne(argument: Argument, parameter: FunctionParameter, blank: BlankMode): unknown {
  if (argument.kind === 'omitted') return parameter.optional ? null : prepareOmitted(parameter, blank);
  if (parameter.dimensionality === 'matrix') return prepareRange(argument, parameter, blank);
  if (argument.kind === 'cell') return convert(argument.value, parameter, blank);
  const only = argument.cells.length === 1 && argument.cells[0]?.length === 1 ? argument.cells[0][0] : undefined;
  if (only === undefined) return invalid(parameter, 'should be a single value, not a range');
  return convert(only, parameter, blank);
}

/** `F(,2)`: a required argument left empty counts as a blank cell. */
function prepareOmitted(parameter: FunctionParameter, blank: BlankMode): unknown {
  return prepareOne({ kind: 'cell', value: null }, parameter, blank);
}

function countFailure({ name, parameters }: FunctionMetadata, given: number): Failure | undefined {
  const required = parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
  const repeating = parameters.some((parameter) => parameter.repeating);
  if (given < required)
    return { code: '#VALUE!', message: `${name} needs at least ${required} arguments, not ${given}` };
  if (!repeating && given > parameters.length) {
    return { code: '#VALUE!', message: `${name} takes at most ${parameters.length} arguments, not ${given}` };
  }
  return undefined;
}

/** The values a function is called with: one a parameter, `null` for each optional one that was left out. */
export function prepareArguments(
  metadata: FunctionMetadata,
  given: readonly Argument[],
  blank: BlankMode,
): PreparedArguments {
  const wrongCount = countFailure(metadata, given.length);
  if (wrongCount) return wrongCount;
  const values = metadata.parameters.map((parameter, index) => {
    if (!parameter.repeating) return prepareOne(given[index] ?? { kind: 'omitted' }, parameter, blank);
    const repeated = given.slice(index).map((argument) => prepareOne(argument, parameter, blank));
    return repeated.find(isFailed) ?? repeated;
  });
  return values.find(isFailed) ?? { values };
}
