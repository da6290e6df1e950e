import { findDescription } from '../../datasets/findDescription';
import type { DatasetDescription } from '../../datasets/dataset';
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
  /** Where the pane has put first cuts on a sheet, which may be gone by now; empty where it has not. */
  readonly firstCuts: string;
}

/** What the form holds for a sample, and what had to be put on sheets for it. */
export interface InsertedSample {
  readonly texts: Texts;
  readonly firstCuts: string;
  readonly added: readonly InsertedData[];
}

type SignalledOptions = WriteOptions & { readonly signal: AbortSignal };

/** The whole of a sample data set that is on a sheet already; a part of it, with fewer rows or columns, is not what the report is about. */
function wholeSet(
  { title, rowCount, columns }: DatasetDescription,
  inserted: readonly InsertedData[],
  sheets: readonly string[],
): InsertedData | undefined {
  return inserted.find(
    (there) =>
      there.title === title &&
      sheets.includes(there.sheet) &&
      there.rowCount === rowCount &&
      there.columns.length === columns.length,
  );
}

async function insertNamed(
  description: DatasetDescription,
  { workbook, loadText }: SampleOptions,
  options: SignalledOptions,
): Promise<InsertedData> {
  const dataset = await untilAborted(loadDataset(description, loadText), options.signal);
  return insertedDataset(dataset, await workbook.insertSheet(datasetSheet(dataset), options));
}

async function firstCutsText({ workbook, loadText, firstCuts }: SampleOptions): Promise<string> {
  const sheets = await workbook.sheetNames();
  const there = sheets.some((name) => firstCuts.startsWith(rangeText({ sheet: name, address: '' })));
  return there ? firstCuts : rangeText(await insertFirstCuts(workbook, loadText));
}

/** Puts the data of a sample report on sheets of their own, as far as they are not there, and tells what the form then holds. */
export async function insertSample(
  sample: SampleReport,
  given: SampleOptions,
  options: SignalledOptions,
): Promise<InsertedSample> {
  const added: InsertedData[] = [];
  const sheets = await given.workbook.sheetNames();
  const dataNamed = async (name: string): Promise<InsertedData> => {
    const description = findDescription(name);
    if (!description) throw new Error(`There is no data set ${name}.`);
    const there = wholeSet(description, given.inserted, sheets);
    if (there) return there;
    const data = await insertNamed(description, given, options);
    added.push(data);
    return data;
  };
  const prices = await dataNamed(PRICES);
  const multiples = await dataNamed(MULTIPLES);
  const positions = sample.positions ? await dataNamed(POSITIONS) : undefined;
  options.signal.throwIfAborted();
  const firstCuts = await firstCutsText(given);
  const { asset, benchmark } = sample;
  const pair = { dates: datesOf(prices), asset, benchmark };
  const panel = { prices: ['small_growth', 'big_value'], panelBenchmark: 'market' } as const;
  const texts = {
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
    events: firstCuts,
  };
  return { texts, firstCuts, added };
}
