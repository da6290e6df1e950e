// ExcelWorkbook through genuine Office.js: sheets, reading, computing, rollback, selection, theme.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openWorkbookPage } from './support/workbookPage.mjs';

/** Runs in the page: fn(workbook, argument), a failure as { failure: { name, message } }. */
const inPage = (excel, fn, argument) =>
  excel.page.evaluate(
    `(${fn})(window.workbook, ${JSON.stringify(argument ?? null)}).catch((error) => ({ failure: { name: error.name, message: error.message } }))`,
  );
const sheetNames = (excel) => excel.workbook.sheets.map(({ name }) => name);

describe('ExcelWorkbook', () => {
  let excel;
  before(async () => {
    excel = await openWorkbookPage();
  });
  after(() => excel?.close());

  test('inserts a sheet: values, text as text, dates, table, formats, widths, frozen rows', async () => {
    const content = {
      name: 'Prices: small/large?',
      values: [
        ['Title', null, null, null],
        ["it's =1+1", '=1+1', "'quoted", '12%'],
        ['date', 'small', '10-year', 'TRUE'],
        [45484, 1.25, null, true],
        [45485, 1e-9, 3, '2024-07-11'],
      ],
      columns: [{ width: 12, numberFormat: 'yyyy-mm-dd' }, { numberFormat: '#,##0.00' }],
      bold: [{ row: 0, column: 0 }],
      table: { name: 'us size-style', row: 2, column: 0, rowCount: 3, columnCount: 4 },
      frozenRows: 3,
    };
    const name = await inPage(excel, (workbook, sheet) => workbook.insertSheet(sheet), content);
    assert.equal(name, 'Prices- small-large-');
    assert.equal(excel.workbook.activeSheet, name);
    assert.deepEqual(excel.workbook.range(`'${name}'!A1:D5`), [
      ['Title', '', '', ''],
      ["it's =1+1", '=1+1', "'quoted", '12%'],
      ['date', 'small', '10-year', 'TRUE'],
      [45484, 1.25, '', true],
      [45485, 1e-9, 3, '2024-07-11'],
    ]);
    const date = excel.workbook.cell(`'${name}'!A4`);
    assert.deepEqual([date.text, date.columnWidth], ['2024-07-11', (12 * 7 + 5) * 0.75]);
    assert.equal(excel.workbook.cell(`'${name}'!B2`).formula, null);
    assert.equal(excel.workbook.cell(`'${name}'!B9`).numberFormat, '#,##0.00');
    assert.equal(excel.workbook.cell(`'${name}'!A1`).bold, true);
    const [table] = excel.workbook.tables;
    assert.deepEqual(
      [table.name, table.style, table.address],
      ['us_size_style', 'TableStyleLight1', `'${name}'!A3:D5`],
    );
    assert.deepEqual(excel.workbook.sheets.at(-1).frozen, { rows: 3, columns: 0 });
  });

  test('numbers names that are taken, of sheets and tables', async () => {
    const insert = (workbook) =>
      workbook.insertSheet({
        name: 'Twice',
        values: [['x'], [1]],
        table: { name: 'twice', row: 0, column: 0, rowCount: 2, columnCount: 1 },
      });
    assert.equal(await inPage(excel, insert), 'Twice');
    assert.equal(await inPage(excel, insert), 'Twice 2');
    assert.deepEqual(
      excel.workbook.tables.slice(-2).map(({ name }) => name),
      ['twice', 'twice_2'],
    );
  });

  test('writes long sheets in blocks and tells the progress in rows', async () => {
    const requests = excel.batches.length;
    const progress = await inPage(excel, async (workbook) => {
      const told = [];
      const values = Array.from({ length: 2500 }, (_, row) =>
        Array.from({ length: 10 }, (__, column) => row * 10 + column),
      );
      await workbook.insertSheet(
        { name: 'Long', values },
        { onProgress: ({ written, total }) => told.push([written, total]) },
      );
      return told;
    });
    assert.deepEqual(progress, [
      [0, 2500],
      [1000, 2500],
      [2000, 2500],
      [2500, 2500],
    ]);
    assert.equal(excel.workbook.cell('Long!J2500').value, 24999);
    const largest = Math.max(...excel.batches.slice(requests).map(({ request }) => JSON.stringify(request).length));
    assert.ok(largest < 1_000_000, `${largest} characters in one request`);
  });

  test('removes the sheet when cancelled half-way', async () => {
    const before = sheetNames(excel);
    const result = await inPage(excel, (workbook) => {
      const controller = new AbortController();
      const values = Array.from({ length: 5000 }, (_, row) => Array.from({ length: 10 }, () => row));
      return workbook.insertSheet(
        { name: 'Cancelled', values },
        { signal: controller.signal, onProgress: ({ written }) => written > 1000 && controller.abort() },
      );
    });
    assert.equal(result.failure.name, 'AbortError');
    assert.deepEqual(sheetNames(excel), before);
  });

  test('removes the sheet when Excel refuses half-way, and says why in words', async () => {
    const before = sheetNames(excel);
    let writes = 0;
    excel.refuse(({ className, member }) =>
      className === 'Range' && member === 'Values' && ++writes > 2 ? 'AccessDenied' : undefined,
    );
    const result = await inPage(excel, (workbook) =>
      workbook.insertSheet({ name: 'Refused', values: Array.from({ length: 5000 }, () => Array(10).fill(1)) }),
    );
    excel.refuse();
    assert.match(result.failure.message, /^Excel does not allow this here: the workbook or sheet is protected/);
    assert.deepEqual(sheetNames(excel), before);
  });

  test('says so when the unfinished sheet cannot be removed', async () => {
    excel.refuse(({ className, member }) => {
      if (className === 'Range' && member === 'Values') return 'AccessDenied';
      return className === 'Worksheet' && member === 'Delete' ? 'ServiceNotAvailable' : undefined;
    });
    const result = await inPage(excel, (workbook) => workbook.insertSheet({ name: 'Stuck', values: [[1]] }));
    excel.refuse();
    assert.match(
      result.failure.message,
      /What had been written of “Stuck” could not be removed: Excel does not answer/,
    );
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Stuck').delete();
      await context.sync();
    });
  });

  test('reads values, blanks, texts, errors and spilled cells', async () => {
    await excel.run(async (context) => {
      context.workbook.worksheets.add('Read me');
      await context.sync();
    });
    await excel.setCell("'Read me'!A1", [
      ['label', '', '=1/0'],
      [1.5, true, '=""'],
      ['=ROTOR.VALGAPSERIES(B4:B5,C4:C5)', '', ''],
      ['', 3, 2],
      ['', 1, 2],
    ]);
    const range = { sheet: 'Read me', address: 'A1:C4' };
    assert.deepEqual(await inPage(excel, (workbook, wanted) => workbook.read(wanted), range), [
      ['label', null, { error: '#DIV/0!' }],
      [1.5, true, ''],
      [0.5, null, null],
      [-0.5, 3, 2],
    ]);
  });

  test('cuts whole columns to the rows in use, all of them alike', async () => {
    const read = (address) => inPage(excel, (workbook, wanted) => workbook.read(wanted), { sheet: 'Read me', address });
    assert.equal((await read('A:A')).length, 5);
    assert.deepEqual((await read('B:C')).at(-1), [1, 2]);
    assert.deepEqual(await read('1:1'), [['label', null, { error: '#DIV/0!' }]]);
  });

  test('reads ranges larger than one answer of Excel', async () => {
    const cells = await inPage(excel, (workbook) => workbook.read({ sheet: 'Long', address: 'A1:J2500' }));
    assert.deepEqual([cells.length, cells[2499]?.[9], cells[1234]?.[5]], [2500, 24999, 12345]);
  });

  test('tells in words which sheet or address does not exist', async () => {
    const read = (range) => inPage(excel, (workbook, wanted) => workbook.read(wanted), range);
    assert.equal(
      (await read({ sheet: 'Nowhere', address: 'A1' })).failure.message,
      'There is no sheet named "Nowhere".',
    );
    assert.equal((await read({ sheet: 'Long', address: 'A1B' })).failure.message, '"A1B" is no address of cells.');
  });

  test('computes what a cell would show', async () => {
    await excel.run(async (context) => {
      context.workbook.worksheets.add('Compute');
      await context.sync();
    });
    await excel.setCell('Compute!A1', [
      ['small', 'big'],
      [100, 100],
      [110, 105],
      ['', 106],
      [121, '=NA()'],
      [133.1, 120],
    ]);
    const call = (name, ...values) => ({
      name,
      arguments: values.map((value) =>
        typeof value === 'string' && /^[A-Z]+\d?:/.test(value)
          ? { kind: 'range', range: { sheet: 'Compute', address: value } }
          : value === undefined
            ? { kind: 'omitted' }
            : { kind: 'literal', value },
      ),
    });
    const compute = (wanted) => inPage(excel, (workbook, argument) => workbook.compute(argument), wanted);
    await excel.setCell('Compute!E1', [['=ROTOR.RELPERF(A1:A6,B1:B6,,"ratio")', '=ROTOR.RELSTRENGTH(A1:A6,B1:B6)']]);

    const ratio = await compute(call('RELPERF', 'A1:A6', 'B1:B6', undefined, 'ratio'));
    assert.deepEqual(ratio, [[excel.workbook.cell('Compute!E1').value]]);
    const strength = await compute(call('RELSTRENGTH', 'A:A', 'B:B'));
    const shown = excel.workbook.range('Compute!F1:F6').flat();
    assert.deepEqual(
      strength.flat().map((cell) => cell.error ?? cell),
      shown,
    );
    assert.ok(shown.includes('#N/A'));
    assert.deepEqual(await compute(call('VALGAP', 3, 4)), [[-0.25]]);
  });

  test('rejects with the function’s own message, and in words where there is none', async () => {
    const compute = (wanted) => inPage(excel, (workbook, argument) => workbook.compute(argument), wanted);
    const range = (address) => ({ kind: 'range', range: { sheet: 'Compute', address } });
    const uneven = await compute({ name: 'RELPERF', arguments: [range('A1:A6'), range('B1:B5')] });
    assert.match(uneven.failure.message, /^asset has 6 values but benchmark has 5/);
    const unknown = await compute({ name: 'NOSUCH', arguments: [] });
    assert.equal(unknown.failure.message, 'There is no function NOSUCH.');
    const several = await compute({ name: 'RELPERF', arguments: [range('A1:A6'), range('B1:B6'), range('A1:A2')] });
    assert.equal(several.failure.message, 'periods takes a single cell, not A1:A2.');
  });

  test('knows the selection and follows it', async () => {
    const ended = excel.page.evaluate(async () => {
      const seen = [];
      const end = window.workbook.onSelectionChanged((selection) => seen.push(selection));
      window.selections = { seen, end };
    });
    await ended;
    await excel.page.waitForTimeout(300);
    await excel.select('Compute!B2:B4');
    await excel.page.waitForFunction(() => window.selections.seen.length > 0);
    assert.deepEqual(await excel.page.evaluate(() => window.selections.seen), [{ sheet: 'Compute', address: 'B2:B4' }]);
    assert.deepEqual(await inPage(excel, (workbook) => workbook.selection()), { sheet: 'Compute', address: 'B2:B4' });
    await excel.select("'Read me'!A:C");
    assert.deepEqual(await inPage(excel, (workbook) => workbook.selection()), { sheet: 'Read me', address: 'A:C' });
    await excel.page.evaluate(() => window.selections.end());
    await excel.page.waitForTimeout(300);
    const count = await excel.page.evaluate(() => window.selections.seen.length);
    await excel.select('Compute!A1');
    await excel.page.waitForTimeout(300);
    assert.equal(await excel.page.evaluate(() => window.selections.seen.length), count);
  });

  test('takes the theme from Office, and high contrast from the system', async () => {
    assert.deepEqual(await excel.page.evaluate(() => window.workbook.theme()), {
      name: 'light',
      background: '#FFFFFF',
      foreground: '#000000',
    });
    await excel.page.evaluate(() => {
      window.themes = [];
      window.endThemes = window.workbook.onThemeChanged((theme) => window.themes.push(theme));
    });
    await excel.page.emulateMedia({ forcedColors: 'active' });
    await excel.page.waitForFunction(() => window.themes.length === 1);
    const [theme] = await excel.page.evaluate(() => window.themes);
    assert.equal(theme.name, 'highContrast');
    assert.match(theme.background, /^#[0-9A-F]{6}$/);
    assert.notEqual(theme.background, theme.foreground);
    await excel.page.emulateMedia({ forcedColors: 'none' });
    await excel.page.waitForFunction(() => window.themes.length === 2);
    await excel.page.evaluate(() => window.endThemes());
  });

  test('used nothing beyond the oldest Excel the manifest admits, asked no one outside, and left no error behind', () => {
    assert.deepEqual(excel.errors, []);
    assert.deepEqual(
      excel.requests.filter(({ kind }) => kind === 'outside'),
      [],
    );
    assert.deepEqual(excel.uncalculated, []);
  });
});

test('a dark theme of Office is dark', async () => {
  const theme = {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x262626,
    controlForegroundColor: 0xffffff,
  };
  const excel = await openWorkbookPage({ theme });
  try {
    assert.deepEqual(await excel.page.evaluate(() => window.workbook.theme()), {
      name: 'dark',
      background: '#262626',
      foreground: '#FFFFFF',
    });
  } finally {
    await excel.close();
  }
});
