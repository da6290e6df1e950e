/** Looks into values that came from outside: files, and what was kept from an earlier visit. Nothing is taken that is not of the kind asked for. */

export function fieldOf(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, name)
    ? Reflect.get(holder, name)
    : undefined;
}

/** The text in a field; empty where there is none. */
export function textOf(holder: unknown, name: string): string {
  const value = fieldOf(holder, name);
  return typeof value === 'string' ? value : '';
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textsOf(value: unknown): readonly string[] {
  return listOf(value).filter((entry): entry is string => typeof entry === 'string');
}

/** The fields whose value is of the wanted kind, by name. */
export function recordOf<Value>(
  value: unknown,
  parse: (entry: unknown) => Value | undefined,
): Readonly<Record<string, Value>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const entries = Object.entries(value).flatMap(([name, entry]) => {
    const parsed = parse(entry);
    return parsed === undefined ? [] : [[name, parsed] as const];
  });
  return Object.fromEntries(entries);
}

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function asCount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
