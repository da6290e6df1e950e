/** What an error says, as a sentence. */
export function errorSentence(error: unknown): string {
  const text = (error instanceof Error ? error.message : String(error)).trim();
  if (text === '') return 'The cause is not known.';
  const begun = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return /[.?…]$/.test(begun) ? begun : `${begun}.`;
}

/** 1183 as `1,183`. */
export function countText(count: number): string {
  return new Intl.NumberFormat('en-US').format(count);
}

/** `1 row`, `1,183 rows`. */
export function countedText(count: number, noun: string): string {
  return `${countText(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `Dates, Asset and Benchmark` */
export function listText(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1] ?? ''}`;
}
