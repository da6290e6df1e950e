import { findDescription } from '../../datasets/findDescription';
import { loadDataset } from '../../datasets/loadDataset';
import { rangeText } from '../../workbook/formula';
import type { Workbook, WriteOptions } from '../../workbook/workbook';
import { insertFirstCuts } from '../charts/firstCutsSheet';
import { datasetSheet, insertedDataset } from '../data/datasetSheet';
import type { InsertedData } from '../data/insertedData';
import { untilAborted } from '../shared/untilAborted';
import { columnTexts, datesOf } from './reportForm';
import type { Texts } from './reportForm';

const PRICES = 'us-size-style-monthly';
const MULTIPLES = 'us-price-to-book-monthly';
const POSITIONS = 'cot-russell2000-weekly';

/** A report on sample data: which columns play which part. */
export interface SampleReport {
  readonly title: string;
  readonly asset: string;
  readonly benchmark: string;
  /** Data set with the positions of one group in futures on the asset. */
  readonly positions: boolean;
}

export const SAMPLE_REPORTS: readonly SampleReport[] = [
  { title: 'small against large', asset: 'small', benchmark: 'big', positions: true },
  { title: 'value against growth', asset: 'value', benchmark: 'growth', positions: false },
];

export interface SampleOptions {
  readonly workbook: Workbook;
  readonly loadText: (path: string) => Promise<string>;
  /** Data on sheets already: what is there is not inserted again. */
  readonly inserted: readonly InsertedData[];
  /** Where the first cuts stand, if the pane has put them on a sheet. */
  readonly firstCuts: string | undefined;
  readonly onInserted: (inserted: InsertedData) => void;
  readonly onFirstCuts: (text: string) => void;
  /** Names each sheet that was added, so that it can be told what stands if the report does not get built. */
  readonly onSheet: (sheet: string) => void;
}

async function dataNamed(
  name: string,
  { workbook, loadText, inserted, onInserted, onSheet }: SampleOptions,
  options: WriteOptions & { readonly signal: AbortSignal },
): Promise<InsertedData> {
  const description = findDescription(name);
  if (!description) throw new Error(`There is no data set ${name}.`);
  const sheets = new Set(await workbook.sheetNames());
  // A part of the set, with fewer rows or columns, is not what the report is about.
  const there = inserted.find(
    ({ title, sheet, rowCount, columns }) =>
      title === description.title &&
      sheets.has(sheet) &&
      rowCount === description.rowCount &&
      columns.length === description.columns.length,
  );
  if (there) return there;
  const dataset = await untilAborted(loadDataset(description, loadText), options.signal);
  const sheet = await workbook.insertSheet(datasetSheet(dataset), options);
  const added = insertedDataset(dataset, sheet);
  onSheet(sheet);
  onInserted(added);
  return added;
}

async function firstCutsText({ workbook, loadText, firstCuts, onFirstCuts, onSheet }: SampleOptions): Promise<string> {
  if (firstCuts !== undefined) return firstCuts;
  const range = await insertFirstCuts(workbook, loadText);
  const text = rangeText(range);
  onSheet(range.sheet);
  onFirstCuts(text);
  return text;
}

/** Puts the data of a sample report on sheets of their own and tells what the form then holds. */
export async function insertSample(
  sample: SampleReport,
  given: SampleOptions,
  options: WriteOptions & { readonly signal: AbortSignal },
): Promise<Texts> {
  const prices = await dataNamed(PRICES, given, options);
  const multiples = await dataNamed(MULTIPLES, given, options);
  const positions = sample.positions ? await dataNamed(POSITIONS, given, options) : undefined;
  options.signal.throwIfAborted();
  const events = await firstCutsText(given);
  const { asset, benchmark } = sample;
  const pair = { dates: datesOf(prices), asset, benchmark };
  const panel = { prices: ['small_growth', 'big_value'], panelBenchmark: 'market' } as const;
  return {
    ...columnTexts(prices, { ...pair, ...panel }),
    ...columnTexts(multiples, { valuationDates: datesOf(multiples), first: asset, second: benchmark }),
    ...(positions
      ? columnTexts(positions, {
          positionDates: datesOf(positions),
          longs: 'leveraged_funds_long',
          shorts: 'leveraged_funds_short',
          openInterest: 'open_interest',
        })
      : {}),
    events,
  };
}
