import { datasetDescriptions } from '../../src/datasets/descriptions';
import { datasetSummaries } from '../../src/datasets/summaries';
import { fileBytes, sha256 } from './sampleData';

const NAMES = [
  'us-size-style-monthly',
  'us-industries-monthly',
  'us-size-deciles-monthly',
  'us-factors-daily',
  'us-price-to-book-monthly',
  'fed-funds-target',
  'us-cpi-monthly',
  'us-treasury-yields-monthly',
  'sp500-shiller-monthly',
  'cot-russell2000-weekly',
  'us-recessions',
];
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const FRENCH =
  'Source: Kenneth R. French Data Library, Copyright Eugene F. Fama and Kenneth R. French. Based on CRSP data.';

test('the data sets are those of the contract, in its order', () => {
  expect(datasetDescriptions.map((description) => description.name)).toEqual(NAMES);
});

test('the worksheet functions tell the same of them, and carry no more than they tell', () => {
  const told = datasetDescriptions.map(
    ({ name, title, frequency, firstDate, lastDate, rowCount, columns, source, file }) => ({
      ...{ name, title, frequency, firstDate, lastDate, rowCount, source, file },
      columns: columns.map((column) => ({ name: column.name, kind: column.kind })),
    }),
  );
  expect(datasetSummaries).toEqual(told);
});

test('titles are unique, so that each Insert button has a name of its own', () => {
  const titles = datasetDescriptions.map((description) => description.title);
  expect(new Set(titles).size).toBe(NAMES.length);
});

test('figures from the Kenneth R. French Data Library carry the attribution asked for', () => {
  const french = datasetDescriptions.filter((description) => description.source.includes('French'));
  expect(french.map((description) => description.attribution)).toEqual(Array(5).fill(FRENCH));
});

test('all files together stay below 6 MB', () => {
  const total = datasetDescriptions.reduce((sum, description) => sum + description.bytes, 0);
  expect(total).toBeLessThan(6_000_000);
});

describe.each(datasetDescriptions.map((description) => [description.name, description] as const))(
  '%s',
  (name, description) => {
    const bytes = fileBytes(description);
    const text = bytes.toString('utf8');
    const [header = '', ...lines] = text.trimEnd().split('\n');

    test('checksum and size are those of the file', () => {
      expect(sha256(bytes)).toBe(description.sha256);
      expect(bytes.length).toBe(description.bytes);
    });

    test('the file has the shape all files have', () => {
      expect(description.file).toBe(`${name}.csv`);
      expect(/[\r"]|[^\x20-\x7e\n]/.test(text)).toBe(false);
      expect(/[^\n]\n$/.test(text)).toBe(true);
      expect(header).toBe(description.columns.map((column) => column.name).join(','));
      const width = description.columns.length;
      expect(lines.every((line) => line.split(',').length === width)).toBe(true);
    });

    test('dates ascend and give the span and the number of rows', () => {
      const dates = lines.map((line) => line.split(',')[0] ?? '');
      expect(dates.every((date, row) => ISO_DATE.test(date) && (row === 0 || date > (dates[row - 1] ?? '')))).toBe(
        true,
      );
      const reached = dates.filter((date) => date >= '1900-03-01');
      expect(reached).toHaveLength(description.rowCount);
      expect([reached[0], reached[reached.length - 1]]).toEqual([description.firstDate, description.lastDate]);
    });

    test('monthly rows stand at the last day of their month', () => {
      if (description.frequency !== 'monthly') return;
      const dayAfter = (date: string) => new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).getUTCDate();
      expect(lines.every((line) => dayAfter(line.slice(0, 10)) === 1)).toBe(true);
    });

    test('no code for a missing figure is left among the figures', () => {
      expect(/(^|,)-(99\.99|999|9999)(\.0+)?(,|$)/m.test(text)).toBe(false);
    });

    test('the description is complete', () => {
      const texts = [description.title, description.description, description.source, description.terms];
      expect(texts.every((one) => one.trim().length > 5)).toBe(true);
      expect(description.attribution).toMatch(/^Source: .+\.$/);
      expect(['daily', 'weekly', 'monthly', 'irregular']).toContain(description.frequency);
      expect(description.caveats.length).toBeGreaterThan(0);
      expect(description.caveats.every((caveat) => caveat.trim().length > 20)).toBe(true);
    });

    test('every column has name, title, kind, unit and number format', () => {
      const [first] = description.columns;
      expect(first?.kind).toBe('date');
      expect(new Set(description.columns.map((column) => column.name)).size).toBe(description.columns.length);
      for (const column of description.columns) {
        expect(column.name).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
        expect(['date', 'number', 'text']).toContain(column.kind);
        expect(column.title.length * column.unit.length).toBeGreaterThan(0);
        expect(column.numberFormat).toMatch(column.kind === 'date' ? /^yyyy-mm-dd$/ : /^(#,##)?0(\.0+)?$/);
      }
    });

    test('the sparkline has up to 60 values and moves', () => {
      expect(description.sparkline.length).toBeGreaterThan(20);
      expect(description.sparkline.length).toBeLessThanOrEqual(60);
      expect(description.sparkline.every(Number.isFinite)).toBe(true);
      expect(new Set(description.sparkline).size).toBeGreaterThan(5);
    });
  },
);
