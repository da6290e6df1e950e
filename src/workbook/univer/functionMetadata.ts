/** `functions.json`, the metadata Excel reads. Only what a host needs of it. */
export interface FunctionParameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
  readonly customEnumId?: string;
}
export interface FunctionEnum {
  readonly id: string;
  readonly values: readonly { readonly name: string; readonly value: string | number; readonly tooltip?: string }[];
}
export interface FunctionMetadata {
  readonly id: string;
  /** Without the namespace. */
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly FunctionParameter[];
}
export interface AddinMetadata {
  readonly functions: readonly FunctionMetadata[];
  readonly enums?: readonly FunctionEnum[];
}

function isFunctionMetadata(value: unknown): value is FunctionMetadata {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'name' in value &&
    typeof value.name === 'string' &&
    'parameters' in value &&
    Array.isArray(value.parameters)
  );
}

/** Checks what was read, because a page that serves an error document with status 200 would be accepted otherwise. */
export function isAddinMetadata(value: unknown): value is AddinMetadata {
  return (
    typeof value === 'object' &&
    value !== null &&
    'functions' in value &&
    Array.isArray(value.functions) &&
    value.functions.every(isFunctionMetadata)
  );
}

/** The parameter's description with the options it takes, as Excel offers them while the user types. */
export function parameterHelp(parameter: FunctionParameter, enums: readonly FunctionEnum[]): string {
  const options = enums.find(({ id }) => id === parameter.customEnumId)?.values ?? [];
  const description = parameter.description ?? '';
  // A description that lists its options already needs no second list.
  const missing = options.filter(({ value }) => !description.toLowerCase().includes(String(value).toLowerCase()));
  if (missing.length === 0) return description;
  return `${description} Options: ${options.map(({ value }) => JSON.stringify(value)).join(', ')}.`.trim();
}
