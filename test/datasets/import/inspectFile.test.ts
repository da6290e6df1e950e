import { detectEncoding } from '../../../src/datasets/import/encoding';
import { importFile, importText } from './importText';

describe('text encoding', () => {
  const bytes = (...numbers: readonly number[]): Uint8Array => new Uint8Array(numbers);

  it.each([
    ['an Excel workbook', [0x50, 0x4b, 0x03, 0x04, 0], /Excel workbook.*save as CSV/],
    ['an older one', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], /older Excel workbook/],
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], /PDF/],
    ['bytes of no text', [1, 2, 0, 0, 0, 0, 7, 0, 1, 1, 0, 0], /not a text file/],
    ['nothing', [], /empty/],
  ])('refuses %s and says what to do', (_, numbers, message) => {
    expect(() => detectEncoding(bytes(...numbers))).toThrow(message);
  });

  it('knows UTF-16 without a mark by its zero bytes', () => {
    expect(detectEncoding(bytes(0x61, 0, 0x2c, 0, 0x62, 0))).toBe('utf-16le');
    expect(detectEncoding(bytes(0, 0x61, 0, 0x2c, 0, 0x62))).toBe('utf-16be');
  });

  it('falls back to Windows-1252, even where the first megabyte is valid UTF-8', async () => {
    const line = new TextEncoder().encode('2024-01-31,1.5,plain\n');
    const plain = new Uint8Array(line.length * 60_000);
    for (let index = 0; index < 60_000; index += 1) plain.set(line, index * line.length);
    const odd = new Uint8Array([...new TextEncoder().encode('2024-02-29,2.5,caf'), 0xe9, 0x0a]);
    const { inspection, rows } = await importFile(new Blob([plain, odd]));
    expect(inspection.fellBack).toBe(true);
    expect(inspection.layout.format.encoding).toBe('windows-1252');
    expect(rows[rows.length - 1]).toEqual(['2024-02-29', 2.5, 'café']);
  });
});

describe('what the file leaves open', () => {
  const dates = (...texts: readonly string[]): string =>
    `Date,Value\n${texts.map((text) => `${text},1.5`).join('\n')}\n`;

  it('asks for the order of dates that can all be read both ways', async () => {
    const { suggestion } = await importText(dates('01/02/2024', '03/04/2024', '05/06/2024'));
    expect(suggestion.dateOrder).toBeUndefined();
    expect(suggestion.questions).toEqual([
      { kind: 'dateOrder', example: '01/02/2024', column: 0, orders: ['dmy', 'mdy'], contradictory: false },
    ]);
  });

  it('is told by a single thirteenth day, wherever it stands in the file', async () => {
    const many = Array.from({ length: 50_000 }, () => '01/02/2024');
    expect((await importText(dates(...many, '13/02/2024'))).suggestion.dateOrder).toBe('dmy');
    expect((await importText(dates(...many, '02/13/2024'))).suggestion.dateOrder).toBe('mdy');
  });

  it('asks where some dates are possible in one order only and others only in another', async () => {
    const { suggestion } = await importText(dates('13/02/2024', '02/13/2024', '01/02/2024'));
    expect(suggestion.questions).toEqual([
      { kind: 'dateOrder', example: '13/02/2024', column: 0, orders: ['dmy', 'mdy'], contradictory: true },
    ]);
  });

  it('asks whether the year leads, in two digits', async () => {
    const { suggestion } = await importText(dates('24-01-02', '24-03-04'));
    expect(suggestion.questions).toMatchObject([{ kind: 'dateOrder', orders: ['dmy', 'ymd'] }]);
  });

  it('asks for the decimal sign where every number can be read both ways', async () => {
    const { suggestion } = await importText('Date;Price\n2024-01-31;1,234\n2024-02-29;2,345\n');
    expect(suggestion.questions).toEqual([{ kind: 'decimal', example: '1,234' }]);
    const { rows } = await importText('Date;Price\n2024-01-31;1,234\n', { reading: { decimal: ',' } });
    expect(rows).toEqual([['2024-01-31', 1.234]]);
  });

  it('one number that cannot be grouped decides for the whole file', async () => {
    const { suggestion, rows } = await importText('Date;Price;Rate\n2024-01-31;1,234;1,5\n2024-02-29;2,345;1,6\n');
    expect(suggestion.decimal).toBe(',');
    expect(rows[0]).toEqual(['2024-01-31', 1.234, 1.5]);
  });
});

describe('what does not fit', () => {
  it('is left blank and listed with its line, column, text and reason', async () => {
    const { rows, rejects } = await importText(
      'Date,Small,Big\n2024-01-31,1.5,2\n2024-02-30,1.6,2\n2024-03-31,n.a.,2\n2024-04-30,1,2,3\n2024-05-31,1\n' +
        '1899-12-31,1,2\n"2024-06-30" x,1,2\n2024-07-31,7,8\n',
    );
    expect(rows).toEqual([
      ['2024-01-31', 1.5, 2],
      [null, 1.6, 2],
      ['2024-03-31', null, 2],
      ['2024-07-31', 7, 8],
    ]);
    expect(rejects).toEqual([
      { line: 3, column: 0, reason: 'notDate', text: '2024-02-30' },
      { line: 4, column: 1, reason: 'notNumber', text: 'n.a.' },
      { line: 5, column: undefined, reason: 'tooManyCells', text: '2024-04-30,1,2,3' },
      { line: 6, column: undefined, reason: 'tooFewCells', text: '2024-05-31,1' },
      { line: 7, column: 0, reason: 'tooEarly', text: '1899-12-31' },
      { line: 8, column: undefined, reason: 'badQuotes', text: expect.stringContaining('2024-06-30') },
    ]);
  });

  it('fills short rows only where that is wanted', async () => {
    const { rows } = await importText('Date,A,B\n2024-01-31,1,2\n2024-02-29,3\n', { reading: { fillShortRows: true } });
    expect(rows[1]).toEqual(['2024-02-29', 3, null]);
  });

  it('text longer than a cell holds is listed, not cut', async () => {
    const { rows, rejects } = await importText(`a,b\nx,${'y'.repeat(32_768)}\nx,${'y'.repeat(32_767)}\n`);
    expect(rows.map(([, text]) => (typeof text === 'string' ? text.length : text))).toEqual([null, 32_767]);
    expect(rejects).toMatchObject([{ line: 2, column: 1, reason: 'tooLong' }]);
  });

  it('lists every one of very many', async () => {
    const count = 30_000;
    const text = `Date,Value\n${Array.from({ length: count }, (_, row) => `2024-01-31,bad ${row}`).join('\n')}\n`;
    const { rejects } = await importText(text, { kinds: { 1: 'number' } });
    expect(rejects).toHaveLength(count);
    expect(rejects[count - 1]).toEqual({ line: count + 1, column: 1, reason: 'notNumber', text: `bad ${count - 1}` });
  });
});

describe('parts of a file', () => {
  const MONTHS = 'Date,A,B\n2024-01-31,1,2\n2024-02-29,3,4\n2024-03-31,5,6\n1871-01-31,7,8\n';

  it('rows between two dates, and only the columns that are wanted', async () => {
    const { suggestion } = await importText(MONTHS);
    const columns = suggestion.columns.map((column, index) => ({ ...column, included: index !== 1 }));
    const { rows, table, rejects } = await importText(MONTHS, {
      reading: { columns, span: { column: 0, from: 45_323, to: 45_382 } },
    });
    expect(rows).toEqual([
      ['2024-02-29', 4],
      ['2024-03-31', 6],
    ]);
    expect([table.outside, rejects]).toEqual([2, []]);
  });

  it('counts the rows that are too many, and keeps none of them', async () => {
    const { table } = await importText(MONTHS, { mostRows: 2 });
    expect([table.rowCount, table.columns.length]).toEqual([3, 0]);
  });
});
