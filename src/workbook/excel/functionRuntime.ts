import { markedDates, takenColumn } from '../formula';
import type { FormulaArgument, FunctionCall } from '../formula';
import type { CellValue } from '../workbook';
import { functionArgument, type FunctionArgument } from './functionArguments';
import { parseDefinitions, type FunctionDefinition } from './functionDefinitions';

type RegisteredFunction = (...values: FunctionArgument[]) => unknown;
type ReadRange = (
  range: Extract<FunctionCall['arguments'][number], { kind: 'range' }>['range'],
) => Promise<CellValue[][]>;

/** functions.js leaves here what it registers with Excel, by id. */
function registeredFunction(id: string): RegisteredFunction | undefined {
  const registered: unknown = Reflect.get(globalThis, 'rotorFunctions');
  const found: unknown =
    typeof registered === 'object' && registered !== null ? Reflect.get(registered, id) : undefined;
  return typeof found === 'function' ? (...values) => Reflect.apply(found, undefined, values) as unknown : undefined;
}

/** The text of an error a function gives back for one cell, or undefined where the value is no error. */
function errorText(value: object): string | undefined {
  for (const name of ['code', 'basicValue']) {
    const text: unknown = Reflect.get(value, name);
    if (typeof text === 'string' && text.startsWith('#')) return text;
  }
  return undefined;
}

/** What the cell would show; Excel turns nothing into 0. */
function resultCell(value: unknown): CellValue {
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null) return 0;
  const error = errorText(value);
  if (error) return { error };
  const basic: unknown = Reflect.get(value, 'basicValue');
  return typeof basic === 'number' || typeof basic === 'string' || typeof basic === 'boolean'
    ? basic
    : { error: '#VALUE!' };
}

/** The function's own message, which Excel shows in the cell's error card; some errors have none. */
function failure(name: string, thrown: object): Error {
  const message: unknown = Reflect.get(thrown, 'message');
  const code = errorText(thrown);
  const text =
    typeof message === 'string' && message !== '' && message !== code ? message : `${name} gives ${code ?? '#VALUE!'}.`;
  return new Error(text, { cause: thrown });
}

/** Calls worksheet functions without a cell, with the code and the conversions that a cell would use. */
export class FunctionRuntime {
  private definitions: Promise<ReadonlyMap<string, FunctionDefinition>> | undefined;

  constructor(private readonly loadText: (path: string) => Promise<string>) {}

  async compute(call: FunctionCall, read: ReadRange): Promise<CellValue[][]> {
    const definition = (await this.load()).get(call.name.toUpperCase());
    const run = definition && registeredFunction(definition.id);
    if (!definition || !run) throw new Error(`There is no function ${call.name}.`);
    const values: FunctionArgument[] = [];
    for (const [index, parameter] of definition.parameters.entries()) {
      const argument = call.arguments[index];
      const cells = await this.cellsOf(argument, read);
      values.push(functionArgument(parameter, argument, cells));
    }
    return resultCells(call.name, await this.run(call.name, run, values));
  }

  private async cellsOf(
    argument: FormulaArgument | undefined,
    read: ReadRange,
  ): Promise<readonly (readonly CellValue[])[] | undefined> {
    if (argument?.kind === 'range') return read(argument.range);
    if (argument?.kind === 'marked') return markedDates(await read(argument.dates), await read(argument.marks));
    return argument?.kind === 'call' ? takenColumn(await this.compute(argument.call, read), argument) : undefined;
  }

  private async run(name: string, run: RegisteredFunction, values: FunctionArgument[]): Promise<unknown> {
    try {
      return await run(...values);
    } catch (thrown) {
      throw typeof thrown === 'object' && thrown !== null ? failure(name, thrown) : new Error(String(thrown));
    }
  }

  /** A failed load is not remembered, so that trying again helps. */
  private load(): Promise<ReadonlyMap<string, FunctionDefinition>> {
    this.definitions ??= this.loadText('functions.json')
      .then(parseDefinitions)
      .catch((error: unknown) => {
        this.definitions = undefined;
        throw error;
      });
    return this.definitions;
  }
}

function resultCells(name: string, result: unknown): CellValue[][] {
  if (typeof result === 'object' && result !== null && !Array.isArray(result) && errorText(result))
    throw failure(name, result);
  const rows: unknown[] = Array.isArray(result) ? result : [[result]];
  return rows.map((row) => (Array.isArray(row) ? row : [row]).map(resultCell));
}
