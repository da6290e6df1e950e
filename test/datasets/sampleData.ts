import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Dataset, DatasetDescription } from '../../src/datasets/dataset';
import { datasetDescriptions } from '../../src/datasets/descriptions';
import { parseDataset } from '../../src/datasets/parseDataset';
import { isoFromSerial, serialFromIso } from '../../src/series/dates';

const FOLDER = path.join(__dirname, '../../src/datasets/files');
const parsed = new Map<string, Dataset>();

export function fileBytes(description: DatasetDescription): Buffer {
  return readFileSync(path.join(FOLDER, description.file));
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function descriptionOf(name: string): DatasetDescription {
  const description = datasetDescriptions.find((one) => one.name === name);
  if (!description) throw new Error(`no data set ${name}`);
  return description;
}

/** The data set as the add-in would hold it. */
export function sample(name: string): Dataset {
  const known = parsed.get(name);
  if (known) return known;
  const description = descriptionOf(name);
  const dataset = parseDataset(fileBytes(description).toString('utf8'), description);
  parsed.set(name, dataset);
  return dataset;
}

/** One cell by the ISO date of its row and the name of its column. */
export function cell(name: string, date: string, column: string): number | string | null {
  const { rows, description } = sample(name);
  const row = rows[rowOf(name, date)];
  const value = row?.[description.columns.findIndex((one) => one.name === column)];
  if (value === undefined) throw new Error(`${name} has no ${column} on ${date}`);
  return value;
}

/** A cell that must hold a number. */
export function figure(name: string, date: string, column: string): number {
  const value = cell(name, date, column);
  if (typeof value !== 'number') throw new Error(`${name}: ${column} on ${date} is ${value}`);
  return value;
}

/** Change in percent from the row before to the row of `date`. */
export function change(name: string, date: string, column: string): number {
  const before = sample(name).rows[rowOf(name, date) - 1]?.[0];
  if (typeof before !== 'number') throw new Error(`${name} begins on ${date}`);
  return (figure(name, date, column) / figure(name, isoFromSerial(before), column) - 1) * 100;
}

function rowOf(name: string, date: string): number {
  const serial = serialFromIso(date);
  const row = sample(name).rows.findIndex((cells) => cells[0] === serial);
  if (row < 0) throw new Error(`${name} has no row ${date}`);
  return row;
}
