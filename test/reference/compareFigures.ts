/** How far a figure may lie from the expected one, relative to it or outright. */
export interface Tolerances {
  readonly tolerance?: number;
  readonly tolerance_abs?: number;
}

/** Why a result is not what was expected, in words; undefined where it is. A 1×1 range is its value to a cell. */
export function differenceBetween(got: unknown, expected: unknown, tolerances: Tolerances): string | undefined {
  return difference(unwrapped(got), unwrapped(expected), tolerances);
}

/** The largest relative difference among the figures of a result that agrees within its tolerance. */
export function largestRelativeDifference(got: unknown, expected: unknown): number {
  const [left, right] = [unwrapped(got), unwrapped(expected)];
  if (Array.isArray(right)) {
    return right.reduce<number>(
      (largest, each, i) => Math.max(largest, largestRelativeDifference((left as unknown[])[i], each)),
      0,
    );
  }
  if (typeof left !== 'number' || typeof right !== 'number' || left === right) return 0;
  // Below this size the two differ by rounding of the figures they are computed from.
  return Math.abs(left - right) / Math.max(Math.abs(right), 1e-3);
}

/** A 1×1 result and a single value are the same to a cell. */
function unwrapped(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1
    ? value[0][0]
    : value;
}

/** In words, or undefined where the two agree. */
function difference(got: unknown, expected: unknown, tolerances: Tolerances): string | undefined {
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return `${show(got)} instead of ${expected.length} rows`;
    for (let i = 0; i < expected.length; i++) {
      const inside = difference(got[i], expected[i], tolerances);
      if (inside !== undefined) return `[${i}] ${inside}`;
    }
    return undefined;
  }
  if (isError(expected)) return errorDifference(got, expected);
  if (typeof expected === 'number')
    return numberDifference(got, expected, tolerances.tolerance, tolerances.tolerance_abs);
  if (isExpectation(expected)) {
    if (expected.value !== undefined) return numberDifference(got, expected.value, 0, expected.tolerance_abs);
    if (expected.pattern !== undefined)
      return new RegExp(expected.pattern).test(String(got)) ? undefined : `${show(got)} instead of ${expected.pattern}`;
    return typeof got === 'string' && got !== '' ? undefined : `${show(got)} instead of a text`;
  }
  return got === expected ? undefined : `${show(got)} instead of ${show(expected)}`;
}

function numberDifference(got: unknown, expected: number, relative = 1e-10, absolute = 1e-12): string | undefined {
  const allowed = relative * Math.abs(expected) + absolute;
  return typeof got === 'number' && Math.abs(got - expected) <= allowed
    ? undefined
    : `${show(got)} instead of ${expected}`;
}

/** The same error, with a message that mentions what the case says it must. */
function errorDifference(got: unknown, expected: ExpectedError): string | undefined {
  if (!isError(got) || got.error !== expected.error) return `${show(got)} instead of ${expected.error}`;
  const unmentioned = (expected.mentions ?? []).filter((word) => !got.message?.includes(String(word)));
  return unmentioned.length > 0
    ? `the message "${got.message ?? ''}" does not mention ${unmentioned.join(', ')}`
    : undefined;
}

interface ExpectedError {
  readonly error: string;
  readonly message?: string;
  readonly mentions?: readonly (string | number)[];
}
/** A figure with its own tolerance, a text that fits a pattern, or any text. */
interface Expectation {
  readonly value?: number;
  readonly tolerance_abs?: number;
  readonly pattern?: string;
  readonly text?: true;
}
function isExpectation(value: unknown): value is Expectation {
  return value !== null && typeof value === 'object';
}
function isError(value: unknown): value is ExpectedError {
  return value !== null && typeof value === 'object' && 'error' in value;
}
function show(value: unknown): string {
  return value === undefined ? 'undefined' : JSON.stringify(value).slice(0, 200);
}
