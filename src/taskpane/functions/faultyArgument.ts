import type { FunctionEntry } from './catalogue';

/**
 * The argument that a function's message is about, where it names one. Messages do so in their first word; later in a sentence
 * names such as `from`, `index` or `values` may be ordinary words.
 */
export function faultyArgument({ parameters }: FunctionEntry, message: string): string | undefined {
  const first = /^["“']?([A-Za-z][A-Za-z0-9]*)/.exec(message.trim())?.[1];
  return parameters.find(({ name }) => name === first)?.name;
}
