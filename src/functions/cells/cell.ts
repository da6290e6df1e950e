/** What a cell that is neither number nor blank holds, for a message or a label. */
export type CellProblem =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'object'; readonly text: string };

/** Texts that people and data services write where a value is missing, in lower case. */
const MISSING_TEXTS: ReadonlySet<string> = new Set(['', '.', '-', 'na', 'n/a', 'nan', 'null', '#n/a', '#n/a n/a']);
const NOT_AVAILABLE = '#N/A';
const LONGEST_QUOTE = 60;

/**
 * A cell as Excel hands it over, read once: a number, NaN where the value is missing, or what stands there instead.
 * Excel passes a blank as 0, null or "", an error as `{type: "Error", basicValue}` or an Error,
 * and a formatted number or entity as an object with a `basicValue`.
 */
export function readCell(cell: unknown): number | CellProblem {
  if (typeof cell === 'number') return readNumber(cell);
  if (cell === null || cell === undefined) return NaN;
  if (typeof cell === 'string') return isMissingText(cell) ? NaN : { kind: 'text', text: cell.trim() };
  if (typeof cell === 'boolean') return { kind: 'boolean', text: cell ? 'TRUE' : 'FALSE' };
  if (typeof cell === 'object') return readObject(cell);
  return { kind: 'object', text: typeof cell };
}

export function isMissingText(text: string): boolean {
  return MISSING_TEXTS.has(text.trim().toLowerCase());
}

/** The text in quotation marks, cut where it is long. */
export function quoted(text: string): string {
  return `"${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}"`;
}

function readNumber(value: number): number | CellProblem {
  return value === Infinity || value === -Infinity ? { kind: 'object', text: 'a number too large' } : value;
}

function readObject(cell: object): number | CellProblem {
  const { type, basicType, basicValue, code } = cell as Record<string, unknown>;
  if (type === 'Error' || basicType === 'Error') return readError(basicValue);
  if (cell instanceof Error) return readError(code);
  if ('basicValue' in cell && typeof basicValue !== 'object') return readCell(basicValue);
  return { kind: 'object', text: typeof type === 'string' ? `a value of type ${type}` : 'an unknown kind of value' };
}

function readError(code: unknown): number | CellProblem {
  return code === NOT_AVAILABLE ? NaN : { kind: 'error', text: typeof code === 'string' ? code : '#VALUE!' };
}
