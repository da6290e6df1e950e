import { suggestReading } from '../../../src/datasets/import/reading';
import { EMPTY_DRAFT, draftReading, missingTexts } from '../../../src/taskpane/data/import/importDraft';
import type { ImportDraft } from '../../../src/taskpane/data/import/importDraft';
import { importedData, importedSheet, sheetColumns } from '../../../src/taskpane/data/import/importSheet';
import { importNotes, rejectReason, sheetNameOf, sizeText } from '../../../src/taskpane/data/import/importTexts';
import { importedUse } from '../../../src/taskpane/data/import/importedUse';
import { sourceOfFiles, sourceOfText } from '../../../src/taskpane/data/import/importSource';
import { lazyRows } from '../../../src/taskpane/data/import/lazyRows';
import { MOST_ROWS, MOST_WORKBENCH_CELLS, mostRows, sizeFault } from '../../../src/taskpane/data/import/limits';
import { outcomeFault, outcomeText } from '../../../src/taskpane/data/import/importOutcome';
import { previewRows } from '../../../src/taskpane/data/import/previewRows';
import { rejectedCsv, rejectedSheet } from '../../../src/taskpane/data/import/rejectedFile';
import type { InsertedColumn } from '../../../src/taskpane/data/insertedData';
import { addressOf } from '../../../src/workbook/a1';
import { importText } from '../../datasets/import/importText';

const PRICES =
  'Prices of two funds\n\nDate,Small,Big,Share\n2024-01-31,"1,001.50",2,5%\n2024-02-29,x,3,6.5%\n2024-03-31,7.25,4,7%\n';

async function drafted(text: string, change: Partial<ImportDraft> = {}) {
  const { inspection, table } = await importText(text);
  const draft = { ...EMPTY_DRAFT, ...change };
  return { inspection, table, draft, drafted: draftReading(inspection, draft) };
}

describe('the sheet', () => {
  async function sheet() {
    const { inspection, table, drafted: found } = await drafted(PRICES);
    if (!found.reading) throw new Error('nothing is open in this file');
    const columns = sheetColumns(inspection, found.reading);
    return {
      name: 'Prices',
      fileName: 'prices.csv',
      day: '11 Jul 2024',
      table,
      columns,
      decimal: found.reading.decimal,
    };
  }

  it('has title, source, an empty row and the table below', async () => {
    const content = importedSheet(await sheet());
    expect([...content.values]).toEqual([
      ['Prices', null, null, null],
      ['Imported from prices.csv on 11 Jul 2024', null, null, null],
      [null, null, null, null],
      ['Date', 'Small', 'Big', 'Share'],
      [45322, 1001.5, 2, 0.05],
      [45351, null, 3, 0.065],
      [45382, 7.25, 4, 0.07],
    ]);
    expect(content.columns?.map(({ numberFormat }) => numberFormat)).toEqual([
      'yyyy-mm-dd',
      '#,##0.00',
      undefined,
      '0.0%',
    ]);
    expect(content.table).toEqual({ name: 'Prices_data', row: 3, column: 0, rowCount: 4, columnCount: 4 });
    expect(content.frozenRows).toBe(4);
  });

  it('is told to charts and formulas: what its columns hold, and which they may compare', async () => {
    expect(importedData(await sheet(), 'Prices 2')).toEqual({
      title: 'Prices',
      sheet: 'Prices 2',
      headerRow: 3,
      rowCount: 3,
      columns: [
        { name: 'Date', title: 'Date', kind: 'date' },
        { name: 'Small', title: 'Small', kind: 'number' },
        { name: 'Big', title: 'Big', kind: 'number' },
        { name: 'Share', title: 'Share', kind: 'number' },
      ],
      use: { pair: { asset: 'Small', benchmark: 'Big' } },
    });
  });
});

describe('what columns are for', () => {
  const columns = (...titles: readonly string[]): readonly InsertedColumn[] =>
    titles.map((title, index) => ({ name: title, title, kind: index === 0 ? 'date' : 'number' }));

  it('a benchmark is one that is called so, at either end', () => {
    expect(importedUse(columns('Date', 'A', 'B', 'Market')).panel).toEqual({
      first: 'A',
      last: 'B',
      benchmark: 'Market',
    });
    expect(importedUse(columns('Date', 'S&P index', 'A', 'B')).panel).toEqual({
      first: 'A',
      last: 'B',
      benchmark: 'S&P index',
    });
  });

  it('without one, or with one number, nothing is guessed', () => {
    expect(importedUse(columns('Date', 'A', 'B', 'C'))).toEqual({ pair: { asset: 'A', benchmark: 'B' } });
    expect(importedUse(columns('Date', 'A', 'Market', 'C')).panel).toBeUndefined();
    expect(importedUse(columns('Date', 'A'))).toEqual({});
  });
});

it('rows are made when asked for, and are rows like others to whoever reads them', () => {
  const asked: number[] = [];
  const rows = lazyRows(5, (row) => {
    asked.push(row);
    return [row, `row ${row}`];
  });
  expect(rows).toHaveLength(5);
  expect(asked).toEqual([]);
  expect(rows.slice(1, 3)).toEqual([
    [1, 'row 1'],
    [2, 'row 2'],
  ]);
  expect(asked).toEqual([1, 2]);
  expect(rows[5]).toBeUndefined();
  expect(rows.map(([first]) => first)).toEqual([0, 1, 2, 3, 4]);
  expect(Array.isArray(rows)).toBe(true);
});

describe('what a sheet can hold', () => {
  it('the last row of the table is the last of the sheet', () => {
    expect(addressOf({ startRow: 0, startColumn: 0, endRow: 3 + MOST_ROWS, endColumn: 0 })).toBe('A:A');
    expect(sizeFault('excel', { rows: MOST_ROWS, columns: 3 }, true)).toBeUndefined();
  });

  it('refuses more with advice', () => {
    expect(sizeFault('excel', { rows: MOST_ROWS + 1, columns: 3 }, true)).toBe(
      'A sheet holds 1,048,572 rows of data, and there are 1,048,573. Choose a shorter span of dates above, or a file with a lower frequency.',
    );
    expect(sizeFault('excel', { rows: MOST_ROWS + 1, columns: 3 }, false)).toMatch(
      /with dates, of which a span can be chosen/,
    );
    expect(sizeFault('excel', { rows: 10, columns: 16_385 }, true)).toMatch(/16,384 columns.*Leave out columns/);
    expect(sizeFault('workbench', { rows: 500_001, columns: 2 }, true)).toMatch(
      /1,000,000 cells at once, and there are 1,000,002.*Excel takes all/,
    );
    expect(mostRows('workbench', 4)).toBe(MOST_WORKBENCH_CELLS / 4);
    expect(mostRows('workbench', 1)).toBe(1_000_000);
  });
});

describe('the draft', () => {
  it('has no reading while a question is open', async () => {
    const text = 'Date,A\n01/02/2024,1.5\n03/04/2024,2.5\n';
    expect((await drafted(text)).drafted.reading).toBeUndefined();
    expect((await drafted(text, { dateOrder: 'dmy' })).drafted.reading?.dateOrder).toBe('dmy');
  });

  it('names what is wrong with the span and the columns', async () => {
    expect((await drafted(PRICES, { from: '2024-02-01', to: '2024-01-01' })).drafted.faults.to).toMatch(
      /before the first/,
    );
    expect((await drafted(PRICES, { from: '1850-01-01' })).drafted.faults.from).toMatch(/1 March 1900/);
    const none = { 0: false, 1: false, 2: false, 3: false };
    expect((await drafted(PRICES, { included: none })).drafted.faults.columns).toBe('Choose at least one column.');
    expect((await drafted(PRICES, { from: '2024-02-01' })).drafted.reading?.span).toEqual({
      column: 0,
      from: 45323,
      to: 2958465,
    });
  });

  it('takes words for missing values unless they are unticked, and numbers only where ticked', () => {
    expect(missingTexts(EMPTY_DRAFT)).toContain('NA');
    expect(missingTexts(EMPTY_DRAFT)).not.toContain('-99.99');
    const texts = missingTexts({ ...EMPTY_DRAFT, missing: { NA: false, '-99.99': true } });
    expect(texts).not.toContain('NA');
    expect(texts).toContain('-99.99');
  });
});

it('the first rows as understood: formatted, and what does not fit marked', async () => {
  const { inspection, drafted: found, draft } = await drafted(PRICES);
  const { rows } = previewRows(inspection, found, draft);
  expect(rows.map(({ cells }) => cells.map(({ text, rejected }) => (rejected ? `!${text}` : text)))).toEqual([
    ['2024-01-31', '1,001.50', '2', '0.050'],
    ['2024-02-29', '!x', '3', '0.065'],
    ['2024-03-31', '7.25', '4', '0.070'],
  ]);
});

it('dates whose order is asked for are shown as they are written', async () => {
  const { inspection, drafted: found, draft } = await drafted('Date,A\n01/02/2024,1\n');
  expect(previewRows(inspection, found, draft).rows[0]?.cells[0]).toEqual({
    text: '01/02/2024',
    number: false,
    rejected: false,
  });
});

it('says what nobody would see in the first rows', async () => {
  const { inspection, drafted: found } = await drafted(
    PRICES.replace(/2024-/g, '24-').replace(/24-(\d\d)-(\d\d)/g, '$2-Jan-24'),
  );
  expect(importNotes(inspection, found)).toEqual([
    'Line 1 stands above the table and is not imported.',
    expect.stringMatching(/^Years in two digits/),
    expect.stringMatching(/^Percentages become fractions/),
  ]);
});

it('tells what came of it, and what is not among it', async () => {
  const { table } = await importText(
    'Date,A\n2024-01-31,1\n2024-02-29,x\n2024-03-31,1,2\n2024-04-30,3\n2024-05-31,4\n',
  );
  expect(outcomeText(table, 2)).toBe('4 rows × 2 columns. 1 row left out. 1 cell left blank, because it does not fit.');
  expect(outcomeFault(table, 2, 'excel', true)).toBeUndefined();
  expect(outcomeFault({ ...table, rowCount: 0 }, 2, 'excel', true)).toMatch(/No row of the file can be imported/);
  expect(outcomeFault({ ...table, rowCount: 0, outside: 5 }, 2, 'excel', true)).toMatch(
    /No row lies between these dates/,
  );
  expect(outcomeFault({ ...table, rejects: { ...table.rejects, tooMany: true } }, 2, 'excel', true)).toMatch(
    /settings cannot be right/,
  );
});

it('keeps the list of what was not imported as a file and as a sheet', async () => {
  const { table } = await importText('Date,A\n2024-01-31,1\n2024-02-29,"a ""b"", c"\n2024-03-31,1,2\n2024-04-30,2\n');
  const titles = ['Date', 'A'];
  const file = await rejectedCsv(table.rejects, titles);
  expect([...new Uint8Array(await file.slice(0, 3).arrayBuffer())]).toEqual([0xef, 0xbb, 0xbf]);
  const text = await file.text();
  expect(text).toBe(
    'Line,Column,Text,Why\r\n' +
      `3,"A","a ""b"", c","${rejectReason({ reason: 'notNumber' })}"\r\n` +
      `4,"Whole row","2024-03-31,1,2","${rejectReason({ reason: 'tooManyCells' })}"\r\n`,
  );
  const sheet = rejectedSheet('prices.csv', table.rejects, titles);
  expect([...sheet.values].slice(2, 4)).toEqual([
    ['Line', 'Column', 'Text', 'Why'],
    [3, 'A', 'a "b", c', rejectReason({ reason: 'notNumber' })],
  ]);
  expect(sheet.table?.rowCount).toBe(3);
});

it('takes one file, or cells that hold something', () => {
  const file = new File(['a'], 'a.csv');
  expect(sourceOfFiles([file])).toEqual({ name: 'a.csv', blob: file });
  expect(sourceOfFiles([file, file])).toEqual({ fault: 'Those were 2 files. Import them one after another.' });
  expect(sourceOfFiles([])).toHaveProperty('fault');
  expect(sourceOfText(' \n')).toHaveProperty('fault');
});

it('names sheets as files, and sizes as people do', () => {
  expect(sheetNameOf('US prices.csv')).toBe('US prices');
  expect(sheetNameOf('.csv')).toBe('Imported data');
  expect(sizeText(150_200_000)).toBe('150.2 MB');
  expect(sizeText(12)).toBe('1 kB');
});

it('suggests texts for columns without anything in them, and leaves them out where nobody named them', async () => {
  const { inspection } = await importText('Date,A,\n2024-01-31,1,\n');
  const { columns } = suggestReading(inspection.columns, ['Date', 'A', 'Column 3'].slice(0, inspection.columns.length));
  expect(columns.filter(({ included }) => included)).toHaveLength(2);
});
