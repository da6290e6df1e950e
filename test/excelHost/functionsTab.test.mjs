// The Functions tab in Excel: from a question to a formula in a cell, through genuine Office.js.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openAddIn, sheetNames, until } from './support/addIn.mjs';
import { OLDEST_EXCEL } from './support/workbookPage.mjs';

const PRICES = [
  ['Date', 'Small', 'Big'],
  [45292, 100, 100],
  [45323, 104, 101],
  [45352, 103, 104],
  [45383, 110, 105],
];
const [SMALL, BIG] = ['Sheet1!B1:B5', 'Sheet1!C1:C5'];

describe('the Functions tab in Excel', () => {
  let excel;
  let panel;
  before(async () => {
    excel = await openAddIn();
    await excel.setCell('Sheet1!A1', PRICES);
    await excel.page.getByRole('tab', { name: 'Functions', exact: true }).click();
    panel = excel.page.getByRole('tabpanel', { name: 'Functions', exact: true });
  });
  after(() => excel?.close());

  const button = (name) => panel.getByRole('button', { name, exact: true });
  const field = (name) => panel.getByRole('textbox', { name, exact: true });
  const cell = (address) => excel.workbook.cell(address);
  const open = async (search, id) => {
    if (await button('All functions').count()) await button('All functions').click();
    await panel.getByRole('searchbox', { name: 'Search functions' }).fill(search);
    await panel.getByRole('button', { name: new RegExp(`^${id} `) }).click();
    await panel.getByRole('heading', { name: `ROTOR.${id}`, exact: true }).waitFor();
  };
  const fillPair = async () => {
    await field('asset').fill(SMALL);
    await field('benchmark').fill(BIG);
  };

  test('finds RELPERF by its question, takes the selection, shows the result and inserts the formula', async () => {
    await open('which of the two did better', 'RELPERF');
    await excel.select('Sheet1!B1:B5');
    await button('Use selection for asset').click();
    await excel.select('Sheet1!C1:C5');
    await button('Use selection for benchmark').click();
    await panel.getByRole('region', { name: 'Result' }).getByText('0.05', { exact: true }).waitFor();
    assert.equal(await field('Formula').inputValue(), `=ROTOR.RELPERF(${SMALL},${BIG})`);

    await excel.select('Sheet1!E2');
    await button('Insert formula').click();
    await panel.getByText('The formula was inserted in Sheet1!E2.').waitFor();
    await excel.calculate();
    assert.equal(cell('Sheet1!E2').formula, `=ROTOR.RELPERF(${SMALL},${BIG})`);
    assert.ok(Math.abs(cell('Sheet1!E2').value - 0.05) < 1e-12);
  });

  test('writes nothing where the result has no room, and offers a sheet of its own', async () => {
    await open('RELSTRENGTH', 'RELSTRENGTH');
    await fillPair();
    await panel.getByText('5 rows × 1 column.').waitFor();
    await excel.setCell('Sheet1!G6', 'mine');
    await excel.select('Sheet1!G3');
    await button('Insert formula').click();
    await panel.getByText('Its result takes 5 rows and 1 column, and Sheet1!G6 is not empty.').waitFor();
    assert.deepEqual([cell('Sheet1!G3').formula, cell('Sheet1!G6').value], [null, 'mine']);

    await panel.getByText(/There is room in Sheet1!I3;/).waitFor();
    await button('Insert in Sheet1!I3').click();
    await panel.getByText('The formula was inserted in Sheet1!I3:I7.').waitFor();
    await excel.calculate();
    assert.equal(cell('Sheet1!I3').spill, 'Sheet1!I3:I7');
    await excel.setCell('Sheet1!I3', '');
    await button('Insert formula').click();
    await button('Insert on a new sheet').click();
    await panel.getByText('The sheet “RELSTRENGTH” was added with the formula.').waitFor();
    await excel.calculate();
    assert.equal(cell('RELSTRENGTH!A4').spill, 'RELSTRENGTH!A4:A8');
    assert.equal(cell('RELSTRENGTH!A1').value, 'How has the one done against the other over time?');
  });

  test('keeps results out of tables, and off the cells they are computed from', async () => {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('J1').values = [['Head']];
      sheet.tables.add('J1:J9', true);
      await context.sync();
    });
    await excel.select('Sheet1!J3');
    await button('Insert formula').click();
    await panel.getByText(/the table in Sheet1!J1:J9 would be in the way/).waitFor();

    await field('asset').fill('Sheet1!B1:B40');
    await field('benchmark').fill('Sheet1!C1:C40');
    await excel.select('Sheet1!B20');
    await button('Insert formula').click();
    await panel.getByText(/among those that the formula reads, Sheet1!B1:B40\./).waitFor();
    assert.equal(cell('Sheet1!B20').formula, null);
  });

  test('keeps results out of merged cells, where Excel can tell', async () => {
    const newer = await openAddIn({ requirementSets: { ...OLDEST_EXCEL, ExcelApi: '1.13' } });
    await newer.setCell('Sheet1!A1', PRICES);
    await newer.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('E3:F4').merge();
      await context.sync();
    });
    const pane = newer.page.getByRole('tabpanel', { name: 'Functions', exact: true });
    await newer.page.getByRole('tab', { name: 'Functions', exact: true }).click();
    await pane.getByRole('searchbox').fill('RELSTRENGTH');
    await pane.getByRole('button', { name: /^RELSTRENGTH / }).click();
    await pane.getByRole('textbox', { name: 'asset', exact: true }).fill(SMALL);
    await pane.getByRole('textbox', { name: 'benchmark', exact: true }).fill(BIG);
    await newer.select('Sheet1!E1');
    await pane.getByRole('button', { name: 'Insert formula' }).click();
    await pane
      .getByText(/and the merged cells in Sheet1!E3:F4 would be in the way\. There is room in Sheet1!H1;/)
      .waitFor();
    assert.deepEqual([newer.workbook.cell('Sheet1!E1').formula, newer.errors], [null, []]);
    await newer.close();
  });

  test('tells the edge of the sheet', async () => {
    await fillPair();
    await excel.select('Sheet1!G1048575');
    await button('Insert formula').click();
    await panel.getByText(/and the sheet ends at Sheet1!G1048576\./).waitFor();
  });

  test('changes a formula in its cell, also where it grows over its own result', async () => {
    await excel.setCell('Sheet1!L1', '=ROTOR.RELSTRENGTH($B$1:$B$3,C1:C3,1)');
    assert.equal(cell('Sheet1!L1').spill, 'Sheet1!L1:L3');
    await button('All functions').click();
    await excel.select('Sheet1!A2');
    await button('Edit the formula in the active cell').click();
    await panel.getByText(/The active cell holds no formula/).waitFor();
    // Its result reaches into this cell.
    await excel.select('Sheet1!L2');
    await button('Edit the formula in the active cell').click();
    await panel.getByText('This form changes the formula in Sheet1!L1.').waitFor();
    assert.equal(await field('asset').inputValue(), 'Sheet1!B1:B3');
    await fillPair();
    await excel.select('Sheet1!A1');
    await button('Change formula').click();
    await panel.getByText('The formula was inserted in Sheet1!L1:L5.').waitFor();
    await excel.calculate();
    assert.equal(cell('Sheet1!L1').formula, `=ROTOR.RELSTRENGTH(${SMALL},${BIG},1)`);
    assert.equal(cell('Sheet1!L1').spill, 'Sheet1!L1:L5');
  });

  test('does not change a formula that has become another meanwhile', async () => {
    await excel.setCell('Sheet1!L1', '=ROTOR.RELSTRENGTH($B$1:$B$3,C1:C3,2)');
    await button('Change formula').click();
    await panel.getByText('The formula in Sheet1!L1 has been changed or moved since this form was opened.').waitFor();
    assert.equal(cell('Sheet1!L1').formula, '=ROTOR.RELSTRENGTH($B$1:$B$3,C1:C3,2)');
  });

  test('opens a function with the formula of the active cell, and writes a new one on request', async () => {
    await excel.select('Sheet1!L1');
    await open('RELSTRENGTH', 'RELSTRENGTH');
    await panel.getByText('This form changes the formula in Sheet1!L1.').waitFor();
    assert.equal(await field('base (optional)').inputValue(), '2');
    await button('Write a new one instead').click();
    await button('Change formula').waitFor({ state: 'detached' });
    await fillPair();
    await field('base (optional)').fill('');
  });

  test('leaves a formula alone that does more than a form can show', async () => {
    await button('All functions').click();
    await excel.setCell('Sheet1!N1', '=ROTOR.VALGAP(15,20)*100');
    await excel.select('Sheet1!N1');
    await button('Edit the formula in the active cell').click();
    await panel.getByText(/The formula in Sheet1!N1 does more than call one ROTOR function/).waitFor();

    await excel.setCell('Sheet1!N1', '=ROTOR.VALGAP(SUM(B2:B3),20,"log")');
    await button('Edit the formula in the active cell').click();
    await panel.getByText(/This is a formula within the formula, which a form cannot show/).waitFor();
    assert.equal(await field('small').getAttribute('aria-invalid'), 'true');
    await button('Change formula').click();
    await panel.getByText('The formula was not inserted.').waitFor();
    assert.equal(cell('Sheet1!N1').formula, '=ROTOR.VALGAP(SUM(B2:B3),20,"log")');
    await excel.setCell('Sheet1!N1', '');
  });

  test('shows dates as dates, in cells that have no format of their own', async () => {
    await open('rate cuts begin', 'RATECUTS');
    await field('dates').fill('Sheet1!A1:A5');
    await field('rates').fill('Sheet1!B1:B5');
    await excel.select('Sheet1!Q1');
    await button('Insert formula').click();
    await panel.getByText('The formula was inserted in Sheet1!Q1:T2.').waitFor();
    await excel.calculate();
    assert.deepEqual([cell('Sheet1!Q2').text, cell('Sheet1!R2').value], ['2024-03-01', -1]);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('V1:V9').numberFormat = Array(9).fill(['0.0']);
      await context.sync();
    });
    await excel.select('Sheet1!V1');
    await button('Insert formula').click();
    await panel.getByText('The formula was inserted in Sheet1!V1:Y2.').waitFor();
    assert.equal(cell('Sheet1!V2').numberFormat, '0.0');
  });

  test('says in words where Excel refuses, and leaves the workbook as it was', async () => {
    const before = sheetNames(excel);
    await open('RELPERF', 'RELPERF');
    await fillPair();
    await excel.select('Sheet1!E4');
    excel.refuse(({ className, member }) =>
      className === 'Range' && member === 'Formulas' ? 'AccessDenied' : undefined,
    );
    await button('Insert formula').click();
    await panel.getByText(/protected or open for reading only/).waitFor();
    excel.refuse();
    assert.deepEqual([cell('Sheet1!E4').formula, sheetNames(excel)], [null, before]);
    await button('Retry').click();
    await until(() => cell('Sheet1!E4').formula !== null, 'the formula in E4');
  });

  test('nothing goes wrong unnoticed', () => {
    assert.deepEqual(
      excel.errors.filter(({ text }) => !/AccessDenied/.test(text)),
      [],
    );
  });
});
