/** Texts that stand for a value that is not there. An empty cell always does. */
export const MISSING_WORDS: readonly string[] = [
  'NA',
  'N/A',
  '#N/A',
  'NaN',
  'null',
  'NULL',
  'nan',
  'n/a',
  'na',
  '-',
  '.',
  '—',
  '–',
  '..',
];

/** Numbers that some sources write for a missing value; others mean them, so that they are taken so only when somebody says so. */
export const MISSING_NUMBERS: readonly string[] = ['-99.99', '-99,99', '-999', '-9999', '-99'];

const WORDS: ReadonlySet<string> = new Set(MISSING_WORDS);
const NUMBERS: ReadonlySet<string> = new Set(MISSING_NUMBERS);

export function isMissingWord(text: string): boolean {
  return WORDS.has(text);
}

export function isMissingNumber(text: string): boolean {
  return NUMBERS.has(text);
}
