import fc from 'fast-check';
import { readRecords } from '../../../src/datasets/import/readRecords';
import type { CellFormat } from '../../../src/datasets/import/readRecords';

const COMMA: CellFormat = { encoding: 'utf-8', delimiter: ',', quotes: true };

async function read(source: Blob, format: CellFormat = COMMA, chunkBytes?: number) {
  const found: { readonly line: number; readonly cells: readonly string[]; readonly bad: boolean }[] = [];
  for await (const { records, lines, badQuotes } of readRecords(source, format, chunkBytes)) {
    records.forEach((cells, index) => found.push({ line: lines[index] ?? 0, cells, bad: badQuotes.has(index) }));
  }
  return found;
}

it('tells the line in which each row begins, whatever stands in quotes', async () => {
  const rows = await read(new Blob(['a,b\n"one\ntwo",2\n\n"x ""y""",3\n']));
  expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, 'a', 'b'],
    [2, 'one\ntwo', '2'],
    [4, ''],
    [5, 'x "y"', '3'],
    [6, ''],
  ]);
});

it('reads the same whatever the size of the pieces', async () => {
  const cell = fc.constantFrom('1', 'é', '日本', '"a,b"', '"two\r\nlines"', '""', 'x y', '🙂', '"q ""q"""', '');
  const lines = fc.array(fc.tuple(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n', '\r')));
  await fc.assert(
    fc.asyncProperty(lines, fc.integer({ min: 1, max: 40 }), async (table, chunkBytes) => {
      const source = new Blob([table.map(([cells, end]) => cells.join(',') + end).join('')]);
      expect(await read(source, COMMA, chunkBytes)).toEqual(await read(source));
    }),
    { numRuns: 200 },
  );
});

it('takes quotation marks for ordinary characters where that is wanted', async () => {
  const [row] = await read(new Blob(['6" pipe,"5'], {}), { ...COMMA, quotes: false });
  expect(row?.cells).toEqual(['6" pipe', '"5']);
});

it('marks rows in which something follows a closing quotation mark', async () => {
  const rows = await read(new Blob(['a,b\n"x" y,1\nc,d\n']));
  expect(rows.filter(({ bad }) => bad).map(({ line }) => line)).toEqual([2]);
});

it('names the row of a quotation mark that is never closed, at the end and in a long file', async () => {
  await expect(read(new Blob(['a,b\n1,2\n"3,4\n5,6\n']))).rejects.toThrow(/row that begins in line 3 is not closed/);
  const long = new Blob(['a,b\n"1,2\n', '3,4\n'.repeat(600_000)]);
  await expect(read(long)).rejects.toThrow(/row that begins in line 2 is not closed.*Ordinary characters/);
});

it.each([
  ['utf-16le', [0xff, 0xfe, 0x61, 0, 0x2c, 0, 0xe9, 0]],
  ['utf-16be', [0xfe, 0xff, 0, 0x61, 0, 0x2c, 0, 0xe9]],
  ['windows-1252', [0x61, 0x2c, 0xe9]],
  ['utf-8', [0xef, 0xbb, 0xbf, 0x61, 0x2c, 0xc3, 0xa9]],
] as const)('reads %s, without a byte order mark', async (encoding, bytes) => {
  const [row] = await read(new Blob([new Uint8Array(bytes)]), { ...COMMA, encoding }, 3);
  expect(row?.cells).toEqual(['a', 'é']);
});
