import { insertedPrices } from '../../src/taskpane/data/prices/insertedPrices';
import { isSettled, priceAnswers } from '../../src/taskpane/data/prices/priceAnswers';
import { firstPriceForm, readPriceForm } from '../../src/taskpane/data/prices/priceRequest';
import type { PriceRequest } from '../../src/taskpane/data/prices/priceRequest';
import { priceSheet } from '../../src/taskpane/data/prices/priceSheet';
import { readPrices } from '../../src/taskpane/data/prices/readPrices';
import { readTickers } from '../../src/taskpane/data/prices/tickers';
import type { CellValue } from '../../src/workbook/workbook';
import { fakeWorkbook } from './fakeWorkbook';

const TODAY = '2024-07-11';
const request: PriceRequest = { tickers: ['IWM', 'SPY'], start: 43831, end: undefined, interval: 'daily' };

function error(text: string): CellValue {
  return { error: text };
}

describe('tickers', () => {
  it('are apart by commas, semicolons, spaces or lines, in capitals and each once', () =>
    expect(readTickers(' iwm, SPY;xnas:qqq\nBRK.B ^gspc iwm')).toEqual({
      kind: 'tickers',
      tickers: ['IWM', 'SPY', 'XNAS:QQQ', 'BRK.B', '^GSPC'],
    }));

  it.each([
    ['', /at least one ticker/],
    ['IWM, S"PY', /“S"PY” is no ticker/],
    ['=A1', /“=A1” is no ticker/],
    ['NASDAQ:QQQ', /“NASDAQ:QQQ” is no ticker/],
    [Array.from({ length: 21 }, (_, index) => `T${index}`).join(' '), /21 tickers\. Type 20 at most/],
  ])('%j are refused in words', (text, words) => {
    const list = readTickers(text);
    expect(list.kind === 'fault' && list.fault).toMatch(words);
  });
});

describe('the request', () => {
  const form = { ...firstPriceForm(TODAY), tickers: 'IWM SPY' };

  it('begins five years ago and ends today', () => {
    expect(form).toMatchObject({ start: '2019-07-11', end: '', interval: 'daily' });
    expect(firstPriceForm('2024-02-29').start).toBe('2019-02-28');
    expect(readPriceForm(form, TODAY)).toEqual({
      kind: 'request',
      request: { tickers: ['IWM', 'SPY'], start: 43657, end: undefined, interval: 'daily' },
    });
  });

  it.each([
    [{ start: '' }, { start: 'Choose the first date.' }],
    [{ start: TODAY }, { start: 'This date is not past. Choose an earlier one.' }],
    [{ start: 'unfinished' }, { start: expect.stringContaining('not whole') }],
    [{ end: '2024-07-12' }, { end: 'This date is yet to come. Leave the field empty for today.' }],
    [{ end: '2019-07-11' }, { end: expect.stringContaining('not after the start') }],
    [{ end: 'unfinished' }, { end: expect.stringContaining('not whole') }],
    [{ tickers: ' ' }, { tickers: expect.stringContaining('at least one') }],
  ])('%j is refused at the field', (changed, faults) =>
    expect(readPriceForm({ ...form, ...changed }, TODAY)).toEqual({ kind: 'faulty', faults }),
  );
});

describe('the sheet of prices', () => {
  it('has the dates of the first ticker and the closes of all on them', () => {
    const sheet = priceSheet(request);
    expect(sheet.values).toEqual([
      ['Prices of IWM and SPY', null, null],
      [expect.stringMatching(/^Source: STOCKHISTORY.* Daily .*without dividends.* Dates are those of IWM/), null, null],
      [43831, 'Start: prices follow when you change it', null],
      [null, 'End', null],
      ['Date', 'IWM', 'SPY'],
    ]);
    expect(sheet.formulas).toEqual([
      { row: 3, column: 0, formula: '=TODAY()' },
      { row: 5, column: 0, formula: '=STOCKHISTORY(B5,$A$3,$A$4,0,0,0)' },
      { row: 5, column: 1, formula: expect.stringContaining('STOCKHISTORY(B5,$A$3,$A$4,0,0,0,1)') },
      {
        row: 5,
        column: 2,
        formula:
          '=LET(history,STOCKHISTORY(C5,$A$3,$A$4,0,0,0,1),dates,INDEX(history,0,1),closes,INDEX(history,0,2),' +
          'IF(ISERROR(INDEX(history,1,1)),INDEX(history,1,1),XLOOKUP($A$6#,dates,closes)))',
      },
    ]);
    expect(sheet.requiredFunctions).toEqual(['STOCKHISTORY']);
    expect(sheet.table).toBeUndefined();
  });

  it('dates weeks at their Friday and months at their last day, those looked up as those looked for', () => {
    const weekly = priceSheet({ ...request, interval: 'weekly' }).formulas?.map(({ formula }) => formula) ?? [];
    expect(weekly[1]).toBe('=LET(dates,STOCKHISTORY(B5,$A$3,$A$4,1,0,0),dates+MOD(6-WEEKDAY(dates),7))');
    expect(weekly[3]).toContain('XLOOKUP($A$6#,dates+MOD(6-WEEKDAY(dates),7),closes)');
    const monthly = priceSheet({ ...request, interval: 'monthly' }).formulas?.map(({ formula }) => formula) ?? [];
    expect(monthly[1]).toContain('STOCKHISTORY(B5,$A$3,$A$4,2,0,0),DATE(YEAR(dates),MONTH(dates)+1,0))');
    expect(monthly[3]).toContain('XLOOKUP($A$6#,DATE(YEAR(dates),MONTH(dates)+1,0),closes)');
  });

  it('ends at a date of its own where one was given, and fits a single ticker and many', () => {
    const one = priceSheet({ ...request, tickers: ['IWM'], end: 45000 });
    expect(one.values[3]).toEqual([45000, 'End']);
    expect(one.formulas?.map(({ row }) => row)).toEqual([5, 5]);
    const tickers = ['A', 'B', 'C', 'D', 'E', 'F'];
    const many = priceSheet({ ...request, tickers });
    expect(many.values[0]?.[0]).toBe('Prices of A, B, C and 3 others');
    expect(many.values.every((row) => row.length === 7)).toBe(true);
  });
});

describe('what the cells say', () => {
  const tickers = ['IWM', 'SPY', 'XXX'];

  it('prices, gaps and a ticker that Excel does not know', () => {
    const rows = [
      [45000, 170, 390, error('#VALUE!')],
      [45001, 171, error('#N/A'), null],
      [45002, 172, 392, null],
      [null, null, null, null],
    ];
    const found = priceAnswers(rows, tickers);
    expect(found.rowCount).toBe(3);
    expect(found.answers).toEqual([
      { kind: 'prices', count: 3 },
      { kind: 'prices', count: 2 },
      { kind: 'fault', fault: expect.stringMatching(/^Excel knows no XXX/) },
    ]);
    expect(isSettled(found)).toBe(true);
    expect(insertedPrices({ ...request, tickers }, 'Live prices', found)).toMatchObject({
      sheet: 'Live prices',
      headerRow: 4,
      rowCount: 3,
      use: { pair: { asset: 'IWM', benchmark: 'SPY' } },
    });
  });

  it('waiting, also for the dates that others look up', () => {
    const busy = priceAnswers([[error('#BUSY!'), error('#BUSY!'), error('#REF!'), null]], tickers);
    expect(busy.answers.map(({ kind }) => kind)).toEqual(['waiting', 'waiting', 'waiting']);
    expect(isSettled(busy)).toBe(false);
    const datesFirst = priceAnswers([[45000, 170, error('#REF!'), error('#VALUE!')]], tickers);
    expect(datesFirst.answers.map(({ kind }) => kind)).toEqual(['prices', 'waiting', 'fault']);
    expect(insertedPrices({ ...request, tickers }, 'Live prices', busy)).toBeUndefined();
  });

  it('a first ticker without dates is named to the others', () => {
    const { answers } = priceAnswers([[error('#VALUE!'), error('#VALUE!'), error('#REF!'), 1]], tickers);
    expect(answers[1]).toEqual({ kind: 'fault', fault: expect.stringMatching(/because IWM has none/) });
  });

  it.each([
    ['#CONNECT!', /does not answer/],
    ['#BLOCKED!', /subscription to Microsoft 365/],
    ['#SPILL!', /not empty/],
    ['#N/A', /no prices on the dates of IWM/],
    ['#FIELD!', /Excel shows #FIELD! instead/],
  ])('%s in words', (code, words) => {
    const { answers } = priceAnswers([[45000, 1, error(code), 2]], tickers);
    const [, answer] = answers;
    expect(answer?.kind === 'fault' && answer.fault).toMatch(words);
  });
});

describe('looking at the sheet', () => {
  const header = (...cells: CellValue[]): CellValue[][] => [[null], [null], [null], [null], ['Date', ...cells]];
  const look = (rows: CellValue[][]): ReturnType<typeof readPrices> =>
    readPrices(
      fakeWorkbook({ 'Live prices': rows }, () => []),
      'Live prices',
      ['IWM', 'XXX'],
    );

  it('goes by the tickers as they have been corrected in the header', async () => {
    const found = await look([...header('IWM', 'SPY '), [45000, 170, 390]]);
    expect(found).toMatchObject({ tickers: ['IWM', 'SPY'], rowCount: 1 });
    expect(insertedPrices({ ...request, tickers: ['IWM', 'XXX'] }, 'Live prices', found)).toMatchObject({
      title: 'Prices of IWM and SPY',
      use: { pair: { asset: 'IWM', benchmark: 'SPY' } },
    });
  });

  it('keeps to those asked for where the header is empty or names one twice', async () => {
    expect((await look([...header(null, null), [45000, 170, 390]])).tickers).toEqual(['IWM', 'XXX']);
    expect((await look([...header('IWM', 'IWM'), [45000, 170, 170]])).tickers).toEqual(['IWM', 'XXX']);
  });
});

describe('what prices are for', () => {
  function useOf(tickers: readonly string[], rowCount = 300): unknown {
    const found = { tickers, answers: tickers.map(() => ({ kind: 'prices' as const, count: rowCount })), rowCount };
    return insertedPrices({ ...request, tickers }, 'Live prices', found)?.use;
  }

  it('the first two are compared over a year where there is one', () => {
    expect(useOf(['IWM', 'SPY'])).toEqual({
      pair: { asset: 'IWM', benchmark: 'SPY' },
      formula: expect.objectContaining({ arguments: [{ column: 'IWM' }, { column: 'SPY' }, 252] }),
    });
    expect(useOf(['IWM', 'SPY'], 252)).toEqual({ pair: { asset: 'IWM', benchmark: 'SPY' } });
    expect(useOf(['IWM'])).toEqual({});
  });

  it('a rotation map shows the longer run beside a fund of the whole market, and none without one', () => {
    expect(useOf(['XLK', 'XLE', 'XLF', 'ARCX:SPY'])).toMatchObject({
      panel: { first: 'XLK', last: 'XLF', benchmark: 'ARCX:SPY' },
    });
    expect(useOf(['XLK', 'SPY', 'XLF', 'XLE'])).toMatchObject({
      panel: { first: 'XLF', last: 'XLE', benchmark: 'SPY' },
    });
    expect(useOf(['XLK', 'XLE', 'XLF'])).not.toHaveProperty('panel');
    expect(useOf(['XLK', 'SPY', 'XLF'])).not.toHaveProperty('panel');
  });
});
