import type { DatasetDescription } from './dataset';
import { datasetDescriptions } from './descriptions';

/** The data set of that name; case, spaces, `-` and `_` do not count. Undefined where there is none. */
export function findDescription(name: string): DatasetDescription | undefined {
  const wanted = comparable(name);
  return datasetDescriptions.find((description) => comparable(description.name) === wanted);
}

function comparable(name: string): string {
  return name.replace(/[\s_-]/g, '').toLowerCase();
}
