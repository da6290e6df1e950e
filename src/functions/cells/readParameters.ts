import { comparableName } from '../../series/comparableName';
import { InvalidInputError } from '../../series/errors';
import { parseHorizon, rowsHorizon, type Horizon } from '../../series/horizon';
import { quoted, readCell } from './cell';
import { gridOf, holds } from './grid';

export interface NumberLimits {
  /** Least value allowed; `above` excludes the bound itself. */
  readonly minimum?: number;
  readonly above?: number;
  readonly maximum?: number;
  readonly whole?: boolean;
}

/** A number, or undefined where it was left out. @throws InvalidInputError naming the argument, what it holds and what is allowed. */
export function readOptionalNumber(value: unknown, argument: string, limits: NumberLimits = {}): number | undefined {
  const read = readCell(value);
  const number = typeof read === 'number' ? read : read.kind === 'text' ? Number(read.text) : NaN;
  if (typeof read === 'number' && Number.isNaN(read)) return undefined;
  if (!fits(number, limits)) {
    const shown = typeof read === 'number' ? String(read) : read.kind === 'text' ? quoted(read.text) : read.text;
    throw new InvalidInputError(`${argument} must be ${describe(limits)}; it is ${shown}.`);
  }
  return number;
}

/** A number with a default, or without one a number that must be given. */
export function readNumber(value: unknown, argument: string, limits: NumberLimits, initial?: number): number {
  const number = readOptionalNumber(value, argument, limits) ?? initial;
  if (number === undefined) throw new InvalidInputError(`${argument} is missing; it must be ${describe(limits)}.`);
  return number;
}

/** A whole number of at least `minimum`: a window, a number of periods, a seed. */
export function readWhole(value: unknown, argument: string, minimum: number, initial?: number): number {
  return readNumber(value, argument, { whole: true, minimum }, initial);
}

export function readOptionalWhole(value: unknown, argument: string, minimum: number): number | undefined {
  return readOptionalNumber(value, argument, { whole: true, minimum });
}

/** Text as given, or undefined where it was left out. */
export function readOptionalText(value: unknown, argument: string): string | undefined {
  const read = typeof value === 'string' ? value.trim() : readCell(value);
  if (typeof read === 'string') return read === '' ? undefined : read;
  if (typeof read === 'number') return Number.isNaN(read) ? undefined : String(read);
  if (read.kind === 'text' || read.kind === 'boolean') return read.text;
  throw new InvalidInputError(`${argument} holds ${read.text}; give a text.`);
}

/** One of a closed list of options; case, spaces, - and _ do not matter. `options` is the enum published to Excel. */
export function readOption<Option extends string>(
  value: unknown,
  argument: string,
  options: Readonly<Record<string, Option>>,
  initial?: `${Option}`,
): `${Option}` {
  const text = readOptionalText(value, argument);
  const valid = Object.values(options) as readonly `${Option}`[];
  if (text === undefined && initial !== undefined) return initial;
  const found =
    text === undefined ? undefined : valid.find((option) => comparableName(option) === comparableName(text));
  if (found === undefined) {
    const given = text === undefined ? 'missing' : quoted(text);
    throw new InvalidInputError(`${argument} is ${given}; it must be one of ${valid.join(', ')}.`);
  }
  return found;
}

/** A horizon: a number of rows, or a text such as `5D`, `4W`, `12M`, `1Y`. */
export function readHorizon(value: unknown, argument: string): Horizon {
  const read = readCell(value);
  const horizon =
    typeof read === 'number' ? horizonOfRows(read) : read.kind === 'text' ? parseHorizon(read.text) : undefined;
  if (horizon) return horizon;
  const shown = typeof read === 'number' ? (Number.isNaN(read) ? 'missing' : String(read)) : quoted(read.text);
  throw new InvalidInputError(horizonAdvice(`${argument} is ${shown}`));
}

/** Horizons in a range or in one text, separated by spaces, commas or semicolons; blank cells are passed over. */
export function readHorizons(cells: unknown, argument: string, initial: string): readonly Horizon[] {
  const grid = gridOf(cells ?? initial, argument);
  const horizons: Horizon[] = [];
  grid.rows.forEach((line, row) => {
    for (const [column, cell] of line.entries()) horizons.push(...readHorizonCell(cell, argument, row, column));
  });
  return horizons.length > 0 ? horizons : readHorizons(initial, argument, initial);
}

function readHorizonCell(cell: unknown, argument: string, row: number, column: number): readonly Horizon[] {
  const read = readCell(cell);
  if (typeof read === 'number') {
    if (Number.isNaN(read)) return [];
    const horizon = horizonOfRows(read);
    if (horizon) return [horizon];
    throw new InvalidInputError(horizonAdvice(`${argument}, row ${row + 1}, column ${column + 1}, holds ${read}`));
  }
  const words = read.kind === 'text' ? read.text.split(/[\s,;]+/).filter((word) => word !== '') : [];
  const horizons = words.map(parseHorizon);
  if (words.length === 0 || horizons.includes(undefined)) {
    throw new InvalidInputError(horizonAdvice(holds(argument, row, column, read)));
  }
  return horizons.filter((horizon) => horizon !== undefined);
}

function horizonOfRows(count: number): Horizon | undefined {
  return Number.isSafeInteger(count) && count > 0 ? rowsHorizon(count) : undefined;
}
function horizonAdvice(what: string): string {
  return `${what}; a horizon is a number of rows above 0, or a text such as 5D, 4W, 12M or 1Y.`;
}

function fits(value: number, { minimum, above, maximum, whole }: NumberLimits): boolean {
  if (!Number.isFinite(value) || (whole && !Number.isSafeInteger(value))) return false;
  return value >= (minimum ?? -Infinity) && value > (above ?? -Infinity) && value <= (maximum ?? Infinity);
}

function describe({ minimum, above, maximum, whole }: NumberLimits): string {
  const kind = whole ? 'a whole number' : 'a number';
  if (minimum !== undefined && maximum !== undefined) return `${kind} from ${minimum} to ${maximum}`;
  if (above !== undefined && maximum !== undefined) return `${kind} above ${above} and at most ${maximum}`;
  if (minimum !== undefined) return `${kind} of at least ${minimum}`;
  return above === undefined ? kind : `${kind} above ${above}`;
}
