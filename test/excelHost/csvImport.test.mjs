// A file from the pane into Excel: what it writes, what it refuses, and what it takes back.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openAddIn, sheetNames, until } from './support/addIn.mjs';

const FEW =
  'Date;Small;Code;Share\n31.12.2023;1.001,50;007;5%\n31.01.2024;x;=1+1;6,5%\n29.02.2024;1.003,25;2024-01-01;7%\n';

describe('CSV import in Excel', () => {
  let excel;
  let section;
  before(async () => {
    excel = await openAddIn();
    section = excel.page.getByRole('region', { name: 'Import CSV' });
  });
  after(() => excel?.close());

  async function choose(name, content) {
    const close = section.getByRole('button', { name: 'Close file' });
    if ((await close.count()) > 0) await close.click();
    await section
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
    await section.getByText(/rows? ×/).waitFor();
  }
  const insert = () => section.getByRole('button', { name: 'Insert data' }).click();

  test('writes numbers as numbers, dates as dates and texts as texts, in a table', async () => {
    await choose('Kurse [EU].csv', FEW);
    await insert();
    await until(() => excel.workbook.activeSheet === 'Kurse -EU-', 'the sheet');
    const at = (address) => excel.workbook.cell(`'Kurse -EU-'!${address}`);
    assert.equal(at('A1').bold, true);
    assert.match(at('A2').value, /^Imported from Kurse \[EU\]\.csv on \d+ \w{3} \d{4}$/);
    assert.deepEqual(excel.workbook.range("'Kurse -EU-'!A4:D7"), [
      ['Date', 'Small', 'Code', 'Share'],
      [45291, 1001.5, '007', 0.05],
      [45322, '', '=1+1', 0.065],
      [45351, 1003.25, '2024-01-01', 0.07],
    ]);
    assert.deepEqual(
      ['A5', 'B5', 'D6'].map((address) => at(address).text),
      ['2023-12-31', '1,001.50', '6.5%'],
    );
    const table = excel.workbook.tables.find(({ sheet }) => sheet === 'Kurse -EU-');
    assert.equal(table.address, "'Kurse -EU-'!A4:D7");
  });

  test('leaves no sheet where Excel refuses half-way, says so, and tries again on request', async () => {
    const rows = Array.from({ length: 12_000 }, (_, row) => `2024-01-31,${row}.5`).join('\n');
    await choose('many.csv', `Date,Value\n${rows}\n`);
    const before = sheetNames(excel);
    let writes = 0;
    excel.refuse(({ className, member }) =>
      className === 'Range' && member === 'Values' && ++writes > 1 ? 'AccessDenied' : undefined,
    );
    await insert();
    await section.getByText('The sheet was not added.').waitFor();
    assert.match(await section.innerText(), /The workbook is as it was\./);
    assert.deepEqual(sheetNames(excel), before);
    excel.refuse();
    await section.getByRole('button', { name: 'Retry', exact: true }).click();
    await until(() => excel.workbook.activeSheet === 'many', 'the sheet after trying again');
    assert.deepEqual(excel.workbook.range('many!A12004:B12004'), [[45322, 11_999.5]]);
  });

  test('removes what was written when cancelled', async () => {
    const rows = Array.from({ length: 200_000 }, (_, row) => `2024-01-31,${row}.5,${row}`).join('\n');
    await choose('cancelled.csv', `Date,Value,Count\n${rows}\n`);
    const before = sheetNames(excel);
    await insert();
    await until(() => excel.workbook.sheets.length > before.length, 'the beginning of the sheet');
    await section.getByText(/of 200,000 rows written/).waitFor();
    await section.getByRole('button', { name: 'Cancel' }).click();
    await section.getByText('Cancelled. The workbook is as it was.').waitFor();
    assert.deepEqual(sheetNames(excel), before);
  });

  test('refuses more rows than a sheet has, before anything is written', async () => {
    const lines = '2024-01-31,1\n'.repeat(1_048_573);
    await choose('too long.csv', `Date,A\n${lines}`);
    await section.getByText(/A sheet holds 1,048,572 rows of data, and there are 1,048,573\. Choose/).waitFor();
    assert.equal(await section.getByRole('button', { name: 'Insert data' }).getAttribute('aria-disabled'), 'true');
    assert.equal(sheetNames(excel).includes('too long'), false);
  });

  test('asked no one outside and left no error', () => {
    assert.deepEqual(
      excel.requests.filter(({ kind }) => kind === 'outside'),
      [],
    );
    assert.deepEqual(excel.errors, []);
  });
});
