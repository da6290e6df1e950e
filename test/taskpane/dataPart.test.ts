import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset, DatasetDescription } from '../../src/datasets/dataset';
import { datasetDescriptions } from '../../src/datasets/descriptions';
import { parseDataset } from '../../src/datasets/parseDataset';
import { dateFault, todayIso, UNFINISHED_DATE } from '../../src/taskpane/data/dateText';
import { chosenPart, partFaults, wholePart } from '../../src/taskpane/data/datasetPart';
import { datasetFormula, datasetSheet, insertedDataset, liveDatasetSheet } from '../../src/taskpane/data/datasetSheet';
import { rowsLeftOut } from '../../src/taskpane/data/datasetTexts';
import { insertDataset } from '../../src/taskpane/data/insertDataset';
import { columnsRange } from '../../src/taskpane/data/insertedData';
import { useOfColumns } from '../../src/taskpane/data/useOfColumns';
import type { SheetContent, Workbook } from '../../src/workbook/workbook';
import { fakeWorkbook } from './fakeWorkbook';

const FILES = join(__dirname, '../../src/datasets/files');

function described(name: string): DatasetDescription {
  const description = datasetDescriptions.find((each) => each.name === name);
  if (!description) throw new Error(`There is no data set ${name}.`);
  return description;
}
function textOf({ file }: DatasetDescription): string {
  return readFileSync(join(FILES, file), 'utf8');
}
function loaded(name: string): Dataset {
  return parseDataset(textOf(described(name)), described(name));
}

const SIZE = described('us-size-style-monthly');
const sizeAndStyle = loaded('us-size-style-monthly');

describe('a part of a data set', () => {
  const part = { ...wholePart(SIZE), columns: ['big', 'small'], from: '2020-01-01', to: '2020-03-31' };

  it('is the whole set as values at first', () => {
    expect(chosenPart(sizeAndStyle, wholePart(SIZE))).toEqual(sizeAndStyle);
    expect(partFaults(SIZE, wholePart(SIZE), sizeAndStyle)).toEqual({});
  });

  it('has its columns in the order of the set, the date first, and the rows from date to date, both included', () => {
    const { description, rows } = chosenPart(sizeAndStyle, part);
    expect(description.columns.map(({ name }) => name)).toEqual(['date', 'small', 'big']);
    expect(rows.map(([date]) => date)).toEqual([43861, 43890, 43921]);
    expect(description.rowCount).toBe(3);
    const whole = sizeAndStyle.rows.find(([date]) => date === 43890);
    expect(rows[1]).toEqual([43890, whole?.[1], whole?.[2]]);
  });

  it('goes as far as the data where a date is left empty', () => {
    const { rows } = chosenPart(sizeAndStyle, { ...part, to: '' });
    expect(rows[rows.length - 1]?.[0]).toBe(45657);
    expect(partFaults(SIZE, { ...part, from: '', to: '' }, sizeAndStyle)).toEqual({});
  });

  it('without a column, with dates in the wrong order or without a row is refused at the field', () => {
    expect(partFaults(SIZE, { ...part, columns: [] }, undefined).columns).toMatch(/at least one column/);
    expect(partFaults(SIZE, { ...part, to: '2019-12-31' }, undefined)).toEqual({
      to: 'This date lies before the first. Choose a later one, or an earlier first date.',
    });
    expect(partFaults(SIZE, { ...part, from: '2030-01-01', to: '' }, undefined).to).toBe(
      'There is no row between these dates. The data run Jun 1926 – Dec 2024.',
    );
    const betweenMonths = { ...part, from: '2020-01-05', to: '2020-01-20' };
    expect(partFaults(SIZE, betweenMonths, undefined)).toEqual({});
    expect(partFaults(SIZE, betweenMonths, sizeAndStyle).to).toMatch(/no row between/);
  });

  it('with a date that is not whole is refused', () => {
    expect(partFaults(SIZE, { ...part, from: UNFINISHED_DATE }, undefined).from).toMatch(/not whole/);
    expect(dateFault('1899-12-31')).toMatch(/1 March 1900/);
    expect(dateFault('1900-03-01')).toBeUndefined();
    expect(dateFault('')).toBeUndefined();
    expect(todayIso(new Date(2024, 1, 9))).toBe('2024-02-09');
  });
});

describe('the sheet of a part', () => {
  const part = { ...wholePart(SIZE), columns: ['market', 'small', 'big'], from: '1990-01-01' };
  const chosen = chosenPart(sizeAndStyle, part);

  it('as values is a table of these columns and rows', () => {
    const sheet = datasetSheet(chosen);
    expect(sheet.values[3]).toEqual(['Month end', 'Small', 'Big', 'Market']);
    expect(sheet.values).toHaveLength(4 + 420);
    expect(sheet.table).toMatchObject({ rowCount: 421, columnCount: 4 });
  });

  it('as a formula asks for what was chosen, leaves out what is the default, and stands in no table', () => {
    const formula = datasetFormula(SIZE, part);
    expect(formula).toBe('=ROTOR.DATASET("us-size-style-monthly","small,big,market","1990-01-01")');
    expect(datasetFormula(SIZE, wholePart(SIZE))).toBe('=ROTOR.DATASET("us-size-style-monthly")');
    expect(datasetFormula(SIZE, { ...wholePart(SIZE), to: '1999-12-31' })).toBe(
      '=ROTOR.DATASET("us-size-style-monthly",,,"1999-12-31")',
    );
    const sheet = liveDatasetSheet(chosen, formula);
    expect(sheet.formulas).toEqual([{ row: 3, column: 0, formula }]);
    expect(sheet.table).toBeUndefined();
    expect(sheet.values).toHaveLength(3);
    expect(sheet.columns?.map(({ numberFormat }) => numberFormat)).toEqual([
      'yyyy-mm-dd',
      '#,##0.00',
      '#,##0.00',
      '#,##0.00',
    ]);
  });

  it('has columns wide enough for the largest figure as it is shown', () => {
    // 23,632,922.86 is the last level of value.
    const widths = datasetSheet(sizeAndStyle).columns?.map(({ width }) => width) ?? [];
    expect(widths[3]).toBeGreaterThanOrEqual('23,632,922.86'.length + 1);
  });

  it('is told to other tabs with its own cells, under the headers as they stand', () => {
    const values = insertedDataset(chosen, 'Data', SIZE);
    expect(columnsRange(values, 'market')?.address).toBe('D4:D424');
    expect(values.columns.map(({ title }) => title)).toEqual(['Month end', 'Small', 'Big', 'Market']);
    const live = insertedDataset(chosen, 'Data', SIZE, 'formula');
    expect(live.columns.map(({ title }) => title)).toEqual(['date', 'small', 'big', 'market']);
    expect(live.use).toEqual({
      formula: expect.objectContaining({ name: 'RELPERF' }),
      pair: { asset: 'small', benchmark: 'big' },
      panel: { first: 'small', last: 'big', benchmark: 'market' },
    });
  });
});

describe('what is left of a use', () => {
  const columns = ['date', 'a', 'b', 'c', 'market', 'bills'];
  const use = {
    formula: { name: 'RELPERF', arguments: [{ column: 'a' }, { column: 'market' }, 12], tells: 'who led' },
    pair: { asset: 'a', benchmark: 'market' },
    panel: { first: 'a', last: 'c', benchmark: 'market' },
    multiples: { first: 'a', second: 'b' },
    events: { dates: 'date', marks: 'bills' },
    positions: { longs: 'a', shorts: 'b', openInterest: 'c' },
  };

  it('is all of it where all columns are there', () => expect(useOfColumns(use, columns, columns)).toEqual(use));

  it('is what the columns that are there can still do', () => {
    expect(useOfColumns(use, columns, ['date', 'b', 'c', 'market'])).toEqual({
      pair: { asset: 'b', benchmark: 'market' },
      panel: { first: 'b', last: 'c', benchmark: 'market' },
    });
    expect(useOfColumns(use, columns, ['date', 'a', 'c'])).toEqual({ pair: { asset: 'a', benchmark: 'c' } });
    expect(useOfColumns(use, columns, ['date', 'c', 'bills'])).toEqual({ events: use.events });
    expect(useOfColumns(use, columns, ['date', 'c'])).toEqual({});
  });
});

describe('inserting a part', () => {
  function writing(): { readonly workbook: Workbook; readonly written: SheetContent[] } {
    const written: SheetContent[] = [];
    const insertSheet: Workbook['insertSheet'] = (content) => {
      written.push(content);
      return Promise.resolve('Data 2');
    };
    return { workbook: { ...fakeWorkbook({}, () => []), insertSheet }, written };
  }
  const options = { signal: new AbortController().signal };
  const load = (): Promise<string> => Promise.resolve(textOf(SIZE));

  it('writes nothing where there is nothing to write', async () => {
    const { workbook, written } = writing();
    const part = { ...wholePart(SIZE), from: '2020-01-05', to: '2020-01-20' };
    await expect(insertDataset(workbook, load, SIZE, part, options)).rejects.toThrow(/no row between these dates/);
    expect(written).toEqual([]);
  });

  it('tells where the data stand', async () => {
    const { workbook, written } = writing();
    const part = { ...wholePart(SIZE), columns: ['small'], insertAs: 'formula' as const };
    const inserted = await insertDataset(workbook, load, SIZE, part, options);
    expect(inserted).toMatchObject({ sheet: 'Data 2', headerRow: 3, rowCount: 1183 });
    expect(written[0]?.formulas?.[0]?.formula).toBe('=ROTOR.DATASET("us-size-style-monthly","small")');
  });
});

it('cards say of exactly those data sets that rows are left out whose files begin before the calendar of cells', () => {
  const early = datasetDescriptions.filter((description) => (textOf(description).split('\n')[1] ?? '') < '1900-03-01');
  expect(early.map(({ name }) => name)).toEqual(['sp500-shiller-monthly', 'us-recessions']);
  const told = datasetDescriptions.filter((description) => rowsLeftOut(description).length > 0);
  expect(told).toEqual(early);
});
