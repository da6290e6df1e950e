// The built add-in, page and all, against genuine Office.js: it starts, its functions answer in cells, the pane writes data sets.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { SIZE_AND_STYLE, insertButton, insertDataset, openAddIn, sheetNames, until } from './support/addIn.mjs';
import { sizeAndStyleRows } from './support/sizeAndStyle.mjs';
import { dist } from './support/workbookPage.mjs';

const functionIds = () =>
  JSON.parse(fs.readFileSync(path.join(dist, 'functions.json'), 'utf8')).functions.map(({ id }) => id);
const near = (actual, expected) =>
  assert.ok(Math.abs(actual - expected) < 1e-12 * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`);

describe('the add-in in Excel', () => {
  let excel;
  before(async () => {
    excel = await openAddIn();
  });
  after(() => excel?.close());

  test('starts: Office is ready and every function of functions.json is associated, none else', async () => {
    assert.equal(excel.ready.host, 'Excel');
    assert.deepEqual((await excel.associated()).sort(), functionIds().sort());
  });

  test('computes in cells', async () => {
    const rows = sizeAndStyleRows();
    await excel.setCell(
      'Sheet1!A1',
      rows.map((row) => row.slice(0, 3)),
    );
    const last = rows.length;
    const [small, big] = [`B1:B${last}`, `C1:C${last}`];
    await excel.setCell('Sheet1!F1', [
      [`=ROTOR.RELPERF(${small},${big},12)`],
      [`=ROTOR.RELPERF(B:B,C:C,12)`],
      [`=ROTOR.LASTTIME(A1:A${last},${small},"latest")`],
      [`=ROTOR.MOVEZ(${small},${big})`],
    ]);
    const growth = (column) => rows.at(-1)[column] / rows.at(-13)[column] - 1;
    near(excel.workbook.cell('Sheet1!F1').value, growth(1) - growth(2));
    assert.equal(excel.workbook.cell('Sheet1!F2').value, excel.workbook.cell('Sheet1!F1').value);
    assert.equal(typeof excel.workbook.cell('Sheet1!F4').value, 'number');
  });

  test('spills, and follows an edited price', async () => {
    await excel.setCell('Sheet1!H1', '=ROTOR.RELSTRENGTH(B1:B4,C1:C4)');
    const { spill, value } = excel.workbook.cell('Sheet1!H1');
    assert.deepEqual([spill, value, excel.workbook.cell('Sheet1!H2').value], ['Sheet1!H1:H4', '#N/A', 100]);
    const before = excel.workbook.cell('Sheet1!H4').value;
    await excel.setCell('Sheet1!B4', excel.workbook.cell('Sheet1!B4').value * 2);
    near(excel.workbook.cell('Sheet1!H4').value, before * 2);
  });

  test('takes blanks as 0, as Excel on Windows passes them, and error cells for missing', async () => {
    await excel.setCell('Sheet1!J1', [
      [100, 100],
      ['', 101],
      ['=NA()', 102],
      [110, 105],
      ['=ROTOR.RELPERF(J1:J4,K1:K4)', ''],
    ]);
    near(excel.workbook.cell('Sheet1!J5').value, 0.1 - 0.05);
    await excel.setCell('Sheet1!J3', '=1/0');
    assert.equal(excel.workbook.cell('Sheet1!J5').value, '#VALUE!');
    assert.match(excel.functionCalls.at(-1).message, /asset.*row 3.*#DIV\/0!/s);
  });

  test('fetches a data set from a cell', async () => {
    await excel.setCell('Sheet1!M1', '=ROTOR.DATASET("fed-funds-target")');
    const rows = fs.readFileSync(path.join(dist, 'datasets/fed-funds-target.csv'), 'utf8').trim().split('\n').length;
    assert.match(excel.workbook.cell('Sheet1!M1').spill, new RegExp(`^Sheet1!M1:[A-Z]+${rows}$`));
  });

  test('inserts a data set from the pane', async () => {
    await insertDataset(excel, SIZE_AND_STYLE);
    const rows = sizeAndStyleRows();
    const at = (address) => excel.workbook.cell(`'${SIZE_AND_STYLE}'!${address}`);
    assert.deepEqual([at('A1').value, at('A1').bold], [SIZE_AND_STYLE, true]);
    assert.match(String(at('A2').value), /Fama/);
    const body = excel.workbook.range(`'${SIZE_AND_STYLE}'!A5:C${rows.length + 3}`);
    assert.deepEqual(
      body,
      rows.slice(1).map((row) => row.slice(0, 3)),
    );
    assert.deepEqual(
      [at('A5').numberFormat, at('A5').text, at('B5').numberFormat],
      ['yyyy-mm-dd', '1926-06-30', '#,##0.00'],
    );
    assert.ok(at('A1').columnWidth > 60);
    const table = excel.workbook.tables.find(({ sheet }) => sheet === SIZE_AND_STYLE);
    assert.equal(table.address, `'${SIZE_AND_STYLE}'!A4:M${rows.length + 3}`);
    assert.equal(table.style, 'TableStyleLight1');
    assert.deepEqual(excel.workbook.sheets.find(({ name }) => name === SIZE_AND_STYLE).frozen, { rows: 4, columns: 0 });
  });

  test('leaves no sheet where Excel refuses half-way, says so, and tries again on request', async () => {
    const before = sheetNames(excel);
    let writes = 0;
    excel.refuse(({ className, member }) =>
      className === 'Range' && member === 'Values' && ++writes > 1 ? 'AccessDenied' : undefined,
    );
    await insertButton(excel, 'US industries, monthly').click();
    const retry = excel.page.getByRole('button', { name: 'Retry', exact: true });
    await retry.waitFor();
    assert.deepEqual(sheetNames(excel), before);
    assert.match(await excel.page.locator('body').innerText(), /protected/);
    excel.refuse();
    await retry.click();
    await until(() => excel.workbook.activeSheet === 'US industries, monthly', 'the sheet after trying again');
    assert.equal(excel.workbook.tables.length, 2);
  });

  test('removes what was written when cancelled', async () => {
    const before = sheetNames(excel);
    await insertButton(excel, 'US factors, daily').click();
    await until(() => excel.workbook.sheets.length > before.length, 'the beginning of the sheet');
    await excel.page.getByRole('button', { name: /^Cancel/ }).click();
    await until(() => excel.workbook.sheets.length === before.length, 'the removal of the sheet');
    assert.deepEqual(sheetNames(excel), before);
  });

  test('asked no one outside and left no error', () => {
    assert.deepEqual(
      excel.requests.filter(({ kind }) => kind === 'outside'),
      [],
    );
    assert.deepEqual(excel.errors, []);
  });
});

test('the pane is dark where Office is', async () => {
  const theme = {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x262626,
    controlForegroundColor: 0xffffff,
  };
  const excel = await openAddIn({ theme });
  try {
    const colors = await excel.page
      .getByText(SIZE_AND_STYLE, { exact: true })
      .first()
      .evaluate((title) => {
        let behind = title;
        while (behind.parentElement && getComputedStyle(behind).backgroundColor === 'rgba(0, 0, 0, 0)')
          behind = behind.parentElement;
        return [getComputedStyle(title).color, getComputedStyle(behind).backgroundColor];
      });
    const [text, background] = colors.map(
      (color) =>
        color
          .match(/\d+/g)
          .slice(0, 3)
          .reduce((sum, part) => sum + Number(part), 0) / 3,
    );
    assert.ok(text > 180 && background < 80, `text ${colors[0]} on ${colors[1]}`);
  } finally {
    await excel.close();
  }
});
