import type { DatasetDescription } from './dataset';
import { datasetDescriptions } from './descriptions';
import { findByName } from './findByName';

/** The data set of that name; case, spaces, `-` and `_` do not count. Undefined where there is none. */
export function findDescription(name: string): DatasetDescription | undefined {
  return findByName(datasetDescriptions, name);
}
