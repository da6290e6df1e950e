/** A call of a ROTOR function within a formula, and how many arguments it gives. */
export interface Call {
  readonly name: string;
  readonly count: number;
}

/** Counts the arguments from the opening bracket to its closing one; commas in texts and in nested calls are others' business. */
function countArguments(formula: string, start: number): number {
  let [depth, quoted, count] = [0, false, 1];
  for (const character of formula.slice(start)) {
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return count;
    if (character === ',' && depth === 0) count += 1;
  }
  throw new Error(`A bracket is not closed: ${formula}`);
}

/** All calls in a formula, nested ones too. */
export function callsOf(formula: string): readonly Call[] {
  return [...formula.matchAll(/ROTOR\.([A-Z0-9]+)\(/g)].map((match) => ({
    name: match[1] ?? '',
    count: countArguments(formula, match.index + match[0].length),
  }));
}
