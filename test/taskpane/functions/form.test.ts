import { formulaText } from '../../../src/workbook/formula';
import { PLAIN_NOTATION } from '../../../src/workbook/notation';
import type { FormulaNotation } from '../../../src/workbook/workbook';
import { defaultIn } from '../../../src/taskpane/functions/argumentField';
import { faultyArgument } from '../../../src/taskpane/functions/faultyArgument';
import { argumentFields, formulaDraft, missingArguments } from '../../../src/taskpane/functions/formulaDraft';
import type { FormTexts } from '../../../src/taskpane/functions/formulaDraft';
import { prepareCall } from '../../../src/taskpane/functions/prepareCall';
import { readFormula, readTypedFormula } from '../../../src/taskpane/functions/readFormula';
import { prefillTexts } from '../../../src/taskpane/functions/prefillTexts';
import { carriedTexts } from '../../../src/taskpane/functions/useFunctionForms';
import type { InsertedData } from '../../../src/taskpane/data/insertedData';
import { fakeWorkbook } from '../fakeWorkbook';
import { entries, entryOf } from './entries';

const workbook = fakeWorkbook({ Prices: [['Small'], [100], [101]], 'My sheet': [[1]] }, () => [[1]], {
  sheet: 'Prices',
  address: 'A1',
});

const GERMAN = { listSeparator: ';', decimalSeparator: ',' } as const;

const prepared = (id: string, texts: FormTexts, notation: FormulaNotation = PLAIN_NOTATION) =>
  prepareCall({ workbook, entry: entryOf(id), texts, notation });
async function formulaOf(id: string, texts: FormTexts, notation?: FormulaNotation): Promise<string> {
  const outcome = await prepared(id, texts, notation);
  return outcome.kind === 'ready' ? formulaText(outcome.call) : JSON.stringify(outcome);
}
async function faultOf(
  id: string,
  texts: FormTexts,
  argument: string,
  notation?: FormulaNotation,
): Promise<string | undefined> {
  const outcome = await prepared(id, texts, notation);
  return outcome.kind === 'faulty' ? outcome.faults[argument] : undefined;
}

describe('the fields of a function', () => {
  const kinds = (id: string) => argumentFields(entryOf(id)).map(({ name, kind }) => [name, kind]);

  it('suit what their arguments are', () => {
    expect(kinds('RELPERF')).toEqual([
      ['asset', 'range'],
      ['benchmark', 'range'],
      ['periods', 'number'],
      ['method', 'option'],
    ]);
    expect(kinds('INFLATION')).toEqual([
      ['index', 'range'],
      ['months', 'number'],
      ['annualise', 'option'],
    ]);
    expect(kinds('PERMTEST').slice(2, 5)).toEqual([
      ['cutDates', 'range'],
      ['horizon', 'text'],
      ['benchmark', 'range'],
    ]);
  });

  it('are offered columns of dates, of figures, or several side by side', () => {
    const shapes = (id: string) => argumentFields(entryOf(id)).map(({ shape }) => shape);
    expect(shapes('HEADLINE').slice(0, 3)).toEqual(['dates', 'series', 'series']);
    expect(shapes('LEADERS').slice(0, 2)).toEqual(['panel', 'series']);
  });

  it.each([
    ['How many returns back to measure, a whole number of at least 1. Default: all there are.', 'all there are'],
    ['Value of the first row, above 0. Default 100.', '100'],
    ['Share of resamples inside, above 0 and below 1. Default 0.95.', '0.95'],
    ['How many draws, a whole number from 1 to 1,000,000. Default 9,999.', '9,999'],
    ['How many returns back to measure. Default 21, a month of trading days.', '21'],
    ['How many rows make a year: 252 for daily data (default), 52 for weekly, 12 for monthly.', '252'],
    ['difference (default), ratio or log.', 'difference'],
    ['A comparison such as "<0", or "latest" (default): at least as large.', 'latest'],
    ['A range of horizons, or one text. Default "1M 3M 6M 12M 24M".', '1M 3M 6M 12M 24M'],
    ['Mean length of a block. Default n^(1/3).', 'n^(1/3)'],
    ['Names of columns. Default: all. The date column comes first.', 'all'],
    ['A whole number of at least 1.', undefined],
  ])('tell the default of “%s”', (description, expected) => expect(defaultIn(description)).toBe(expected));

  it('every optional number and option has a default to show', () => {
    const bare = entries.flatMap((entry) =>
      argumentFields(entry)
        .filter(({ required, kind, initial }) => !required && kind !== 'range' && initial === undefined)
        .map(({ name }) => `${entry.id} ${name}`),
    );
    expect(bare).toEqual([]);
  });
});

describe('the formula as it grows', () => {
  it.each<[FormTexts, string]>([
    [{}, '=ROTOR.RELPERF(asset,benchmark)'],
    [{ asset: 'B2:B9' }, '=ROTOR.RELPERF(B2:B9,benchmark)'],
    [{ asset: 'B2:B9', benchmark: 'C2:C9', method: 'log' }, '=ROTOR.RELPERF(B2:B9,C2:C9,,"log")'],
    [{ asset: 'B2:B9', benchmark: 'C2:C9', periods: '=A1' }, '=ROTOR.RELPERF(B2:B9,C2:C9,A1)'],
  ])('%j', (texts, expected) => expect(formulaDraft(entryOf('RELPERF'), texts, PLAIN_NOTATION)).toBe(expected));

  it('names what is missing', () =>
    expect(missingArguments(entryOf('RELPERF'), { asset: 'A1', benchmark: ' ' })).toEqual(['benchmark']));
});

describe('the call a form stands for', () => {
  it.each<[string, FormTexts, string]>([
    ['RELPERF', { asset: 'b1:b9', benchmark: "'My sheet'!C1:C9" }, "=ROTOR.RELPERF(Prices!B1:B9,'My sheet'!C1:C9)"],
    ['RELPERF', { asset: 'A:A', benchmark: 'A1:A3', periods: '12' }, '=ROTOR.RELPERF(Prices!A1:A3,Prices!A1:A3,12)'],
    ['VALGAP', { small: '15', large: ' 20.5 ' }, '=ROTOR.VALGAP(15,20.5)'],
    ['GAPCLOSE', { gap: '−0.3', years: '=A2' }, '=ROTOR.GAPCLOSE(-0.3,Prices!A2)'],
    ['INFLATION', { index: 'A1:A3', annualise: 'TRUE' }, '=ROTOR.INFLATION(Prices!A1:A3,,TRUE)'],
    [
      'LASTTIME',
      { dates: 'A1:A3', values: 'A1:A3', condition: '=5' },
      '=ROTOR.LASTTIME(Prices!A1:A3,Prices!A1:A3,"=5")',
    ],
    ['DATASET', { name: 'us-recessions', from: '1990-01-01' }, '=ROTOR.DATASET("us-recessions",,"1990-01-01")'],
    [
      'POSTCUTTABLE',
      { dates: 'A1:A3', prices: 'A1:A3', cutDates: 'A1:A3', horizons: '"1M 3M"' },
      '=ROTOR.POSTCUTTABLE(Prices!A1:A3,Prices!A1:A3,Prices!A1:A3,,"1M 3M")',
    ],
    ['DATASETS', {}, '=ROTOR.DATASETS()'],
    [
      'RELPERF',
      { asset: 'A1:A3', benchmark: 'A1:A3', periods: '1,000' },
      '=ROTOR.RELPERF(Prices!A1:A3,Prices!A1:A3,1000)',
    ],
    [
      'HALFLIFE',
      { values: 'rotor.valgapseries(A:A,\'My sheet\'!A1:A9,"log")' },
      '=ROTOR.HALFLIFE(ROTOR.VALGAPSERIES(Prices!A1:A3,\'My sheet\'!A1:A9,"log"))',
    ],
  ])('%s %j', async (id, texts, expected) => expect(await formulaOf(id, texts)).toBe(expected));

  it('is not there while required fields are empty', async () =>
    expect(await prepared('RELPERF', { asset: 'A1:A3' })).toEqual({ kind: 'incomplete', missing: ['benchmark'] }));

  it.each<[string, FormTexts, string, RegExp]>([
    ['RELPERF', { asset: 'Shares!A1:A9' }, 'asset', /There is no sheet “Shares”/],
    ['RELPERF', { asset: '{1,2}' }, 'asset', /Lists in braces/],
    ['RELPERF', { periods: 'twelve' }, 'periods', /“twelve” is no number\. Enter one such as 12/],
    ['RELPERF', { periods: '0,5' }, 'periods', /Write decimals with a point/],
    ['RELPERF', { periods: '=A1:A3' }, 'periods', /single cell/],
    ['RELPERF', { asset: 'OFFSET(A1,0,0,9)' }, 'asset', /formula within the formula/],
    ['RELPERF', { periods: '=COUNT(A1:A9)' }, 'periods', /formula within the formula/],
    ['DATASET', { name: 'us-recessions', columns: '=B1&"x"' }, 'columns', /no address/],
  ])('%s %j is told what is wrong', async (id, texts, argument, message) =>
    expect(await faultOf(id, texts, argument)).toMatch(message),
  );
});

describe('where the comma is the decimal sign', () => {
  it.each<[string, FormTexts, string]>([
    ['GAPCLOSE', { gap: '−0,3', years: '2', target: '0,05' }, '=ROTOR.GAPCLOSE(-0.3,2,0.05)'],
    ['VALGAP', { small: '1.234,5', large: '20' }, '=ROTOR.VALGAP(1234.5,20)'],
    ['BOOTCI', { values: 'A1:A3', samples: '9.999' }, '=ROTOR.BOOTCI(Prices!A1:A3,,,,9999)'],
    [
      'POSTCUTTABLE',
      { dates: 'A1:A3', prices: 'A1:A3', cutDates: 'A1:A3', horizons: '"1M 3M"' },
      '=ROTOR.POSTCUTTABLE(Prices!A1:A3,Prices!A1:A3,Prices!A1:A3,,"1M 3M")',
    ],
    [
      'HALFLIFE',
      { values: 'ROTOR.VALGAPSERIES(A1:A3;A1:A3)' },
      '=ROTOR.HALFLIFE(ROTOR.VALGAPSERIES(Prices!A1:A3,Prices!A1:A3))',
    ],
  ])('%s %j is written into cells as %s', async (id, texts, expected) =>
    expect(await formulaOf(id, texts, GERMAN)).toBe(expected),
  );

  it('the point is told to be the wrong sign', async () =>
    expect(await faultOf('GAPCLOSE', { gap: '0.5' }, 'gap', GERMAN)).toMatch(
      /“0\.5” is no number\. Write decimals with a comma, as in 0,5\./,
    ));

  it('the formula grows in that notation', () =>
    expect(formulaDraft(entryOf('GAPCLOSE'), { gap: '0,5' }, GERMAN)).toBe('=ROTOR.GAPCLOSE(0,5;years)'));

  it('a formula that is there fills the form in that notation', () =>
    expect(readFormula(entries, '=ROTOR.GAPCLOSE(-0.3,A1,1.5*B1)', 'My sheet', GERMAN)?.texts).toEqual({
      gap: '-0,3',
      years: "='My sheet'!A1",
      target: '1,5*B1',
    }));
});

describe('a formula typed into the pane', () => {
  const typed = (text: string, notation: FormulaNotation = PLAIN_NOTATION, sheet?: string) =>
    readTypedFormula(entries, text, sheet, notation);

  it.each<[string, FormulaNotation, FormTexts]>([
    ['=ROTOR.GAPCLOSE(0.5,2)', PLAIN_NOTATION, { gap: '0.5', years: '2', target: '' }],
    [' rotor.gapclose(0,5;2;0,1) ', GERMAN, { gap: '0,5', years: '2', target: '0,1' }],
    // As it stands in a help page.
    ['=ROTOR.GAPCLOSE(0.5, 2, A1)', GERMAN, { gap: '0,5', years: '2', target: '=A1' }],
  ])('%s fills the form', (text, notation, texts) => {
    const read = typed(text, notation);
    expect([read?.entry.id, read?.texts]).toEqual(['GAPCLOSE', texts]);
  });

  it('arguments that still stand there by name are empty', () =>
    expect(typed('=ROTOR.RELPERF(B1:B9,benchmark)', PLAIN_NOTATION, 'Prices')?.texts).toEqual({
      asset: 'Prices!B1:B9',
      benchmark: '',
      periods: '',
      method: '',
    }));

  it('is left alone while it is none yet', () => expect(typed('=ROTOR.RELPERF(B1:B9')).toBeUndefined());
});

describe('the field that a message is about', () => {
  it.each([
    ['periods must be a whole number of at least 1; it is 0.', 'periods'],
    ['asset, row 3, column 1, holds the text "n/a".', 'asset'],
    ['benchmark has 9 values, asset 10.', 'benchmark'],
    ['At least 13 rows with a value in every argument are needed; there are 5.', undefined],
    ['The relative returns do not vary.', undefined],
    ['Rotor could not compute this: method failed.', undefined],
  ])('%s', (message, expected) => expect(faultyArgument(entryOf('RELPERF'), message)).toBe(expected));
});

describe('a formula that is there', () => {
  const read = (formula: string, notation: FormulaNotation = PLAIN_NOTATION) =>
    readFormula(entries, formula, 'My sheet', notation);

  it.each<[string, string, FormTexts]>([
    [
      '=ROTOR.RELPERF(Prices!$B$2:$B$9,C2:C9,12,"log")',
      'RELPERF',
      { asset: 'Prices!B2:B9', benchmark: "'My sheet'!C2:C9", periods: '12', method: 'log' },
    ],
    [
      `=rotor.lasttime('It''s, (mine)'!A1:A9,B1:B9,"=5")`,
      'LASTTIME',
      { dates: "'It''s, (mine)'!A1:A9", values: "'My sheet'!B1:B9", condition: '"=5"' },
    ],
    [
      '=ROTOR.RELPERF(A1:A9,B1:B9,,"ratio")',
      'RELPERF',
      {
        asset: "'My sheet'!A1:A9",
        benchmark: "'My sheet'!B1:B9",
        periods: '',
        method: 'ratio',
      },
    ],
    ['=ROTOR.GAPCLOSE(A1, 5)', 'GAPCLOSE', { gap: "='My sheet'!A1", years: '5', target: '' }],
    ['=ROTOR.DATASETS()', 'DATASETS', {}],
  ])('%s fills the form', (formula, id, texts) => {
    const outcome = read(formula);
    expect([outcome?.entry.id, outcome?.texts]).toEqual([id, texts]);
  });

  it('a call within the call is shown with the sheets of its cells', () =>
    expect(read('=ROTOR.HALFLIFE(ROTOR.VALGAPSERIES($A$1:$A$9,Prices!B1:B9))')?.texts).toEqual({
      values: "ROTOR.VALGAPSERIES('My sheet'!A1:A9,Prices!B1:B9)",
    }));

  it('what is worked out within a text or an option is not taken for one', () =>
    expect(read('=ROTOR.POSTCUTRETURN(A1:A9,B1:B9,C1:C9,D1&"M",,IF(E1,"min","max"))')?.texts).toMatchObject({
      horizon: '=D1&"M"',
      statistic: '=IF(E1,"min","max")',
    }));

  it('what a form cannot hold stays in its field as it is written', () =>
    expect(read('=ROTOR.VALGAP({10;20},SUM(A1:A2,B1))')?.texts).toEqual({
      small: '{10;20}',
      large: 'SUM(A1:A2,B1)',
      method: '',
    }));

  it.each(['=SUM(A1:A9)', '=ROTOR.NOTHING(1)', '=ROTOR.VALGAP(1,2)*100', '=ROTOR.VALGAP(1,2', '=1+ROTOR.VALGAP(1,2)'])(
    '%s is left alone',
    (formula) => expect(read(formula)).toBeUndefined(),
  );
});

describe('cells chosen before', () => {
  it('serve the same required argument of the next function', () =>
    expect(carriedTexts(entryOf('ROLLRELPERF'), { asset: 'B2:B9', window: '12', dates: 'A2:A9' })).toEqual({
      asset: 'B2:B9',
    }));
});

describe('data on sheets', () => {
  const data = (use: InsertedData['use'], sheet = 'Data'): InsertedData => ({
    title: sheet,
    sheet,
    headerRow: 3,
    rowCount: 9,
    columns: [
      { name: 'date', title: 'Month end', kind: 'date' },
      { name: 'small', title: 'Small', kind: 'number' },
      { name: 'big', title: 'Big', kind: 'number' },
    ],
    use,
  });
  const pair = data({ pair: { asset: 'small', benchmark: 'big' } });
  const panel = data({ panel: { first: 'small', last: 'big', benchmark: 'big' } }, 'Panel');
  const example = data(
    { formula: { name: 'RATECUTS', arguments: [{ column: 'date' }, { column: 'small' }, 'all', 0.5], tells: 'when' } },
    'Rates',
  );

  it.each<[string, readonly InsertedData[], FormTexts]>([
    ['RELPERF', [pair], { asset: 'Data!B4:B13', benchmark: 'Data!C4:C13' }],
    ['HEADLINE', [pair], { dates: 'Data!A4:A13', asset: 'Data!B4:B13', benchmark: 'Data!C4:C13' }],
    ['LEADERS', [pair, panel], { prices: 'Panel!B4:C13', benchmark: 'Panel!C4:C13' }],
    ['RELPERF', [pair, panel, example], { asset: 'Data!B4:B13', benchmark: 'Data!C4:C13' }],
    ['RATECUTS', [pair, example], { dates: 'Rates!A4:A13', rates: 'Rates!B4:B13' }],
    ['BOOTCI', [pair, panel], {}],
    ['RELPERF', [], {}],
  ])('%s begins with what suits it', (id, inserted, texts) =>
    expect(prefillTexts(entryOf(id), inserted, GERMAN)).toEqual(texts),
  );
});
