import type { Dataset, DatasetDescription } from './dataset';
import { parseDataset } from './parseDataset';

/** What was loaded, or is being loaded. */
const loads = new WeakMap<DatasetDescription, Promise<Dataset>>();

/**
 * The data set, fetched once and then kept. A failed load is not remembered, so that a later call tries again.
 * @param fetchText gives the text of a file of the add-in, such as `datasets/us-recessions.csv`
 */
export function loadDataset(
  description: DatasetDescription,
  fetchText: (path: string) => Promise<string>,
): Promise<Dataset> {
  const known = loads.get(description);
  if (known) return known;
  const load = fetchAndParse(description, fetchText);
  loads.set(description, load);
  load.catch(() => loads.delete(description));
  return load;
}

async function fetchAndParse(
  description: DatasetDescription,
  fetchText: (path: string) => Promise<string>,
): Promise<Dataset> {
  return parseDataset(await fetchText(`datasets/${description.file}`), description);
}
