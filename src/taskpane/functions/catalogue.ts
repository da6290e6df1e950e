/** The functions as the build describes them: `catalogue.json` for people, `functions.json` for the types of their arguments. */

import { fieldOf, listOf, textOf } from '../shared/unknownShapes';

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

function typeOf(declared: string): ParameterType {
  return declared === 'number' || declared === 'string' || declared === 'boolean' ? declared : 'any';
}

function parameterOf(parameter: unknown, definition: unknown): FunctionParameter {
  const name = textOf(parameter, 'name');
  const declared = listOf(fieldOf(definition, 'parameters')).find((candidate) => textOf(candidate, 'name') === name);
  return {
    name,
    description: textOf(parameter, 'description'),
    optional: fieldOf(parameter, 'optional') === true,
    range: fieldOf(parameter, 'range') === true,
    type: typeOf(textOf(declared, 'type')),
    options: listOf(fieldOf(parameter, 'options')).map((option) => ({
      value: textOf(option, 'value'),
      description: textOf(option, 'description'),
    })),
  };
}

/**
 * The functions in the order of the catalogue.
 * @throws Error where the texts describe no functions, as a page in place of a file would
 */
export function parseCatalogue(catalogue: string, definitions: string): readonly FunctionEntry[] {
  const defined = listOf(fieldOf(JSON.parse(definitions), 'functions'));
  const entries = listOf(JSON.parse(catalogue)).map((entry): FunctionEntry => {
    const id = textOf(entry, 'id');
    const definition = defined.find((candidate) => textOf(candidate, 'id') === id);
    return {
      id,
      summary: textOf(entry, 'summary'),
      category: textOf(entry, 'category'),
      question: textOf(entry, 'question'),
      returns: textOf(entry, 'returns'),
      parameters: listOf(fieldOf(entry, 'parameters')).map((parameter) => parameterOf(parameter, definition)),
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
