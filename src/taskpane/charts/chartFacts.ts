import type { ChartFacts } from '../../charts/recipe';
import type { Dataset } from '../../datasets/dataset';
import { datasetDescriptions } from '../../datasets/descriptions';
import { loadDataset } from '../../datasets/loadDataset';

export const NO_FACTS: ChartFacts = { recessions: [], firstCuts: [] };

function column(dataset: Dataset, name: string): number {
  const index = dataset.description.columns.findIndex((candidate) => candidate.name === name);
  if (index < 0) throw new Error(`The data set “${dataset.description.title}” has no column ${name}.`);
  return index;
}

function recessionsOf(dataset: Dataset): ChartFacts['recessions'] {
  const [peakColumn, troughColumn] = [column(dataset, 'peak'), column(dataset, 'trough')];
  return dataset.rows.flatMap((row) => {
    const [peak, trough] = [row[peakColumn], row[troughColumn]];
    return typeof peak === 'number' && typeof trough === 'number' ? [{ peak, trough }] : [];
  });
}

function firstCutsOf(dataset: Dataset): readonly number[] {
  const [dateColumn, firstColumn] = [column(dataset, 'date'), column(dataset, 'first_cut')];
  return dataset.rows.flatMap((row) => {
    const date = row[dateColumn];
    return typeof date === 'number' && row[firstColumn] === 1 ? [date] : [];
  });
}

async function load(name: string, loadText: (path: string) => Promise<string>): Promise<Dataset> {
  const description = datasetDescriptions.find((candidate) => candidate.name === name);
  if (!description) throw new Error(`There is no data set ${name}.`);
  return loadDataset(description, loadText);
}

/** Recessions and first rate cuts, from the sample data sets. */
export async function loadChartFacts(loadText: (path: string) => Promise<string>): Promise<ChartFacts> {
  const [recessions, target] = await Promise.all([load('us-recessions', loadText), load('fed-funds-target', loadText)]);
  return { recessions: recessionsOf(recessions), firstCuts: firstCutsOf(target) };
}
