import { convertCell, errorCell, isErrorCell, type PlainCell } from '../../src/workbook/argumentValues';

describe('convertCell', () => {
  it.each<['number' | 'string' | 'boolean', PlainCell, unknown]>([
    ['number', 1.5, 1.5],
    ['number', ' 5 ', 5],
    ['number', '-.5e1', -5],
    ['number', '12.5%', 0.125],
    ['number', true, 1],
    ['number', null, 0],
    ['string', 0.1 + 0.2, '0.3'],
    ['string', false, 'FALSE'],
    ['string', null, ''],
    ['boolean', 2, true],
    ['boolean', 0, false],
    ['boolean', ' true ', true],
    ['boolean', null, false],
  ])('makes for %s of %p what Excel makes of it', (type, value, expected) => {
    expect(convertCell(value, type)).toBe(expected);
  });

  it.each<['number' | 'boolean', string]>([
    ['number', ''],
    ['number', '0x10'],
    ['number', '1,5'],
    ['number', 'Infinity'],
    ['number', '1e999'],
    ['boolean', 'yes'],
    ['boolean', '1'],
  ])('makes no %s of the text "%s"', (type, text) => {
    expect(convertCell(text, type)).toBeUndefined();
  });
});

it('an error cell is told from any other', () => {
  expect(isErrorCell(errorCell('#N/A'))).toBe(true);
  expect([null, '#N/A', { type: 'Double', basicValue: 5 }].some(isErrorCell)).toBe(false);
});
