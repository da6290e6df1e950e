import type { Dataset, DatasetDescription } from '../../datasets/dataset';

/** The data set, as `loadDataset` gives it; what reads CSV is fetched with the first one, because the pane starts without it. */
export async function fetchDataset(
  description: DatasetDescription,
  loadText: (path: string) => Promise<string>,
): Promise<Dataset> {
  const { loadDataset } = await import('../../datasets/loadDataset');
  return loadDataset(description, loadText);
}
