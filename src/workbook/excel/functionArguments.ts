import type { FormulaArgument } from '../formula';
import type { CellValue } from '../workbook';
import type { ParameterDefinition } from './functionDefinitions';

/** An error cell as Excel hands it to a custom function. */
interface ErrorArgument {
  readonly type: 'Error';
  readonly basicType: 'Error';
  readonly basicValue: string;
}
export type CellArgument = number | string | boolean | null | ErrorArgument;
export type FunctionArgument = CellArgument | CellArgument[][];

function cellArgument(value: CellValue): CellArgument {
  return typeof value === 'object' && value !== null
    ? { type: 'Error', basicType: 'Error', basicValue: value.error }
    : value;
}

type PlainArgument = Exclude<CellArgument, ErrorArgument>;

function refuse(parameter: ParameterDefinition, value: PlainArgument): never {
  const shown = typeof value === 'string' ? `the text "${value}"` : String(value);
  throw new Error(
    `${parameter.name} must be a ${parameter.type === 'string' ? 'text' : parameter.type}, not ${shown}.`,
  );
}

function numberOf(parameter: ParameterDefinition, value: PlainArgument): number {
  if (typeof value !== 'string') return Number(value);
  const number = Number(value);
  return value.trim() !== '' && Number.isFinite(number) ? number : refuse(parameter, value);
}

function textOf(value: PlainArgument): string {
  if (value === null) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** A single value in the type declared for it, converted as Excel converts before it calls. */
function scalarArgument(parameter: ParameterDefinition, value: CellArgument): CellArgument {
  if (parameter.type === 'any') return value;
  if (typeof value === 'object' && value !== null) throw new Error(`${parameter.name} is ${value.basicValue}.`);
  if (parameter.type === 'number') return numberOf(parameter, value);
  if (parameter.type === 'string') return textOf(value);
  return typeof value === 'string' ? refuse(parameter, value) : Boolean(value);
}

/**
 * An argument as Excel would pass it: ranges as rows of cells, an omitted one as null.
 * @param cells What the argument's range holds; left out for other kinds.
 * @throws Error where Excel would answer #VALUE! without calling the function
 */
export function functionArgument(
  parameter: ParameterDefinition,
  argument: FormulaArgument | undefined,
  cells: readonly (readonly CellValue[])[] | undefined,
): FunctionArgument {
  if (!argument || argument.kind === 'omitted') return null;
  const rows = argument.kind === 'literal' ? [[argument.value]] : (cells ?? []).map((row) => row.map(cellArgument));
  if (parameter.matrix) return rows;
  const only = rows[0]?.[0];
  if (rows.length !== 1 || rows[0]?.length !== 1 || only === undefined) {
    const shown = argument.kind === 'range' ? argument.range.address : String(argument.value);
    throw new Error(`${parameter.name} takes a single cell, not ${shown}.`);
  }
  return scalarArgument(parameter, only);
}
