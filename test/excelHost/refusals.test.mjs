// Excel refuses one request after the other, each in its turn: what is written through the pane stands whole or not at all, and is told in words.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { insertButton, insertDataset, openAddIn, until } from './support/addIn.mjs';

const SIZE = 'US size and style, monthly';
const RECESSIONS = 'US recessions';
/** Refusals tried for each undertaking: all of its requests where they are fewer, else evenly spread with the first and the last. */
const MOST_STEPS = 24;
/** A report takes longer, and one on a sample, which inserts its data before, longer still. */
const MOST_REPORT_STEPS = 8;
const MOST_SAMPLE_STEPS = 3;
/** So many are surely asked for a sample; once it stands its data are there, so that they cannot be counted before. */
const SAMPLE_REQUESTS = 2400;

let excel;
before(async () => {
  excel = await openAddIn();
});
after(() => excel?.close());
afterEach(() => excel.refuse());

const cellsOfFirstSheet = () => excel.workbook.range('Sheet1!A1:H8');

/** All that a person would miss or find in the way. */
const standing = () => ({
  sheets: excel.workbook.sheets.map(({ name }) => name),
  tables: excel.workbook.tables.map(({ name }) => name),
  names: excel.workbook.names.map(({ name }) => name),
  charts: excel.workbook.charts.map(({ name }) => name),
  cells: cellsOfFirstSheet(),
  shown: excel.workbook.activeSheet,
});

/** Lets the undertaking through and counts what it asks of Excel. */
async function countRequests(undertake) {
  let count = 0;
  excel.refuse(() => {
    count += 1;
    return undefined;
  });
  await undertake();
  excel.refuse();
  return count;
}

function steps(count, most) {
  if (count <= most) return Array.from({ length: count }, (_, index) => index + 1);
  return Array.from({ length: most }, (_, index) => 1 + Math.round((index * (count - 1)) / (most - 1)));
}

/** Refuses the nth request alone, as a moment's trouble does, so that cleaning up can succeed. */
function refuseOnce(step) {
  let count = 0;
  let refused;
  excel.refuse(({ className, member }) => {
    count += 1;
    if (count !== step) return undefined;
    refused = `${className}.${member}`;
    return 'AccessDenied';
  });
  return () => refused;
}

const sheetAdded = (before) => standing().sheets.length > before.sheets.length;

async function tryEachStep({
  count,
  press,
  done,
  failed,
  panel,
  written = sheetAdded,
  most = MOST_STEPS,
  clear = () => undefined,
}) {
  const { page } = excel;
  const retry = panel.getByRole('button', { name: 'Retry', exact: true });
  const dismiss = panel.getByRole('button', { name: 'Dismiss', exact: true });
  for (const step of steps(count, most)) {
    const before = standing();
    const refused = refuseOnce(step);
    await press();
    await retry.or(panel.getByText(done)).first().waitFor();
    const what = `request ${step} of ${count}, ${refused() ?? 'none'}`;
    if (await retry.isVisible()) {
      assert.deepEqual(standing(), before, `left behind after ${what}`);
      const text = await panel.innerText();
      assert.match(text, failed, what);
      assert.match(text, /Excel does not allow this here/, what);
      assert.match(text, /The workbook is as it was/, what);
    } else {
      // What is refused after the work, such as a look at the selection, keeps nobody from it.
      assert.equal(written(before), true, `nothing written after ${what}`);
    }
    excel.refuse();
    await dismiss.first().click();
    await clear();
    await page.waitForTimeout(10);
  }
}

describe('each request of an undertaking is refused in turn', () => {
  test('inserting a data set', async () => {
    const panel = excel.page.getByRole('tabpanel', { name: 'Data', exact: true });
    const press = () => insertButton(excel, RECESSIONS).click();
    const done = /The sheet “US recessions.*” was added/;
    const count = await countRequests(async () => {
      await press();
      await panel.getByText(done).waitFor();
      await panel.getByRole('button', { name: 'Dismiss', exact: true }).click();
    });
    assert.ok(count > 10, `${count} requests`);
    await tryEachStep({ count, press, done, failed: /“US recessions” was not inserted/, panel });
  });

  test('and where even the removal is refused, what is left is named', async () => {
    const panel = excel.page.getByRole('tabpanel', { name: 'Data', exact: true });
    const before = standing();
    let refusing = false;
    excel.refuse(({ className, member }) => {
      refusing ||= className === 'Range' && member === 'Values';
      return refusing ? 'ServiceNotAvailable' : undefined;
    });
    await insertButton(excel, RECESSIONS).click();
    await panel.getByText(/could not be removed/).waitFor();
    const left = standing().sheets.filter((name) => !before.sheets.includes(name));
    assert.equal(left.length, 1);
    const text = await panel.innerText();
    assert.ok(text.includes(`What had been written of “${left[0]}” could not be removed`), text);
    assert.doesNotMatch(text, /The workbook is as it was/);
    excel.refuse();
    await panel.getByRole('button', { name: 'Dismiss', exact: true }).click();
  });

  test('importing a file', async () => {
    const panel = excel.page.getByRole('region', { name: 'Import CSV' });
    const buffer = Buffer.from('Date,Value\n2024-01-31,1.5\n2024-02-29,2.5\n');
    await panel.locator('input[type=file]').setInputFiles({ name: 'few.csv', mimeType: 'text/csv', buffer });
    await panel.getByText(/rows ×/).waitFor();
    const press = () => panel.getByRole('button', { name: 'Insert data', exact: true }).click();
    const done = /The sheet “few.*” was added/;
    const count = await countRequests(async () => {
      await press();
      await panel.getByText(done).waitFor();
      await panel.getByRole('button', { name: 'Dismiss', exact: true }).click();
    });
    assert.ok(count > 10, `${count} requests`);
    await tryEachStep({ count, press, done, failed: /The sheet was not added/, panel });
    await panel.getByRole('button', { name: 'Close file' }).click();
  });

  test('inserting a formula: where its room cannot be told, it is not written', async () => {
    await excel.setCell('Sheet1!A1', [
      ['Small', 'Big'],
      [100, 100],
      [104, 101],
    ]);
    await excel.page.getByRole('tab', { name: 'Functions', exact: true }).click();
    const panel = excel.page.getByRole('tabpanel', { name: 'Functions', exact: true });
    await panel.getByRole('searchbox', { name: 'Search functions' }).fill('RELSTRENGTH');
    await panel.getByRole('button', { name: /^RELSTRENGTH / }).click();
    await panel.getByRole('textbox', { name: 'asset', exact: true }).fill('Sheet1!A1:A3');
    await panel.getByRole('textbox', { name: 'benchmark', exact: true }).fill('Sheet1!B1:B3');
    await panel.getByText('3 rows × 1 column.').waitFor();
    await excel.select('Sheet1!D2');
    const press = () => panel.getByRole('button', { name: 'Insert formula', exact: true }).click();
    const done = 'The formula was inserted in Sheet1!D2:D4.';
    const clear = async () => {
      await excel.setCell('Sheet1!D2', '');
      await excel.select('Sheet1!D2');
    };
    const count = await countRequests(async () => {
      await press();
      await panel.getByText(done).waitFor();
      await panel.getByRole('button', { name: 'Dismiss', exact: true }).click();
    });
    await clear();
    const written = () => excel.workbook.cell('Sheet1!D2').formula !== null;
    await tryEachStep({ count, press, done, failed: /The formula was not inserted/, panel, written, clear });
    await excel.page.getByRole('tab', { name: 'Data', exact: true }).click();
  });

  test('inserting a chart', async () => {
    await insertDataset(excel, SIZE);
    await excel.page.getByRole('tab', { name: 'Charts', exact: true }).click();
    const panel = excel.page.getByRole('tabpanel', { name: 'Charts', exact: true });
    await panel.getByRole('img', { name: 'Small relative to Big' }).waitFor();
    const press = () => panel.getByRole('button', { name: 'Insert chart', exact: true }).click();
    const done = /The chart was added on the sheet/;
    const count = await countRequests(async () => {
      await press();
      await panel.getByText(done).waitFor();
      await panel.getByRole('button', { name: 'Dismiss', exact: true }).click();
    });
    assert.ok(count > 50, `${count} requests`);
    await tryEachStep({ count, press, done, failed: /The chart was not inserted/, panel });
  });

  test('building a report, alone and with the data of a sample', async () => {
    const { page } = excel;
    await page.getByRole('tab', { name: 'Report', exact: true }).click();
    const panel = page.getByRole('tabpanel', { name: 'Report', exact: true });
    const done = /^The report was added on the sheet/;
    const failed = /The report was not built\./;
    const dismiss = panel.getByRole('button', { name: 'Dismiss', exact: true });
    const pressing = (name) => () => panel.getByRole('button', { name, exact: true }).click();

    // Multiples and first cuts are not there yet, and have to go again each time.
    const pressSample = pressing('Build sample report: value against growth');
    await tryEachStep({ count: SAMPLE_REQUESTS, press: pressSample, done, failed, panel, most: MOST_SAMPLE_STEPS });

    const values = Array.from({ length: 31 }, (_, row) =>
      row === 0 ? ['Date', 'Acme', 'World'] : [45_000 + 30 * row, 100 + row + (row % 3), 100 + row],
    );
    await excel.setCell("'Sheet1'!A1", values);
    for (const [field, column] of [
      ['Dates', 'A'],
      ['Asset', 'B'],
      ['Benchmark', 'C'],
    ]) {
      await panel.getByRole('textbox', { name: field, exact: true }).fill(`Sheet1!${column}1:${column}31`);
    }
    const press = pressing('Build report');
    const count = await countRequests(async () => {
      await press();
      await panel.getByText(done).waitFor();
      await dismiss.click();
    });
    assert.ok(count > 500, `${count} requests`);
    await tryEachStep({ count, press, done, failed, panel, most: MOST_REPORT_STEPS });

    // What failed once is done when it is tried again.
    refuseOnce(Math.round(count / 2));
    await press();
    await panel.getByRole('button', { name: 'Retry', exact: true }).click();
    await panel.getByText(done).waitFor();
    await dismiss.click();
  });

  test('nothing went unnoticed', async () => {
    await until(() => excel.uncalculated.length === 0, 'the calculation of all cells');
    const unexpected = excel.errors.filter(({ text }) => !/AccessDenied|cannot follow/.test(text));
    assert.deepEqual(unexpected, []);
  });
});
