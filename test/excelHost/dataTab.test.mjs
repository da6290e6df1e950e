// Columns and dates chosen in the Data tab, as values and as a formula, in the simulated Excel.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { SIZE_AND_STYLE, openAddIn, sheetNames, until } from './support/addIn.mjs';
import { sizeAndStyleRows } from './support/sizeAndStyle.mjs';

const [FROM, TO] = [36_556, 40_178]; // 31 January 2000 and 31 December 2009

describe('a chosen part of a data set in Excel', () => {
  let excel, form, insert;
  before(async () => {
    excel = await openAddIn();
    await excel.page
      .getByRole('button', { name: `Choose columns and dates of ${SIZE_AND_STYLE}`, exact: true })
      .click();
    form = excel.page.getByRole('group', { name: 'Columns and dates to insert' });
    insert = form.getByRole('button', { name: `Insert chosen part of ${SIZE_AND_STYLE}`, exact: true });
    await form.getByText('1,183 rows × 13 columns').waitFor();
    await form.getByRole('button', { name: 'No columns' }).click();
    for (const column of ['Small', 'Big']) await form.getByRole('checkbox', { name: column, exact: true }).check();
    await form.getByLabel('From', { exact: true }).fill('2000-01-01');
    await form.getByLabel('To', { exact: true }).fill('2009-12-31');
    await form.getByText('120 rows × 3 columns').waitFor();
  });
  after(() => excel?.close());

  const expected = () =>
    sizeAndStyleRows()
      .filter(([date]) => date >= FROM && date <= TO)
      .map((row) => row.slice(0, 3));

  test('is a table of the values', async () => {
    await insert.click();
    await until(() => excel.workbook.activeSheet === SIZE_AND_STYLE, 'the sheet of values');
    const at = `'${SIZE_AND_STYLE}'`;
    assert.deepEqual(excel.workbook.range(`${at}!A4:C4`), [['Month end', 'Small', 'Big']]);
    assert.deepEqual(excel.workbook.range(`${at}!A5:C124`), expected());
    assert.equal(excel.workbook.tables.at(-1).address, `${at}!A4:C124`);
    assert.equal(excel.workbook.cell(`${at}!D4`).value, '');
  });

  test('is a formula that spills the same figures, with their formats and outside any table', async () => {
    const tables = excel.workbook.tables.length;
    await form.getByRole('radio', { name: 'Live formula' }).check();
    await insert.click();
    const name = `${SIZE_AND_STYLE} 2`;
    await until(() => excel.workbook.activeSheet === name, 'the sheet of the formula');
    await excel.calculate();
    const cell = (address) => excel.workbook.cell(`'${name}'!${address}`);
    assert.equal(cell('A4').formula, '=ROTOR.DATASET("us-size-style-monthly","small,big","2000-01-01","2009-12-31")');
    assert.equal(cell('A4').spill, `'${name}'!A4:C124`);
    assert.deepEqual(excel.workbook.range(`'${name}'!A4:C4`), [['date', 'small', 'big']]);
    assert.deepEqual(excel.workbook.range(`'${name}'!A5:C124`), expected());
    assert.deepEqual([cell('A5').text, cell('B5').numberFormat], ['2000-01-31', '#,##0.00']);
    assert.equal(excel.workbook.tables.length, tables);
  });

  test('offers a formula over its own cells, which works', async () => {
    const formula = await excel.page.getByText(/^=ROTOR\.RELPERF\(/).innerText();
    assert.equal(formula, `=ROTOR.RELPERF('${SIZE_AND_STYLE} 2'!B4:B124,'${SIZE_AND_STYLE} 2'!C4:C124,12)`);
    await excel.setCell('Sheet1!A1', formula);
    assert.equal(typeof excel.workbook.cell('Sheet1!A1').value, 'number');
  });

  test('without a row or a column is refused at the field, and nothing is written', async () => {
    const before = sheetNames(excel);
    await form.getByLabel('From', { exact: true }).fill('2009-12-05');
    await form.getByLabel('To', { exact: true }).fill('2009-12-20');
    await form.getByText('There is no row between these dates. The data run Jun 1926 – Dec 2024.').waitFor();
    await form.getByRole('button', { name: 'No columns' }).click();
    await form.getByText('Choose at least one column').waitFor();
    await insert.click();
    assert.deepEqual(sheetNames(excel), before);
    assert.deepEqual(excel.errors, []);
  });
});
