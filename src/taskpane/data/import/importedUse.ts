import type { DataUse } from '../dataUse';
import type { InsertedColumn } from '../insertedData';

const BENCHMARK = /\b(?:market|benchmark|index|total)\b/i;

/** The columns on the longer side of the benchmark, if they are numbers side by side. */
function panelOf(columns: readonly InsertedColumn[]): DataUse['panel'] {
  const numbers = columns.flatMap(({ kind }, index) => (kind === 'number' ? [index] : []));
  const [first, last] = [numbers[0], numbers[numbers.length - 1]];
  if (first === undefined || last === undefined || numbers.length < 3) return undefined;
  const sideBySide = last - first + 1 === numbers.length;
  const benchmark = [last, first].find((index) => BENCHMARK.test(columns[index]?.title ?? ''));
  if (!sideBySide || benchmark === undefined) return undefined;
  const [from, to] = benchmark === last ? [first, last - 1] : [first + 1, last];
  const names = [from, to, benchmark].map((index) => columns[index]?.name);
  const [fromName, toName, benchmarkName] = names;
  if (fromName === undefined || toName === undefined || benchmarkName === undefined) return undefined;
  return { first: fromName, last: toName, benchmark: benchmarkName };
}

/** What can be said of columns that nobody has described: the first two numbers are a pair, and a column that is called so is a benchmark. */
export function importedUse(columns: readonly InsertedColumn[]): DataUse {
  const [asset, benchmark] = columns.filter(({ kind }) => kind === 'number');
  const panel = panelOf(columns);
  return {
    ...(asset && benchmark ? { pair: { asset: asset.name, benchmark: benchmark.name } } : {}),
    ...(panel ? { panel } : {}),
  };
}
