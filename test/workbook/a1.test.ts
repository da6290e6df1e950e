import fc from 'fast-check';
import {
  addressOf,
  cellAddress,
  columnLetters,
  columnOfLetters,
  LAST_COLUMN,
  LAST_ROW,
  parseAddress,
  splitReference,
} from '../../src/workbook/a1';

describe('columnLetters(column)', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [LAST_COLUMN, 'XFD'],
  ])('writes column %i as %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnOfLetters(letters.toLowerCase())).toBe(column);
  });

  it('is undone by columnOfLetters', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: LAST_COLUMN }),
        (column) => columnOfLetters(columnLetters(column)) === column,
      ),
    );
  });
});

describe('parseAddress(text)', () => {
  it.each([
    ['B5', { startRow: 4, startColumn: 1, endRow: 4, endColumn: 1 }],
    ['$B$5:c$9', { startRow: 4, startColumn: 1, endRow: 8, endColumn: 2 }],
    [' C9:B5 ', { startRow: 4, startColumn: 1, endRow: 8, endColumn: 2 }],
    ['B:D', { startRow: 0, startColumn: 1, endRow: LAST_ROW, endColumn: 3 }],
    ['$3:4', { startRow: 2, startColumn: 0, endRow: 3, endColumn: LAST_COLUMN }],
    ['XFD1048576', { startRow: LAST_ROW, startColumn: LAST_COLUMN, endRow: LAST_ROW, endColumn: LAST_COLUMN }],
  ])('reads %s', (text, range) => expect(parseAddress(text)).toEqual(range));

  it.each(['', 'B', '5', 'B0', 'B5:', 'B:C4', 'B5:C', 'A1:B2:C3', 'XFE1', 'A1048577', 'Prices', 'B5 C6', 'A-1'])(
    'refuses "%s"',
    (text) => expect(parseAddress(text)).toBeUndefined(),
  );

  it('reads back what addressOf writes', () => {
    const row = fc.integer({ min: 0, max: LAST_ROW });
    const column = fc.integer({ min: 0, max: LAST_COLUMN });
    fc.assert(
      fc.property(row, row, column, column, (first, second, left, right) => {
        const range = {
          startRow: Math.min(first, second),
          endRow: Math.max(first, second),
          startColumn: Math.min(left, right),
          endColumn: Math.max(left, right),
        };
        expect(parseAddress(addressOf(range))).toEqual(range);
      }),
    );
  });
});

describe('addressOf(range)', () => {
  it('names a single cell once', () =>
    expect(addressOf({ startRow: 4, startColumn: 1, endRow: 4, endColumn: 1 })).toBe(cellAddress(4, 1)));
  it('names whole columns and rows without the other part', () => {
    expect(addressOf({ startRow: 0, startColumn: 1, endRow: LAST_ROW, endColumn: 1 })).toBe('B:B');
    expect(addressOf({ startRow: 2, startColumn: 0, endRow: 3, endColumn: LAST_COLUMN })).toBe('3:4');
  });
});

describe('splitReference(text)', () => {
  it.each([
    ['B5:B9', { address: 'B5:B9' }],
    ['Prices!B5', { sheet: 'Prices', address: 'B5' }],
    ["'Size and style'!A1:B2", { sheet: 'Size and style', address: 'A1:B2' }],
    ["'Bob''s prices'!A1", { sheet: "Bob's prices", address: 'A1' }],
    ["'Up! down'!A1", { sheet: 'Up! down', address: 'A1' }],
  ])('parts %s', (text, parts) => expect(splitReference(text)).toEqual(parts));
});
