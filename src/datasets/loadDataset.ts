import type { Dataset, DatasetSummary } from './dataset';
import { parseDataset } from './parseDataset';

/** What was loaded, or is being loaded. */
const loads = new WeakMap<DatasetSummary, Promise<Dataset<DatasetSummary>>>();

/**
 * The data set, fetched once and then kept. A failed load is not remembered, so that a later call tries again.
 * @param fetchText gives the text of a file of the add-in, such as `datasets/us-recessions.csv`
 */
export function loadDataset<Description extends DatasetSummary>(
  description: Description,
  fetchText: (path: string) => Promise<string>,
): Promise<Dataset<Description>> {
  // What was loaded for a description holds that very description.
  const known = loads.get(description) as Promise<Dataset<Description>> | undefined;
  if (known) return known;
  const load = fetchAndParse(description, fetchText);
  loads.set(description, load);
  load.catch(() => loads.delete(description));
  return load;
}

async function fetchAndParse<Description extends DatasetSummary>(
  description: Description,
  fetchText: (path: string) => Promise<string>,
): Promise<Dataset<Description>> {
  return parseDataset(await fetchText(`datasets/${description.file}`), description);
}
