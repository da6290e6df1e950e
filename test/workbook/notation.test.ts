import {
  formulaForPeople,
  formulaFromPeople,
  numberForPeople,
  numberFromPeople,
  PLAIN_NOTATION,
} from '../../src/workbook/notation';

const GERMAN = { listSeparator: ';', decimalSeparator: ',' } as const;
const SWISS = { listSeparator: ';', decimalSeparator: '.' } as const;

describe('a formula as people write it', () => {
  const FORMULAS = [
    ['=ROTOR.GAPCLOSE(-0.3,.5,12)', '=ROTOR.GAPCLOSE(-0,3;,5;12)'],
    [
      '=ROTOR.RELPERF(\'a,b 1.5\'!A1:A9,Prices!B1:B9,,"1,5 and 2.5")',
      '=ROTOR.RELPERF(\'a,b 1.5\'!A1:A9;Prices!B1:B9;;"1,5 and 2.5")',
    ],
    ['=ROTOR.VALGAP({1.5,2;"a,b",4},20)', '=ROTOR.VALGAP({1,5.2;"a,b".4};20)'],
    ['=STDEV.S(A1:A9)*1.5E-3', '=STDEV.S(A1:A9)*1,5E-3'],
    ['=ROTOR.LASTTIME(A1:A9,B1:B9,"say ""<0.5,""")', '=ROTOR.LASTTIME(A1:A9;B1:B9;"say ""<0.5,""")'],
  ] as const;

  it.each(FORMULAS)('%s is %s where the comma is the decimal sign, and back again', (plain, german) => {
    expect(formulaForPeople(plain, GERMAN)).toBe(german);
    expect(formulaFromPeople(german, GERMAN)).toBe(plain);
  });

  it('stays as it is in the plain notation', () => {
    for (const [plain] of FORMULAS) {
      expect(formulaForPeople(plain, PLAIN_NOTATION)).toBe(plain);
      expect(formulaFromPeople(plain, PLAIN_NOTATION)).toBe(plain);
    }
  });

  it('may have semicolons beside decimal points', () => {
    expect(formulaForPeople('=ROTOR.GAPCLOSE(0.5,2,{1,2})', SWISS)).toBe('=ROTOR.GAPCLOSE(0.5;2;{1,2})');
    expect(formulaFromPeople('=ROTOR.GAPCLOSE(0.5;2;{1,2})', SWISS)).toBe('=ROTOR.GAPCLOSE(0.5,2,{1,2})');
  });

  it('columns of a list may be set apart by a backslash', () =>
    expect(formulaFromPeople('=ROTOR.VALGAP({1,5\\2};20)', GERMAN)).toBe('=ROTOR.VALGAP({1.5,2},20)'));

  it.each(['=ROTOR.RELPERF(A1:A9,B1:B9)', '=ROTOR.GAPCLOSE(0.5, 2)', '=ROTOR.GAPCLOSE(-.5,2)'])(
    '%s was copied from where points and commas are the custom',
    (formula) => expect(formulaFromPeople(formula, GERMAN)).toBe(formula),
  );
});

describe('a number as people write it', () => {
  it.each([
    ['0.5', 0.5],
    [' −12 ', -12],
    ['.5', 0.5],
    ['1,234.5', 1234.5],
    ['9,999', 9999],
    ['1e3', 1000],
    ['0,5', undefined],
    ['1,23', undefined],
    ['1,2345', undefined],
    ['0,500', undefined],
    ['twelve', undefined],
    ['', undefined],
  ])('“%s” is %d', (text, number) => expect(numberFromPeople(text, PLAIN_NOTATION)).toBe(number));

  it.each([
    ['0,5', 0.5],
    ['1.234,5', 1234.5],
    ['9.999', 9999],
    ['0.5', undefined],
  ])('“%s” is %d where the comma is the decimal sign', (text, number) =>
    expect(numberFromPeople(text, GERMAN)).toBe(number),
  );

  it('reads what it writes', () => {
    for (const value of [0.5, -1234.5, 1e-7, 1e21, 0]) {
      for (const notation of [PLAIN_NOTATION, GERMAN]) {
        expect(numberFromPeople(numberForPeople(value, notation), notation)).toBe(value);
      }
    }
  });
});
