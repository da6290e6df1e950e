import { writtenValue } from '../../../src/workbook/excel/cellText';

describe('writtenValue', () => {
  it.each(['Small', 'Russell small caps', 'été', 'Price (adjusted), close'])(
    'leaves the words %p as they are',
    (text) => {
      expect(writtenValue(text)).toBe(text);
    },
  );

  it.each([
    '=A1',
    "'quoted",
    '+1',
    '-',
    '@SUM',
    '12%',
    '2024-07-11',
    '007',
    '1/2',
    'Jan 2024',
    'TRUE',
    'false',
    '#N/A',
    ' =A1',
    '1e5',
  ])('keeps %p text by an apostrophe', (text) => {
    expect(writtenValue(text)).toBe(`'${text}`);
  });

  it.each([0, -1.5, 1e300, true, false, null, ''])('leaves %p as it is', (value) => {
    expect(writtenValue(value)).toBe(value);
  });

  it.each([NaN, Infinity, -Infinity])('refuses %p, which would become a blank cell in silence', (value) => {
    expect(() => writtenValue(value)).toThrow(RangeError);
  });
});
