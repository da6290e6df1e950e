import type { FunctionParameter, ParameterOption } from './catalogue';

/** The field of a form for one argument. */
export interface ArgumentField {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly kind: 'range' | 'number' | 'text' | 'option';
  /** Which columns of a data set suit it. */
  readonly shape: 'dates' | 'series' | 'panel';
  /** What holds where the field is left empty, in words. */
  readonly initial: string | undefined;
  readonly options: readonly ParameterOption[];
}

const TRUTH: readonly ParameterOption[] = [
  { value: 'TRUE', description: '' },
  { value: 'FALSE', description: '' },
];

/** What a description says of the default: `Default 21, a month`, `Default: all`, `252 for daily data (default)`, `latest (default)`. */
export function defaultIn(description: string): string | undefined {
  const marked = /(?:^|[\s"])([^\s",:]+)"?(?: for [^,:;(]+?| \([^)]*\))? \(default\)/.exec(description);
  if (marked) return marked[1];
  const said = /Default:? (.+?)(?:, [a-z]|\.(?:\s|$)|$)/.exec(description)?.[1];
  return said?.replace(/^"(.*)"$/, '$1').replaceAll('"', '');
}

function shapeOf({ name, description }: FunctionParameter): ArgumentField['shape'] {
  if (/dates?\d?$/i.test(name) || /^Dates\b/.test(description)) return 'dates';
  return /one column an asset/.test(description) ? 'panel' : 'series';
}

function kindOf({ range, type, options }: FunctionParameter): ArgumentField['kind'] {
  if (range) return 'range';
  if (options.length > 0 || type === 'boolean') return 'option';
  return type === 'number' ? 'number' : 'text';
}

export function argumentField(parameter: FunctionParameter): ArgumentField {
  const { name, description, optional, type, options } = parameter;
  return {
    name,
    description,
    required: !optional,
    kind: kindOf(parameter),
    shape: shapeOf(parameter),
    initial: optional ? defaultIn(description) : undefined,
    options: type === 'boolean' ? TRUTH : options,
  };
}
