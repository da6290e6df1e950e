/** One parameter as functions.json describes it. */
export interface ParameterDefinition {
  readonly name: string;
  readonly type: 'any' | 'number' | 'string' | 'boolean';
  readonly matrix: boolean;
}
export interface FunctionDefinition {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly ParameterDefinition[];
}

function field(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
}
function list(holder: unknown, name: string): readonly unknown[] {
  const value = field(holder, name);
  return Array.isArray(value) ? value : [];
}
function text(holder: unknown, name: string): string {
  const value = field(holder, name);
  return typeof value === 'string' ? value : '';
}

function parameterType(declared: string): ParameterDefinition['type'] {
  return declared === 'number' || declared === 'string' || declared === 'boolean' ? declared : 'any';
}

/** By upper-case name, from the text of functions.json: the file Excel itself reads. */
export function parseDefinitions(json: string): ReadonlyMap<string, FunctionDefinition> {
  const definitions = list(JSON.parse(json), 'functions').map((entry) => ({
    id: text(entry, 'id').toUpperCase(),
    name: text(entry, 'name').toUpperCase(),
    parameters: list(entry, 'parameters').map((parameter) => ({
      name: text(parameter, 'name'),
      type: parameterType(text(parameter, 'type')),
      matrix: text(parameter, 'dimensionality') === 'matrix',
    })),
  }));
  return new Map(definitions.map((definition) => [definition.name, definition]));
}
