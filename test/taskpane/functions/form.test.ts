import { formulaText } from '../../../src/workbook/formula';
import { defaultIn } from '../../../src/taskpane/functions/argumentField';
import { faultyArgument } from '../../../src/taskpane/functions/faultyArgument';
import { argumentFields, formulaDraft, missingArguments } from '../../../src/taskpane/functions/formulaDraft';
import type { FormTexts } from '../../../src/taskpane/functions/formulaDraft';
import { prepareCall } from '../../../src/taskpane/functions/prepareCall';
import { readFormula } from '../../../src/taskpane/functions/readFormula';
import { carriedTexts } from '../../../src/taskpane/functions/useFunctionForms';
import { fakeWorkbook } from '../fakeWorkbook';
import { entries, entryOf } from './entries';

const workbook = fakeWorkbook({ Prices: [['Small'], [100], [101]], 'My sheet': [[1]] }, () => [[1]], {
  sheet: 'Prices',
  address: 'A1',
});

const prepared = (id: string, texts: FormTexts) => prepareCall(workbook, entryOf(id), texts);
async function formulaOf(id: string, texts: FormTexts): Promise<string> {
  const outcome = await prepared(id, texts);
  return outcome.kind === 'ready' ? formulaText(outcome.call) : JSON.stringify(outcome);
}
async function faultOf(id: string, texts: FormTexts, argument: string): Promise<string | undefined> {
  const outcome = await prepared(id, texts);
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
  ])('%j', (texts, expected) => expect(formulaDraft(entryOf('RELPERF'), texts)).toBe(expected));

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
  ])('%s %j', async (id, texts, expected) => expect(await formulaOf(id, texts)).toBe(expected));

  it('is not there while required fields are empty', async () =>
    expect(await prepared('RELPERF', { asset: 'A1:A3' })).toEqual({ kind: 'incomplete', missing: ['benchmark'] }));

  it.each<[string, FormTexts, string, RegExp]>([
    ['RELPERF', { asset: 'Shares!A1:A9' }, 'asset', /There is no sheet “Shares”/],
    ['RELPERF', { asset: '{1,2}' }, 'asset', /Lists in braces/],
    ['RELPERF', { periods: 'twelve' }, 'periods', /“twelve” is no number\. Enter one such as 12/],
    ['RELPERF', { periods: '0,5' }, 'periods', /Write decimals with a point/],
    ['RELPERF', { periods: '=A1:A3' }, 'periods', /single cell/],
  ])('%s %j is told what is wrong', async (id, texts, argument, message) =>
    expect(await faultOf(id, texts, argument)).toMatch(message),
  );
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
  const read = (formula: string) => readFormula(entries, { cell: { sheet: 'My sheet', address: 'A1' }, formula });

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
