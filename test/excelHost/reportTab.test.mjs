// The report on sample data, built from the pane in the simulated Excel: native charts, figures, page.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { openAddIn, sheetNames } from './support/addIn.mjs';

const REPORT = 'Rotation report';
const LAST_ROW = 300;
const figures = JSON.parse(fs.readFileSync(new URL('../reference/report/figures.json', import.meta.url), 'utf8'));

describe('the report on small against large', () => {
  let excel;
  before(async () => {
    excel = await openAddIn();
    const { page } = excel;
    await page.getByRole('tab', { name: 'Report', exact: true }).click();
    await page.getByRole('button', { name: 'Build sample report: small against large', exact: true }).click();
    const outcome = page.getByText(/^The report was (added on|not built)/);
    await outcome.waitFor({ timeout: 60_000 });
    assert.match(await outcome.innerText(), /added on the sheet “Rotation report”/);
  });
  after(() => excel?.close());
  const value = (column, row) => excel.workbook.cell(`'${REPORT}'!${column}${row}`).value;
  const rows = () => Array.from({ length: LAST_ROW }, (_, index) => index + 1);
  const rowOf = (section, label) => {
    const first = rows().find((row) => String(value('A', row)).startsWith(`${section}  `));
    return rows().find((row) => row > first && value('A', row) === label);
  };

  test('stands beside the data it was built from, with native charts', () => {
    assert.deepEqual(sheetNames(excel).slice(1), [
      'US size and style, monthly',
      'US price-to-book, monthly',
      'Russell 2000 futures, weekly',
      'First US rate cuts',
      REPORT,
      `${REPORT} cells`,
    ]);
    assert.equal(excel.workbook.charts.filter(({ sheet }) => sheet === REPORT).length, 5);
  });

  test('names the source of each chart in a cell below it, which the chart leaves free', () => {
    const charts = excel.workbook.charts.filter(({ sheet }) => sheet === REPORT);
    const merges = excel.workbook.merges(REPORT);
    for (const { position } of charts) {
      const below = Number(/(\d+)$/.exec(position)[1]) + 1;
      assert.match(value('A', below), /^Source: .*Calculated by ROTOR\./);
      assert.ok(merges.includes(`A${below}:H${below}`), `A${below} is not as wide as the chart`);
      assert.equal(excel.workbook.cell(`'${REPORT}'!A${below}`).wrap, true);
    }
  });

  test('shows the figures worked out apart from Rotor', () => {
    const exact = figures['small against large'].filter(
      ({ section, column, within }) => ['1', '2', '6'].includes(section) && column < 7 && within < 1e-6,
    );
    assert.ok(exact.length > 60);
    for (const { section, row, column, value: expected, within } of exact) {
      const shown = value('ABCDEFGH'[column], rowOf(section, row));
      // Student's distribution in the simulated Excel is good to eight digits.
      const allowed = Math.max(within, 1e-7) * Math.max(1, Math.abs(expected));
      assert.ok(Math.abs(shown - expected) <= allowed, `${section} ${row} [${column}]: ${shown}, not ${expected}`);
    }
  });

  test('has no error in any cell that is printed', () => {
    const closing = rows().findLast((row) => /^Change a price/.test(String(value('A', row))));
    for (let row = 1; row <= closing; row += 1) {
      for (const column of 'ABCDEFGH') assert.doesNotMatch(String(value(column, row)), /^#/, `${column}${row}`);
    }
  });

  test('answers in one sentence at the top', () => {
    assert.match(value('A', 4), /^Not settled: 2 of 7 questions point to a real rotation from Big into Small/);
  });
});
