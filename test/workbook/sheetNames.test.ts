import fc from 'fast-check';
import { legalUniqueSheetName, legalUniqueTableName } from '../../src/workbook/sheetNames';

describe('legalUniqueSheetName(wanted, existing)', () => {
  it.each([
    ['keeps a legal name', 'Size and style', [], 'Size and style'],
    ['numbers a name that is taken', 'Prices', ['Prices', 'Prices 2'], 'Prices 3'],
    ['takes no notice of case', 'prices', ['PRICES'], 'prices 2'],
    ['replaces what Excel forbids', 'a\\b/c?d*e[f]g:h', [], 'a-b-c-d-e-f-g-h'],
    ['cuts to 31 characters', 'US size and style portfolios, monthly', [], 'US size and style portfolios, m'],
    ['makes room for the number', 'x'.repeat(40), ['x'.repeat(31)], `${'x'.repeat(29)} 2`],
    ['drops apostrophes and spaces at the ends', " ''Bob's' ", [], "Bob's"],
    ['drops an apostrophe that the cut brings to the end', `${'x'.repeat(30)}'s`, [], 'x'.repeat(30)],
    ['names what has no name', '  ', [], 'Sheet'],
    ['leaves the name Excel reserves', 'History', [], 'History 2'],
    ['does not halve a character', `${'x'.repeat(30)}😀`, [], 'x'.repeat(30)],
    ['makes a line break a space', 'a\r\nb', [], 'a b'],
  ])('%s', (_, wanted, existing, expected) => expect(legalUniqueSheetName(wanted, existing)).toBe(expected));

  it('gives a legal and new name whatever is wanted', () => {
    const existing = fc.array(fc.string({ unit: 'binary', maxLength: 40 }));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), existing, (wanted, others) => {
        const name = legalUniqueSheetName(wanted, [...others, wanted]);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[\\/?*[\]:]|^'|'$/);
        expect(others.map((other) => other.toLowerCase())).not.toContain(name.toLowerCase());
      }),
    );
  });
});

describe('legalUniqueTableName(wanted, existing)', () => {
  it.each([
    ['keeps a legal name', 'SizeAndStyle', [], 'SizeAndStyle'],
    ['joins words', 'US size & style', [], 'US_size_style'],
    ['numbers a name that is taken, whatever its case', 'Prices', ['prices'], 'Prices_2'],
    ['does not begin with a digit', '2024 prices', [], '_2024_prices'],
    ['is no address', 'RS1', [], '_RS1'],
    ['is no address in R1C1 notation', 'r1c1', [], '_r1c1'],
    ['names what has no name', '', [], '_'],
  ])('%s', (_, wanted, existing, expected) => expect(legalUniqueTableName(wanted, existing)).toBe(expected));
});
