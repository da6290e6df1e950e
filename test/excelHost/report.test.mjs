// A report in the simulated Excel: its cells, looks, charts and page; nothing left behind where it fails.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { CHART_ROW, FIGURES_ROW, LAST_ROW, TABLE_ROW, smallReport } from '../workbook/report/smallReport.cjs';
import { sheetNames, until } from './support/addIn.mjs';
import { sizeAndStyleRows } from './support/sizeAndStyle.mjs';
import { openWorkbookPage } from './support/workbookPage.mjs';
/* global window -- used inside functions that run in the page */

/** Months of the sample data, the latest. */
const ROWS = 400;

describe('a report', () => {
  let excel, rows, report;
  before(async () => {
    excel = await openWorkbookPage();
    const [header, ...figures] = sizeAndStyleRows().map((row) => row.slice(0, 6));
    rows = [header, ...figures.slice(-ROWS)];
    await excel.page.evaluate((values) => window.workbook.insertSheet({ name: 'Prices', values }), rows);
    report = smallReport({ sheet: 'Prices', first: 2, last: rows.length });
  });
  after(() => excel?.close());

  /** Resolves to { sheet, progress }, or to { failure: { name, message } }. */
  const insert = (content, { cancelAt } = {}) =>
    excel.page.evaluate(
      async ([wanted, stop]) => {
        const controller = new AbortController();
        const progress = [];
        const onProgress = (step) => {
          progress.push(step);
          if (stop !== undefined && step.written >= stop) controller.abort();
        };
        try {
          return {
            sheet: await window.workbook.insertReport(wanted, { onProgress, signal: controller.signal }),
            progress,
          };
        } catch (error) {
          return { failure: { name: error.name, message: error.message }, progress };
        }
      },
      [content, cancelAt],
    );
  const cell = (address) => excel.workbook.cell(`'Small report'!${address}`);

  describe('inserted', () => {
    let result;
    before(async () => {
      result = await insert(report);
    });

    test('stands on a sheet of its own before the cells behind its charts, and is shown', () => {
      assert.equal(result.failure, undefined);
      assert.deepEqual([result.sheet, excel.workbook.activeSheet], ['Small report', 'Small report']);
      assert.deepEqual(sheetNames(excel).slice(-2), ['Small report', 'Small report cells']);
      assert.equal(excel.workbook.sheets.at(-2).gridlines, false);
    });

    test('tells how far it is, up to the end', () => {
      const { progress } = result;
      assert.deepEqual(progress[0].written, 0);
      assert.deepEqual(progress.at(-1).written, progress.at(-1).total);
      progress.slice(1).forEach(({ written }, index) => assert.ok(written >= progress[index].written));
    });

    test('has live formulas with their figures', () => {
      const address = `C${FIGURES_ROW + 3}`;
      assert.equal(cell(address).formula, `=ROTOR.RELPERF('Prices'!B2:B401,'Prices'!C2:C401,12)`);
      const [small, big] = [1, 2].map((column) => rows.at(-1)[column] / rows.at(-13)[column]);
      assert.ok(Math.abs(cell(address).value - (small - big)) < 1e-12, `${cell(address).value}`);
      assert.equal(cell(address).numberFormat, '+0.0%;−0.0%;0.0%');
      assert.equal(cell(`A${FIGURES_ROW + 1}`).value, 'Relative return over 1 months');
    });

    test('lets results spill into cells that have their look already', () => {
      const anchor = cell(`A${TABLE_ROW + 1}`);
      assert.match(anchor.spill, new RegExp(`^'Small report'!A${TABLE_ROW + 1}:C`));
      assert.deepEqual([anchor.value, anchor.bold, anchor.fill, anchor.align], ['event', true, '#F5F5F5', 'Right']);
      assert.deepEqual(
        [cell(`B${TABLE_ROW + 3}`).numberFormat, cell(`A${TABLE_ROW + 3}`).numberFormat],
        ['0.0%', 'yyyy-mm-dd'],
      );
    });

    test('looks as wanted: widths, heights, fonts, merged cells, lines', () => {
      const title = cell('A1');
      assert.deepEqual([title.bold, title.size, title.rowHeight, title.verticalAlign], [true, 20, 30, 'Center']);
      assert.equal(title.columnWidth, (30 * 7 + 5) * 0.75);
      const last = cell(`A${LAST_ROW + 1}`);
      assert.deepEqual([last.italic, last.wrap, last.color, last.rowHeight], [true, true, '#616161', 45]);
      assert.deepEqual(
        [cell('A5').lineBelow, cell('G5').lineBelow, cell('H5').lineBelow],
        ['#D1D1D1', '#D1D1D1', null],
      );
      const merged = [
        'A1:G1',
        'A3:G3',
        'A5:G5',
        'A13:G13',
        `A${CHART_ROW}:G${CHART_ROW}`,
        `A${LAST_ROW + 1}:G${LAST_ROW + 1}`,
      ];
      assert.deepEqual([...excel.workbook.merges('Small report')].sort(), merged.sort());
    });

    test('colours what cells show by conditional formats, the first rule first', () => {
      const formats = excel.workbook.conditionalFormats('Small report');
      assert.deepEqual(
        formats.map(({ area, type, stopIfTrue, textComparison: { rule, format } }) => [
          area,
          type,
          stopIfTrue,
          rule.operator,
          rule.text,
          format.font.color,
          format.fill.color,
        ]),
        [
          ['D6:D8', 'ContainsText', true, 'BeginsWith', '▲', '#0E700E', '#F1FAF1'],
          ['D6:D8', 'ContainsText', true, 'BeginsWith', '▼', '#B10E1C', '#FDF3F4'],
        ],
      );
    });

    test('is laid out for paper: size, margins, one page wide, header, footer, area, breaks', () => {
      const page = excel.workbook.page('Small report');
      assert.deepEqual(
        [page.paperSize, page.orientation, page.zoom, page.centerHorizontally, page.printArea, page.breaksBefore],
        ['A4', 'Portrait', { horizontalFitToPages: 1 }, true, `A1:G${LAST_ROW + 1}`, [CHART_ROW - 1]],
      );
      assert.ok(Math.abs(page.leftMargin - (15 / 25.4) * 72) < 1e-9);
      assert.ok(page.headerMargin < page.topMargin);
      assert.deepEqual(page.headersFooters.defaultForAllPages, {
        leftHeader: 'Rotor: small && big',
        leftFooter: 'Figures to the last row of the data',
        rightFooter: 'Page &P of &N',
      });
    });

    test('has native charts in the places left for them, drawn from one sheet', () => {
      const charts = excel.workbook.charts.filter(({ sheet }) => sheet === 'Small report');
      assert.deepEqual(
        charts.map(({ position }) => position),
        [`A${CHART_ROW + 1}:G${CHART_ROW + 16}`, `A${CHART_ROW + 19}:G${CHART_ROW + 36}`],
      );
      const lines = charts.map(({ series }) => series[0]);
      assert.deepEqual(
        lines.map(({ name, valuesAddress, xValuesAddress }) => [name, valuesAddress, xValuesAddress]),
        [
          ['Small against big', `'Small report cells'!A4:A403`, 'Prices!A2:A401'],
          ['Value against growth', `'Small report cells'!D4:D403`, 'Prices!A2:A401'],
        ],
      );
      for (const { values } of lines) assert.ok(values.every((value) => typeof value === 'number'));
      const staged = (address) => excel.workbook.cell(`'Small report cells'!${address}`);
      assert.equal(staged('A1').value, 'Cells behind the charts of “Small report”');
      assert.deepEqual([staged('A2').value, staged('D2').value], ['Small against big', 'Value against growth']);
      assert.equal(staged('D4').formula, '=ROTOR.RELSTRENGTH(Prices!D2:D401,Prices!E2:E401)');
    });

    test('follows a changed price', async () => {
      const address = `C${FIGURES_ROW + 1}`;
      const before = cell(address).value;
      await excel.setCell('Prices!B401', rows.at(-1)[1] * 2);
      await until(() => cell(address).value !== before, 'another figure');
      assert.ok(
        Math.abs(cell(address).value - ((rows.at(-1)[1] * 2) / rows.at(-2)[1] - rows.at(-1)[2] / rows.at(-2)[2])) <
          1e-12,
      );
      await excel.setCell('Prices!B401', rows.at(-1)[1]);
    });

    test('uses nothing that Excel would not know', () => {
      assert.deepEqual(excel.errors, []);
    });
  });

  describe('refused', () => {
    afterEach(() => excel.refuse());
    /** What stood before stands after, and nothing else. */
    async function leavesNothing(attempt) {
      const before = [sheetNames(excel), excel.workbook.activeSheet, excel.workbook.charts.length];
      const result = await attempt();
      assert.deepEqual([sheetNames(excel), excel.workbook.activeSheet, excel.workbook.charts.length], before);
      return result;
    }

    test('by a chart that cannot be placed leaves the workbook as it was', async () => {
      let placed = 0;
      excel.refuse(({ className, member }) =>
        className === 'Chart' && member === 'SetPosition' && (placed += 1) === 2 ? 'GeneralException' : undefined,
      );
      const { failure } = await leavesNothing(() => insert(report));
      assert.equal(placed, 2);
      assert.equal(failure.name, 'ExcelError');
    });

    test('when it is shown already goes back to the sheet that was shown before', async () => {
      await excel.run(async (context) => {
        context.workbook.worksheets.getItem('Small report cells').activate();
        await context.sync();
      });
      excel.refuse(({ className, member }) =>
        className === 'Range' && member === 'Select' ? 'GeneralException' : undefined,
      );
      const { failure } = await leavesNothing(() => insert(report));
      assert.equal(failure.name, 'ExcelError');
    });

    test('by a protected page layout leaves the workbook as it was', async () => {
      excel.refuse(({ className }) => (className === 'PageLayout' ? 'AccessDenied' : undefined));
      const { failure } = await leavesNothing(() => insert(report));
      assert.match(failure.message, /protected/);
    });

    test('cancelled half-way leaves the workbook as it was', async () => {
      const { failure, progress } = await leavesNothing(() => insert(report, { cancelAt: 2 }));
      assert.equal(failure.name, 'AbortError');
      assert.ok(progress.length > 1);
    });

    test('cancelled before it begins writes nothing', async () => {
      const { failure } = await leavesNothing(() => insert(report, { cancelAt: 0 }));
      assert.equal(failure.name, 'AbortError');
    });

    test('for a function that is not known says so', async () => {
      const unknown = { kind: 'formula', row: 10, column: 0, formula: '=ROTOR.NOSUCH(1)' };
      const { failure } = await leavesNothing(() => insert({ ...report, cells: [...report.cells, unknown] }));
      assert.match(failure.message, /has not registered the Rotor functions/);
    });
  });
});
