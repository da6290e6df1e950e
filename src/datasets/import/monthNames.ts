/** Months by the beginnings of their names in English, German, French, Spanish, Italian, Portuguese and Dutch. */
const BEGINNINGS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen'],
  ['feb', 'fev'],
  ['mar', 'mrz', 'maa', 'mrt'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mag', 'mei'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'ott', 'out'],
  ['nov'],
  ['dec', 'dez', 'dic'],
];
/** Words that begin like a month and are none would make dates of anything. */
const LONGEST_NAME = 10;
const MONTHS = new Map(BEGINNINGS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** 1 to 12, or undefined where the word names no month: `Jan`, `janvier`, `März`, `Sept.` */
export function monthFromName(word: string): number | undefined {
  const plain = word
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toLowerCase();
  if (plain.length < 3 || plain.length > LONGEST_NAME) return undefined;
  return plain.startsWith('mayo') ? 5 : (MONTHS.get(plain.slice(0, 4)) ?? MONTHS.get(plain.slice(0, 3)));
}
