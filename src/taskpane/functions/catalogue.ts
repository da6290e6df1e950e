/** The functions as the build describes them: `catalogue.json` for people, `functions.json` for the types of their arguments. */

export interface ParameterOption {
  readonly value: string;
  readonly description: string;
}
export type ParameterType = 'any' | 'number' | 'string' | 'boolean';
export interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
  readonly range: boolean;
  readonly type: ParameterType;
  readonly options: readonly ParameterOption[];
}
export interface FunctionEntry {
  readonly id: string;
  readonly summary: string;
  readonly category: string;
  readonly question: string;
  /** What the result is, in words. */
  readonly returns: string;
  readonly parameters: readonly FunctionParameter[];
}

function field(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
}
function text(holder: unknown, name: string): string {
  const value = field(holder, name);
  return typeof value === 'string' ? value : '';
}
function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function typeOf(declared: string): ParameterType {
  return declared === 'number' || declared === 'string' || declared === 'boolean' ? declared : 'any';
}

function parameterOf(parameter: unknown, definition: unknown): FunctionParameter {
  const name = text(parameter, 'name');
  const declared = list(field(definition, 'parameters')).find((candidate) => text(candidate, 'name') === name);
  return {
    name,
    description: text(parameter, 'description'),
    optional: field(parameter, 'optional') === true,
    range: field(parameter, 'range') === true,
    type: typeOf(text(declared, 'type')),
    options: list(field(parameter, 'options')).map((option) => ({
      value: text(option, 'value'),
      description: text(option, 'description'),
    })),
  };
}

/**
 * The functions in the order of the catalogue.
 * @throws Error where the texts describe no functions, as a page in place of a file would
 */
export function parseCatalogue(catalogue: string, definitions: string): readonly FunctionEntry[] {
  const defined = list(field(JSON.parse(definitions), 'functions'));
  const entries = list(JSON.parse(catalogue)).map((entry): FunctionEntry => {
    const id = text(entry, 'id');
    const definition = defined.find((candidate) => text(candidate, 'id') === id);
    return {
      id,
      summary: text(entry, 'summary'),
      category: text(entry, 'category'),
      question: text(entry, 'question'),
      returns: text(entry, 'returns'),
      parameters: list(field(entry, 'parameters')).map((parameter) => parameterOf(parameter, definition)),
    };
  });
  if (entries.length === 0 || entries.some(({ id }) => id === '')) {
    throw new Error('The list of functions could not be read: catalogue.json holds something else.');
  }
  return entries;
}

/** Address of the function's help page, beside the page of the pane. */
export function helpPage({ id }: FunctionEntry): string {
  return `docs/${id.toLowerCase()}.html`;
}

export interface FunctionFamily {
  readonly name: string;
  readonly entries: readonly FunctionEntry[];
}

/** The functions by family, in the order in which the families first appear. */
export function familiesOf(entries: readonly FunctionEntry[]): readonly FunctionFamily[] {
  const names = [...new Set(entries.map(({ category }) => category))];
  return names.map((name) => ({ name, entries: entries.filter(({ category }) => category === name) }));
}
