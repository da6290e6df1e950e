import type { DatasetDescription } from '../../datasets/dataset';
import { fetchDataset } from './fetchDataset';
import type { Workbook, WriteOptions } from '../../workbook/workbook';
import { untilAborted } from '../shared/untilAborted';
import { chosenPart, isFaultless, partFaults } from './datasetPart';
import type { DatasetPart } from './datasetPart';
import { datasetFormula, datasetSheet, insertedDataset, liveDatasetSheet } from './datasetSheet';
import type { InsertedData } from './insertedData';

/**
 * Puts the part of a data set on a sheet of its own.
 * @throws Error in words where the part has no rows or columns
 */
export async function insertDataset(
  workbook: Workbook,
  loadText: (path: string) => Promise<string>,
  description: DatasetDescription,
  part: DatasetPart,
  options: WriteOptions & { readonly signal: AbortSignal },
): Promise<InsertedData> {
  const dataset = await untilAborted(fetchDataset(description, loadText), options.signal);
  const faults = partFaults(description, part, dataset);
  if (!isFaultless(faults)) throw new Error(Object.values(faults).join(' '));
  const chosen = chosenPart(dataset, part);
  const content =
    part.insertAs === 'values' ? datasetSheet(chosen) : liveDatasetSheet(chosen, datasetFormula(description, part));
  const sheet = await workbook.insertSheet(content, options);
  return insertedDataset(chosen, sheet, description, part.insertAs);
}
