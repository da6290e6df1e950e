// Live prices from the pane. The test plays STOCKHISTORY after Microsoft's description of it; Excel's own was not asked.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openAddIn, sheetNames, until } from './support/addIn.mjs';

const serial = (iso) => Date.parse(iso) / 86_400_000 + 25_569;
/** Closes by ticker and interval: daily and weekly dated at the first day of trade, monthly at the first of the month. */
const MARKET = {
  IWM: {
    0: { '2024-01-02': 200, '2024-01-03': 198, '2024-01-04': 199, '2024-01-05': 197 },
    1: { '2024-01-02': 197, '2024-01-08': 193, '2024-01-16': 196 },
    2: { '2024-01-01': 192, '2024-02-01': 204, '2024-03-01': 210 },
  },
  SPY: {
    0: { '2024-01-02': 472, '2024-01-03': 468, '2024-01-05': 467 },
    1: { '2024-01-02': 467, '2024-01-09': 476, '2024-01-16': 482 },
    2: { '2024-01-01': 482, '2024-02-01': 508, '2024-03-01': 523 },
  },
};

const service = { busy: false, calls: [] };
function STOCKHISTORY(stock, start, end, interval, headers, ...properties) {
  service.calls.push([stock, start, end, interval, headers, ...properties]);
  if (service.busy) return '#BUSY!';
  const history = MARKET[stock]?.[interval];
  if (!history) return '#VALUE!';
  return Object.entries(history).map(([date, close]) =>
    properties.map((property) => ({ 0: serial(date), 1: close })[property]),
  );
}

const button = (excel) => excel.page.getByRole('button', { name: 'Insert prices', exact: true });
async function fill(excel, { tickers, start = '2024-01-01', end = '2024-03-31', interval = 'Daily' }) {
  const section = excel.page.getByRole('region', { name: 'Live prices' });
  await section.getByLabel('Tickers', { exact: true }).fill(tickers);
  await section.getByLabel('Start', { exact: true }).fill(start);
  await section.getByLabel('End (optional)', { exact: true }).fill(end);
  await section.getByLabel('Interval', { exact: true }).selectOption(interval);
}
async function insertPrices(excel, request) {
  const before = excel.workbook.sheets.length;
  await fill(excel, request);
  await button(excel).click();
  await until(() => excel.workbook.sheets.length > before, 'the sheet of prices');
  const name = excel.workbook.sheets.at(-1).name;
  await until(() => excel.workbook.activeSheet === name, 'the sheet in sight');
  await excel.calculate();
  return name;
}
const says = (excel, text) => excel.page.getByRole('region', { name: 'Live prices' }).getByText(text).waitFor();

describe('live prices where Excel has STOCKHISTORY', () => {
  let excel;
  before(async () => {
    excel = await openAddIn({ functions: { STOCKHISTORY } });
  });
  after(() => excel?.close());

  test('daily closes stand on the dates of the first ticker, #N/A where the second has none', async () => {
    const name = await insertPrices(excel, { tickers: 'iwm spy' });
    assert.equal(name, 'Live prices');
    assert.deepEqual(excel.workbook.range(`'${name}'!A3:C10`), [
      [serial('2024-01-01'), 'Start: prices follow when you change it', ''],
      [serial('2024-03-31'), 'End', ''],
      ['Date', 'IWM', 'SPY'],
      [serial('2024-01-02'), 200, 472],
      [serial('2024-01-03'), 198, 468],
      [serial('2024-01-04'), 199, '#N/A'],
      [serial('2024-01-05'), 197, 467],
      ['', '', ''],
    ]);
    const cell = (address) => excel.workbook.cell(`'${name}'!${address}`);
    assert.deepEqual([cell('A6').text, cell('B6').numberFormat], ['2024-01-02', '#,##0.00']);
    assert.deepEqual(service.calls[0], ['IWM', serial('2024-01-01'), serial('2024-03-31'), 0, 0, 0]);
    await says(excel, /4 dates with prices of IWM and SPY/);
    await says(excel, /Some dates have no price of SPY/);
    assert.deepEqual(excel.uncalculated, []);
  });

  test('are ready for charts: asset, benchmark and dates are filled in', async () => {
    await excel.page.getByRole('tab', { name: 'Charts', exact: true }).click();
    const panel = excel.page.getByRole('tabpanel', { name: 'Charts', exact: true });
    const field = (name) => panel.getByRole('textbox', { name });
    // Forms are filled when they come in sight.
    await excel.page.waitForFunction((asset) => asset.value !== '', await field('Asset').elementHandle());
    const values = await Promise.all(['Dates', 'Asset', 'Benchmark'].map((name) => field(name).inputValue()));
    assert.deepEqual(values, ["'Live prices'!A5:A9", "'Live prices'!B5:B9", "'Live prices'!C5:C9"]);
    await excel.page.getByRole('tab', { name: 'Data', exact: true }).click();
  });

  test('weeks are dated at their Friday, on which tickers meet whatever day they began to trade', async () => {
    const name = await insertPrices(excel, { tickers: 'IWM, SPY', interval: 'Weekly' });
    assert.deepEqual(excel.workbook.range(`'${name}'!A6:C8`), [
      [serial('2024-01-05'), 197, 467],
      [serial('2024-01-12'), 193, 476],
      [serial('2024-01-19'), 196, 482],
    ]);
  });

  test('months are dated at their last day', async () => {
    const name = await insertPrices(excel, { tickers: 'IWM\nSPY', interval: 'Monthly' });
    assert.deepEqual(excel.workbook.range(`'${name}'!A6:C8`), [
      [serial('2024-01-31'), 192, 482],
      [serial('2024-02-29'), 204, 508],
      [serial('2024-03-31'), 210, 523],
    ]);
  });

  test('follow a ticker that is changed in the header', async () => {
    await excel.setCell("'Live prices'!C5", 'IWM');
    assert.equal(excel.workbook.cell("'Live prices'!C8").value, 199);
  });

  test('a ticker that Excel does not know is named, and the others have their prices', async () => {
    const name = await insertPrices(excel, { tickers: 'IWM XXXX' });
    assert.deepEqual(excel.workbook.range(`'${name}'!A6:C6`), [[serial('2024-01-02'), 200, '#VALUE!']]);
    await says(excel, /Excel knows no XXXX/);
    await says(excel, /4 dates with prices of IWM\./);
    await excel.setCell(`'${name}'!C5`, 'SPY');
    await excel.page.getByRole('button', { name: 'Look again' }).click();
    await says(excel, /4 dates with prices of IWM and SPY/);
  });

  test('are waited for while Excel fetches them', async () => {
    service.busy = true;
    await insertPrices(excel, { tickers: 'IWM SPY' });
    await says(excel, 'Excel is fetching the prices: 0 of 2 tickers answered.');
    service.busy = false;
    await excel.calculate('Full');
    await says(excel, /4 dates with prices of IWM and SPY/);
  });

  test('an end left empty is today', async () => {
    const name = await insertPrices(excel, { tickers: 'IWM', end: '' });
    assert.equal(excel.workbook.cell(`'${name}'!A4`).formula, '=TODAY()');
    assert.equal(service.calls.at(-1)[2], Math.floor(excel.workbook.cell(`'${name}'!A4`).value));
  });

  test('faults are told at their fields, and nothing is written', async () => {
    const before = sheetNames(excel);
    await fill(excel, { tickers: 'IWM S?Y', start: '2024-03-31', end: '2024-01-31' });
    await button(excel).click();
    await says(excel, /“S\?Y” is no ticker/);
    await says(excel, /This date is not after the start/);
    assert.deepEqual(sheetNames(excel), before);
    assert.deepEqual(excel.errors, []);
  });
});

describe('live prices where Excel has no STOCKHISTORY', () => {
  let excel;
  before(async () => {
    excel = await openAddIn({ functions: { STOCKHISTORY: () => '#NAME?' } });
  });
  after(() => excel?.close());

  test('no sheet stays, and the pane says what to do instead', async () => {
    const before = sheetNames(excel);
    await fill(excel, { tickers: 'IWM SPY' });
    await button(excel).click();
    await says(excel, /This Excel has no function STOCKHISTORY/);
    await says(excel, /CSV file instead/);
    assert.deepEqual(sheetNames(excel), before);
    assert.deepEqual(excel.errors, []);
  });
});
