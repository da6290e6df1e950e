import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset, DatasetDescription } from '../../src/datasets/dataset';
import { datasetDescriptions } from '../../src/datasets/descriptions';
import { HEADER_ROW, datasetSheet, insertedDataset } from '../../src/taskpane/data/datasetSheet';
import { columnsRange } from '../../src/taskpane/data/insertedData';
import { datasetUse } from '../../src/taskpane/data/datasetUses';
import { formulaToTry } from '../../src/taskpane/data/formulaToTry';

const FUNCTIONS_FOLDER = join(__dirname, '../../src/functions');
/** The names of all worksheet functions, from their declarations. */
const FUNCTIONS = readdirSync(FUNCTIONS_FOLDER)
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [...readFileSync(join(FUNCTIONS_FOLDER, file), 'utf8').matchAll(/@customfunction (\w+)/g)])
  .map((match) => match[1]);

const description: DatasetDescription = {
  name: 'us-size-style-monthly',
  title: 'US size and style, monthly',
  description: 'Small and big.',
  frequency: 'monthly',
  firstDate: '2024-01-31',
  lastDate: '2024-02-29',
  rowCount: 2,
  columns: [
    { name: 'date', title: 'Month end', kind: 'date', unit: 'month end', numberFormat: 'yyyy-mm-dd' },
    { name: 'small', title: 'Small', kind: 'number', unit: 'index', numberFormat: '#,##0.00' },
    { name: 'big', title: 'Big', kind: 'number', unit: 'index', numberFormat: '#,##0.00' },
    { name: 'note', title: 'A note of uncommon length indeed', kind: 'text', unit: '', numberFormat: '@' },
  ],
  source: 'Somebody',
  attribution: 'Source: Somebody.',
  terms: 'Free to use.',
  caveats: [],
  file: 'us-size-style-monthly.csv',
  sha256: '',
  bytes: 0,
  sparkline: [1, 2],
};
const dataset: Dataset = {
  description,
  rows: [
    [45322, 100, 100, '=1+1'],
    [45351, 101.5, null, null],
  ],
};

describe('the sheet of a data set', () => {
  const sheet = datasetSheet(dataset);

  it('holds title, source and terms, an empty row, the header and the figures, in rows of one length', () => {
    expect(sheet.values).toEqual([
      ['US size and style, monthly', null, null, null],
      ['Source: Somebody. Free to use.', null, null, null],
      [null, null, null, null],
      ['Month end', 'Small', 'Big', 'A note of uncommon length indeed'],
      [45322, 100, 100, '=1+1'],
      [45351, 101.5, null, null],
    ]);
  });

  it('is a table below a frozen header, under a legal name', () => {
    expect(sheet.table).toEqual({ name: 'us_size_style_monthly', row: 3, column: 0, rowCount: 3, columnCount: 4 });
    expect(sheet.frozenRows).toBe(4);
    expect(sheet.bold).toEqual([{ row: 0, column: 0 }]);
  });

  it('has the formats of the columns and widths that hold header and figures', () => {
    expect(sheet.columns?.map(({ numberFormat }) => numberFormat)).toEqual(['yyyy-mm-dd', '#,##0.00', '#,##0.00', '@']);
    expect(sheet.columns?.map(({ width }) => width)).toEqual([12, 9, 9, 24]);
  });

  it('leaves the data set as it was', () => {
    const frozen: Dataset = Object.freeze({
      ...dataset,
      rows: Object.freeze(dataset.rows.map((row) => Object.freeze([...row]))),
    });
    expect(datasetSheet(frozen)).toEqual(sheet);
  });
});

describe('cells of an inserted data set', () => {
  const inserted = insertedDataset({ description, rows: [[1], [2]] }, 'US size and style, monthly');

  it('a column is named with its header', () =>
    expect(columnsRange(inserted, 'small')).toEqual({ sheet: inserted.sheet, address: 'B4:B6' }));
  it('columns side by side, in either order', () => {
    expect(columnsRange(inserted, 'small', 'big')?.address).toBe('B4:C6');
    expect(columnsRange(inserted, 'big', 'small')?.address).toBe('B4:C6');
  });
  it('an unknown column has none', () => expect(columnsRange(inserted, 'tiny')).toBeUndefined());

  it('a formula to try names them as Excel does', () =>
    expect(formulaToTry(inserted)).toEqual({
      formula: "=ROTOR.RELPERF('US size and style, monthly'!B4:B6,'US size and style, monthly'!C4:C6,12)",
      tells: 'how far small ran ahead of big over the last 12 months',
    }));
  it('is not offered where its columns are missing', () =>
    expect(formulaToTry({ ...inserted, columns: inserted.columns.slice(0, 2) })).toBeUndefined());
});

describe.each(datasetDescriptions.map((known) => [known.name, known] as const))('the uses of %s', (name, known) => {
  const use = datasetUse(name);
  const columns = known.columns.map((column) => column.name);

  it('name columns that it has', () => {
    const named = [
      ...(use.formula?.arguments ?? []).flatMap((argument) => (typeof argument === 'object' ? [argument.column] : [])),
      ...Object.values(use.pair ?? {}),
      ...Object.values(use.panel ?? {}),
      ...Object.values(use.multiples ?? {}),
      ...Object.values(use.positions ?? {}),
      ...Object.values(use.events ?? {}),
    ];
    expect(named.length).toBeGreaterThan(0);
    for (const column of named) expect(columns).toContain(column);
  });

  it('begin with a formula of a function there is', () => expect(FUNCTIONS).toContain(use.formula?.name));

  it('keep the benchmark of a rotation map out of its assets', () => {
    if (!use.panel) return;
    const [first, last, benchmark] = [use.panel.first, use.panel.last, use.panel.benchmark].map((column) =>
      columns.indexOf(column),
    );
    expect((benchmark ?? 0) < (first ?? 0) || (benchmark ?? 0) > (last ?? 0)).toBe(true);
  });

  it('its titles are told apart, as the header of a table needs', () => {
    const titles = known.columns.map(({ title }) => title.toLowerCase());
    expect(new Set(titles).size).toBe(titles.length);
    expect(HEADER_ROW).toBe(3);
  });
});
