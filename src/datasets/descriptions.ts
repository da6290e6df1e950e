import type { DatasetDescription } from './dataset';
import descriptions from './descriptions.json';

/** What is known of the sample data sets, in the order in which people see them. Written by scripts/datasets/make.mjs; tests hold it to the type. */
export const datasetDescriptions = descriptions as readonly DatasetDescription[];
