import { boundedRange, parseReference, readChosenRange } from '../../src/taskpane/charts/chosenRange';
import { fakeWorkbook } from './fakeWorkbook';

const SHEETS = ['Prices', 'Size and style', "Bill's", 'Rates'];

describe('addresses as people type them', () => {
  it.each([
    ['Prices!A1:B20', 'Prices', 'A1:B20'],
    [' =prices!$b$2:$a$9 ', 'Prices', 'A2:B9'],
    ["'Size and style'!C4", 'Size and style', 'C4'],
    ["'Bill''s'!A:A", "Bill's", 'A:A'],
    ['Size and style!A1:A3', 'Size and style', 'A1:A3'],
    ['b2:b9', 'Rates', 'B2:B9'],
  ])('%s', (text, sheet, address) => expect(parseReference(text, SHEETS, 'Rates')).toEqual({ sheet, address }));

  it.each([
    ['small', /“small” is no address. Type one such as Prices!B1:B250\./],
    ['Prices!A1:A9,C1:C9', /several blocks of cells/],
    ['Levels[Small]', /Names of table columns/],
    ['Prices!3:4', /whole rows/],
    ['Shares!A1:A9', /There is no sheet “Shares”. There is “Prices”, “Size and style”, “Bill's” and “Rates”\./],
    ['A1:A1048577', /no address/],
    ['XFE1', /no address/],
  ])('%s is told what is wrong', (text, message) =>
    expect(() => parseReference(text, SHEETS, 'Rates')).toThrow(message),
  );

  it('without a sheet in use, one has to be named', () =>
    expect(() => parseReference('A1:A9', SHEETS, undefined)).toThrow('Name the sheet too, as in Prices!B1:B250.'));

  it('of many sheets only some are listed', () => {
    const many = Array.from({ length: 9 }, (_, index) => `S${index}`);
    expect(() => parseReference('X!A1', many, undefined)).toThrow(/“S5” and others\.$/);
  });
});

describe('cells that are read', () => {
  const workbook = fakeWorkbook({ Prices: [['Small'], [100], [101]] }, () => [], { sheet: 'Prices', address: 'A1' });

  it('a whole column ends at its last row', async () =>
    expect(await readChosenRange(workbook, 'A:A')).toEqual({
      range: { sheet: 'Prices', address: 'A1:A3' },
      cells: [['Small'], [100], [101]],
    }));

  it('a whole column begins at its header, below titles and notes, also where its values begin late', () => {
    const cells = [['Levels'], ['Source: somebody.'], [null], ['Small'], [null], [100], [101]];
    expect(boundedRange({ sheet: 'Prices', address: 'B:B' }, cells)).toEqual({
      range: { sheet: 'Prices', address: 'B4:B7' },
      cells: [['Small'], [null], [100], [101]],
    });
    const headless = [[100], [101]];
    expect(boundedRange({ sheet: 'Prices', address: 'B:B' }, headless).range.address).toBe('B1:B2');
  });

  it('other addresses stay as they are', () =>
    expect(boundedRange({ sheet: 'Prices', address: 'B5:B9' }, [['Title'], [1]]).range.address).toBe('B5:B9'));

  it('a workbook that cannot read says why', async () => {
    const broken = { ...workbook, read: () => Promise.reject(new Error('the sheet is very hidden')) };
    await expect(readChosenRange(broken, 'Prices!A1')).rejects.toThrow(
      'These cells could not be read. The sheet is very hidden.',
    );
  });
});
