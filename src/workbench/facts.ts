/** What charts may mark: US recessions and first rate cuts, from the sample data sets. */
import type { ChartFacts } from '../charts/recipe';
import { findDescription } from '../datasets/findDescription';
import { loadDataset } from '../datasets/loadDataset';

async function columnsOf(
  name: string,
  columns: readonly string[],
  loadText: (path: string) => Promise<string>,
): Promise<number[][]> {
  const description = findDescription(name);
  if (!description) throw new Error(`There is no data set ${name}`);
  const { rows } = await loadDataset(description, loadText);
  const indexes = columns.map((column) => description.columns.findIndex((each) => each.name === column));
  return rows.map((row) => indexes.map((index) => Number(row[index] ?? NaN)));
}

export async function chartFacts(loadText: (path: string) => Promise<string>): Promise<ChartFacts> {
  const [recessions, changes] = await Promise.all([
    columnsOf('us-recessions', ['peak', 'trough'], loadText),
    columnsOf('fed-funds-target', ['date', 'first_cut'], loadText),
  ]);
  return {
    recessions: recessions.map(([peak = NaN, trough = NaN]) => ({ peak, trough })),
    firstCuts: changes.flatMap(([date = NaN, first]) => (first === 1 ? [date] : [])),
  };
}
