/** A table written in any dialect is read as the same table. */
import fc from 'fast-check';
import { FIRST_RELIABLE_SERIAL, dateFromSerial } from '../../../src/series/dates';
import { importText } from './importText';

const two = (part: number): string => String(part).padStart(2, '0');

interface Dialect {
  readonly name: string;
  readonly delimiter: string;
  readonly decimal: '.' | ',';
  readonly group: string;
  readonly lineEnd: string;
  readonly date: (year: number, month: number, day: number) => string;
}

const DIALECTS: readonly Dialect[] = [
  {
    name: 'plain',
    delimiter: ',',
    decimal: '.',
    group: '',
    lineEnd: '\n',
    date: (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  },
  { name: 'American', delimiter: ',', decimal: '.', group: ',', lineEnd: '\r\n', date: (y, m, d) => `${m}/${d}/${y}` },
  {
    name: 'German',
    delimiter: ';',
    decimal: ',',
    group: '.',
    lineEnd: '\r\n',
    date: (y, m, d) => `${two(d)}.${two(m)}.${y}`,
  },
  {
    name: 'French',
    delimiter: ';',
    decimal: ',',
    group: '\u202f',
    lineEnd: '\n',
    date: (y, m, d) => `${two(d)}/${two(m)}/${y}`,
  },
  {
    name: 'Swiss',
    delimiter: '\t',
    decimal: '.',
    group: '’',
    lineEnd: '\r',
    date: (y, m, d) => `${two(d)}.${two(m)}.${y}`,
  },
  {
    name: 'digits',
    delimiter: '|',
    decimal: '.',
    group: '',
    lineEnd: '\n',
    date: (y, m, d) => `${y}${two(m)}${two(d)}`,
  },
];

function numberText(value: number, { decimal, group }: Dialect): string {
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(2).split('.');
  return `${value < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, group)}${decimal}${fraction}`;
}

function quoted(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

const rows = fc.array(
  fc.tuple(
    fc.integer({ min: FIRST_RELIABLE_SERIAL, max: 73_000 }),
    fc.integer({ min: -999_999_999, max: 999_999_999 }).map((cents) => cents / 100),
    fc.string({ maxLength: 12 }).filter((text) => text.trim() === text && text !== '' && /[a-z]/.test(text)),
  ),
  { minLength: 25, maxLength: 60 },
);

it.each(DIALECTS.map((dialect) => [dialect.name, dialect] as const))('%s', async (_, dialect) => {
  await fc.assert(
    fc.asyncProperty(rows, async (table) => {
      // A thirteenth day tells the order of day and month, which the test of open questions leaves out.
      const certain = [[45121, 1234.25, 'first'] as const, ...table];
      const line = (cells: readonly string[]): string =>
        cells.map((cell) => quoted(cell, dialect.delimiter)).join(dialect.delimiter);
      const text = [
        line(['Date', 'Value', 'Name']),
        ...certain.map(([serial, value, name]) => {
          const { year, month, day } = dateFromSerial(serial);
          return line([dialect.date(year, month, day), numberText(value, dialect), name]);
        }),
      ].join(dialect.lineEnd);
      const { table: imported, kinds, rejects, suggestion } = await importText(text, { kinds: { 2: 'text' } });
      expect(suggestion.questions).toEqual([]);
      expect(rejects).toEqual([]);
      expect(kinds).toEqual(['date', 'number', 'text']);
      const [dates, values] = imported.columns.map((column) => (column.kind === 'text' ? [] : [...column.values]));
      expect(dates).toEqual(certain.map(([serial]) => serial));
      expect(values).toEqual(certain.map(([, value]) => value));
    }),
    { numRuns: 40 },
  );
});
