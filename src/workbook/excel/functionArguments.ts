import { convertCell, errorCell, isErrorCell, type ErrorCell, type PlainCell } from '../argumentValues';
import type { FormulaArgument } from '../formula';
import type { CellValue } from '../workbook';
import type { ParameterDefinition } from './functionDefinitions';

export type CellArgument = PlainCell | ErrorCell;
export type FunctionArgument = CellArgument | CellArgument[][];

function cellArgument(value: CellValue): CellArgument {
  return typeof value === 'object' && value !== null ? errorCell(value.error) : value;
}

function refuse(parameter: ParameterDefinition, value: PlainCell): never {
  const shown = typeof value === 'string' ? `the text "${value}"` : String(value);
  throw new Error(
    `${parameter.name} must be a ${parameter.type === 'string' ? 'text' : parameter.type}, not ${shown}.`,
  );
}

/** A single value in the type declared for it, converted as Excel converts before it calls. */
function scalarArgument(parameter: ParameterDefinition, value: CellArgument): CellArgument {
  if (parameter.type === 'any') return value;
  if (isErrorCell(value)) throw new Error(`${parameter.name} is ${value.basicValue}.`);
  return convertCell(value, parameter.type) ?? refuse(parameter, value);
}

function shownArgument(argument: Exclude<FormulaArgument, { kind: 'omitted' }>): string {
  if (argument.kind === 'call') return `the table that ${argument.call.name} gives`;
  if (argument.kind === 'marked') return argument.dates.address;
  return argument.kind === 'range' ? argument.range.address : String(argument.value);
}

/**
 * An argument as Excel would pass it: ranges as rows of cells, an omitted one as null.
 * @param cells What the argument's range holds, or its call gives; left out for other kinds.
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
    const shown = shownArgument(argument);
    throw new Error(`${parameter.name} takes a single cell, not ${shown}.`);
  }
  return scalarArgument(parameter, only);
}
