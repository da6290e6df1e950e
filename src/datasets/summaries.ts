import type { DatasetSummary } from './dataset';
import summaries from './summaries.json';

/** The part of the descriptions that worksheet functions need, which spares `functions.js` the rest. Written by scripts/datasets/make.mjs. */
export const datasetSummaries = summaries as readonly DatasetSummary[];
