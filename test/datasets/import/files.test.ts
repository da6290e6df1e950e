/** Files as their sources write them, shortened. */
import { importText } from './importText';

it('Yahoo Finance: ISO dates, null for a day without trade', async () => {
  const { titles, kinds, rows, rejects } = await importText(
    'Date,Open,High,Low,Close,Adj Close,Volume\n' +
      '2024-07-10,201.01,203.50,200.60,203.31,200.23,34000000\n' +
      '2024-07-11,206.00,211.24,205.90,210.52,207.33,72541300\n' +
      '2024-07-12,null,null,null,null,null,null\n',
  );
  expect(titles).toEqual(['Date', 'Open', 'High', 'Low', 'Close', 'Adj Close', 'Volume']);
  expect(kinds).toEqual(['date', 'number', 'number', 'number', 'number', 'number', 'number']);
  expect(rows[1]).toEqual(['2024-07-11', 206, 211.24, 205.9, 210.52, 207.33, 72541300]);
  expect(rows[2]).toEqual(['2024-07-12', null, null, null, null, null, null]);
  expect(rejects).toEqual([]);
});

it('Stooq: dates in digits alone beside volumes that are no dates', async () => {
  const { kinds, rows } = await importText(
    '<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>\r\n' +
      'IWM.US,D,20240710,000000,201.01,203.5,200.6,203.31,20240710,0\r\n' +
      'IWM.US,D,20240711,000000,206,211.24,205.9,210.52,20240711,0\r\n',
  );
  expect(kinds).toEqual(['text', 'text', 'date', 'text', 'number', 'number', 'number', 'number', 'number', 'number']);
  expect(rows[1]).toEqual(['IWM.US', 'D', '2024-07-11', '000000', 206, 211.24, 205.9, 210.52, 20240711, 0]);
});

it('FRED: a single dot for a missing value', async () => {
  const { titles, rows, rejects } = await importText(
    'observation_date,DGS10\n2024-07-03,4.36\n2024-07-04,.\n2024-07-05,4.28\n',
  );
  expect(titles).toEqual(['observation_date', 'DGS10']);
  expect(rows).toEqual([
    ['2024-07-03', 4.36],
    ['2024-07-04', null],
    ['2024-07-05', 4.28],
  ]);
  expect(rejects).toEqual([]);
});

const KEN_FRENCH =
  'This file was created by CMPT_ME_BEME_RETS using the 202412 CRSP database.\r\n' +
  'The 1-month TBill return is from Ibbotson and Associates, Inc.\r\n' +
  '\r\n' +
  ',Mkt-RF,SMB,HML,RF\r\n' +
  '192607,    2.89,   -2.55,   -2.39,    0.22\r\n' +
  '192608,    2.64,   -1.14,  -99.99,    0.25\r\n' +
  '192609,    0.38,   -1.36,    0.05,    0.23\r\n' +
  '\r\n' +
  '  Annual Factors: January-December \r\n' +
  ',Mkt-RF,SMB,HML,RF\r\n' +
  '  1927,   29.47,   -2.04,   -4.54,    3.12\r\n' +
  '  1928,   35.39,    4.51,   -6.17,    3.56\r\n' +
  '\r\n' +
  'Copyright 2024 Eugene F. Fama and Kenneth R. French\r\n';

describe('Kenneth French', () => {
  it('months, titles above the header, and the yearly table told apart', async () => {
    const { titles, rows, rejects, inspection } = await importText(KEN_FRENCH);
    expect(titles).toEqual(['Date', 'Mkt-RF', 'SMB', 'HML', 'RF']);
    expect(rows).toEqual([
      ['1926-07-31', 2.89, -2.55, -2.39, 0.22],
      ['1926-08-31', 2.64, -1.14, -99.99, 0.25],
      ['1926-09-30', 0.38, -1.36, 0.05, 0.23],
    ]);
    expect(rejects).toEqual([]);
    expect(inspection.check?.furtherTables).toEqual([{ record: 8, line: 9, text: 'Annual Factors: January-December' }]);
  });

  it('a number that stands for a missing value is one only when somebody says so', async () => {
    const { rows } = await importText(KEN_FRENCH, { reading: { missing: ['-99.99'], monthDay: 'first' } });
    expect(rows[1]).toEqual(['1926-08-01', 2.64, -1.14, null, 0.25]);
  });

  it('the second table, its years as dates', async () => {
    const { rows, rejects } = await importText(KEN_FRENCH, { choices: { fromRecord: 8 }, kinds: { 0: 'date' } });
    expect(rows).toEqual([
      ['1927-12-31', 29.47, -2.04, -4.54, 3.12],
      ['1928-12-31', 35.39, 4.51, -6.17, 3.56],
    ]);
    expect(rejects).toEqual([
      {
        line: 14,
        column: undefined,
        reason: 'tooFewCells',
        text: 'Copyright 2024 Eugene F. Fama and Kenneth R. French',
      },
    ]);
  });

  it('all lines as one table, if somebody wants that: what does not fit is listed', async () => {
    const { rows, rejects } = await importText(KEN_FRENCH, { choices: { wholeFile: true }, kinds: { 0: 'date' } });
    expect(rows).toHaveLength(6);
    expect(rejects.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [9, undefined, 'tooFewCells'],
      [10, 1, 'notNumber'],
      [10, 2, 'notNumber'],
      [10, 3, 'notNumber'],
      [10, 4, 'notNumber'],
      [11, 0, 'notDate'],
      [12, 0, 'notDate'],
      [14, undefined, 'tooFewCells'],
    ]);
  });
});

it('Bloomberg in Europe: semicolons, comma, points for thousands, days first', async () => {
  const { titles, rows, suggestion, rejects } = await importText(
    'Security;SPX Index\nCurrency;USD\n\nDatum;Schlusskurs;Volumen;Ver\u00e4nderung\n' +
      '31.12.2023;4.769,83;3.126.060.000;-0,28%\n' +
      '02.01.2024;4.742,83;3.743.050.000;-0,57%\n' +
      '03.01.2024;4.704,81;#N/A;-0,80%\n',
  );
  expect(titles).toEqual(['Datum', 'Schlusskurs', 'Volumen', 'Ver\u00e4nderung']);
  expect(suggestion.decimal).toBe(',');
  expect(rows).toEqual([
    ['2023-12-31', 4769.83, 3126060000, -0.0028],
    ['2024-01-02', 4742.83, 3743050000, -0.0057],
    ['2024-01-03', 4704.81, null, -0.008],
  ]);
  expect(rejects).toEqual([]);
});

it('cells copied from Excel: tabs, months by name, parentheses and currencies', async () => {
  const { rows, rejects } = await importText(
    'Month\tRevenue\tProfit\tNote\r\nJan 2024\t$1,250.50\t(300.25)\t"two\nlines"\r\nFeb 2024\t$980\t12.5\t\r\n31-Mar-24\t$1,000\t-\tplain\r\n',
  );
  expect(rows).toEqual([
    ['2024-01-31', 1250.5, -300.25, 'two\nlines'],
    ['2024-02-29', 980, 12.5, null],
    ['2024-03-31', 1000, null, 'plain'],
  ]);
  expect(rejects).toEqual([]);
});

it('Investing.com: quoted cells, months first by evidence, thousands in quotes', async () => {
  const { rows, suggestion } = await importText(
    '"Date","Price","Vol.","Change %"\n"07/12/2024","5,615.35","","0.55%"\n"07/16/2024","5,667.20","1.25M","0.64%"\n',
  );
  expect(suggestion.dateOrder).toBe('mdy');
  expect(rows).toEqual([
    ['2024-07-12', 5615.35, null, 0.0055],
    ['2024-07-16', 5667.2, '1.25M', 0.0064],
  ]);
});

it('R with row names, whose header the file leaves out', async () => {
  const { titles, rows } = await importText('"date","small"\n"1",2024-01-31,1.5\n"2",2024-02-29,2.5\n');
  expect(titles).toEqual(['Column 1', 'date', 'small']);
  expect(rows[0]).toEqual([1, '2024-01-31', 1.5]);
});

it('rows that end in a delimiter the header has not', async () => {
  const { titles, rows, rejects } = await importText('date,small\n2024-01-31,1.5,\n2024-02-29,2.5,\n');
  expect(titles).toEqual(['date', 'small']);
  expect(rows).toEqual([
    ['2024-01-31', 1.5],
    ['2024-02-29', 2.5],
  ]);
  expect(rejects).toEqual([]);
});

it('no header at all', async () => {
  const { titles, rows } = await importText('2024-01-31|1.5|2\n2024-02-29|2.5|3\n');
  expect(titles).toEqual(['Date', 'Column 2', 'Column 3']);
  expect(rows).toHaveLength(2);
});

it('texts alone: the first row is taken for the header', async () => {
  const { titles, rows } = await importText('Ticker,Name\nIWM,Small\nSPY,Large\n');
  expect(titles).toEqual(['Ticker', 'Name']);
  expect(rows).toEqual([
    ['IWM', 'Small'],
    ['SPY', 'Large'],
  ]);
});

it('identifiers stay texts: leading zeros and more digits than a cell keeps', async () => {
  const { kinds, rows } = await importText(
    'id,account,value\n007,12345678901234567890,1\n012,12345678901234567891,2\n',
  );
  expect(kinds).toEqual(['text', 'text', 'number']);
  expect(rows[0]).toEqual(['007', '12345678901234567890', 1]);
});

it('a ticker that is called NA is not a missing value', async () => {
  const { rows } = await importText('date,ticker,price\n2024-01-31,NA,NA\n2024-02-29,IWM,2\n');
  expect(rows[0]).toEqual(['2024-01-31', 'NA', null]);
});
