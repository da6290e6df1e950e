import { comparableName } from '../series/comparableName';
import type { DatasetDescription } from './dataset';
import { datasetDescriptions } from './descriptions';

/** The data set of that name; case, spaces, `-` and `_` do not count. Undefined where there is none. */
export function findDescription(name: string): DatasetDescription | undefined {
  const wanted = comparableName(name);
  return datasetDescriptions.find((description) => comparableName(description.name) === wanted);
}
