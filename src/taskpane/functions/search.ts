import type { FunctionEntry } from './catalogue';

/** Words that questions are made of, whatever they ask. */
const FILLERS = new Set(
  'a an and any are as at be but by can could did do does for had has have how i in is it its me much my of on one or so than that the there they this to was we were what when where which who will with would'.split(
    ' ',
  ),
);

export interface FoundFunctions {
  readonly entries: readonly FunctionEntry[];
  /** Whether each function holds every word; else they hold some of them. */
  readonly complete: boolean;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What is searched, from what says most about a function to what says least. */
function layersOf(entry: FunctionEntry): readonly string[] {
  const parameters = entry.parameters.flatMap(({ name, options }) => [name, ...options.map(({ value }) => value)]);
  return [entry.question, `${entry.summary} ${entry.category}`, entry.returns, parameters.join(' ')];
}

/** How well a word fits: names beat questions, beginnings of words beat their middles. 0 where it does not occur. */
function worthOf(word: string, entry: FunctionEntry): number {
  const name = entry.id.toLowerCase();
  if (name === word) return 100;
  if (name.startsWith(word)) return 60;
  if (word.length > 2 && name.includes(word)) return 40;
  const layers = layersOf(entry);
  const starting = layers.findIndex((layer) => wordsOf(layer).some((candidate) => candidate.startsWith(word)));
  return starting < 0 ? 0 : 20 - starting * 5;
}

/** The functions whose name, question or description holds the words, the best first; where none holds all, those that hold most. */
export function searchFunctions(entries: readonly FunctionEntry[], search: string): FoundFunctions {
  const typed = wordsOf(search.replace(/rotor\./gi, ' '));
  const telling = typed.filter((word) => !FILLERS.has(word));
  // A question of fillers alone, or one still being typed, is taken at its word.
  const words = telling.length > 0 ? telling : typed;
  if (words.length === 0) return { entries, complete: true };
  const rated = entries.map((entry) => {
    const worths = words.map((word) => worthOf(word, entry));
    const held = worths.filter((worth) => worth > 0).length;
    return { entry, held, worth: worths.reduce((sum, worth) => sum + worth, 0) };
  });
  const most = Math.max(0, ...rated.map(({ held }) => held));
  const found = rated.filter(({ held }) => held > 0 && held === most).sort((one, other) => other.worth - one.worth);
  return { entries: found.map(({ entry }) => entry), complete: most === words.length };
}
