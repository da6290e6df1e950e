// The simulated Excel itself, with a tiny add-in.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openExcel } from './host/openExcel.mjs';

const dist = path.join(path.dirname(fileURLToPath(import.meta.url)), 'fixture');
const open = (options) => openExcel({ dist, namespace: 'MINI', ...options });
/* global document, Office, window -- used inside functions that run in the page */

describe('workbook API', () => {
  let excel;
  before(async () => {
    excel = await open({ requirementSets: { ExcelApi: '1.16' } });
  });
  after(() => excel?.close());
  const fails = (fn, code, location) =>
    assert.rejects(excel.run(fn), (e) => {
      assert.equal(e.code, code, e.message);
      if (location) assert.equal(e.location, location);
      return true;
    });

  test('sheets, ranges, formats, used range', async () => {
    const out = await excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('Data');
      await context.sync();
      const sheet = context.workbook.worksheets.add('Data'),
        range = sheet.getRange('A1').getResizedRange(2, 1);
      range.values = [
        ['date', 'price'],
        ['2026-01-15', '12%'],
        ["'007", null],
      ];
      sheet.getRange('A:A').format.columnWidth = 90;
      sheet.getRange('B2:B3').numberFormat = [['0.0%'], ['0.00']];
      range.format.font.bold = true;
      range.format.borders.getItem('EdgeBottom').style = 'Continuous';
      sheet.position = 0;
      sheet.freezePanes.freezeRows(1);
      sheet.activate();
      const used = sheet.getUsedRange(),
        font = range.format.font;
      used.load('address,values,text,numberFormat,valueTypes');
      font.load('bold,italic');
      context.workbook.worksheets.load('items/name,items/position');
      const tail = range.getOffsetRange(1, 0).getRow(1).getCell(0, 1);
      tail.load('address');
      await context.sync();
      const names = context.workbook.worksheets.items.map((s) => s.name + s.position);
      return [
        missing.isNullObject,
        used.address,
        used.values,
        used.text,
        used.numberFormat[1],
        font.bold,
        names,
        tail.address,
      ];
    });
    assert.deepEqual(out, [
      true,
      'Data!A1:B3',
      [
        ['date', 'price'],
        [46037, 0.12],
        ['007', ''],
      ],
      [
        ['date', 'price'],
        ['1/15/2026', '12.0%'],
        ['007', ''],
      ],
      ['m/d/yyyy', '0.0%'],
      true,
      ['Data0', 'Sheet11'],
      'Data!B3',
    ]);
    assert.deepEqual(excel.workbook.sheets[0], {
      name: 'Data',
      visibility: 'Visible',
      frozen: { rows: 1, columns: 0 },
      gridlines: true,
      used: 'Data!A1:B3',
    });
    assert.equal(excel.workbook.cell('Data!A9').columnWidth, 90);
  });

  test('tables, names, settings', async () => {
    const out = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Tables');
      sheet.getRange('A1:B3').values = [
        ['IWM', 'SPY'],
        [1, 2],
        [3, 4],
      ];
      const table = sheet.tables.add('A1:B3', true);
      table.name = 'Prices';
      table.style = 'TableStyleLight9';
      table.rows.add(null, [[5, 6]]);
      table.rows.add(0, [[-1, -2]]);
      const empty = sheet.tables.add('H1:I1', true); // a header row alone
      empty.rows.add(null, [
        [7, 8],
        [9, 10],
      ]);
      sheet.getRange('E1:F2').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.tables.add('E1:F2', false).name = 'NoHeaders';
      context.workbook.names.add('rate', sheet.getRange('A2'));
      context.workbook.names.add('half', '=0.5');
      context.workbook.settings.add('key', { a: [1] });
      const body = table.columns.getItem('SPY').getDataBodyRange(),
        rest = sheet.getRange('E1:F3');
      const setting = context.workbook.settings.getItemOrNullObject('key'),
        name = context.workbook.names.getItem('rate');
      for (const object of [body, rest]) object.load('values,address');
      setting.load('value');
      name.load('formula,value');
      table.columns.load('items/name');
      context.workbook.names.load('items/name');
      await context.sync();
      context.workbook.names.items.find((item) => item.name === 'half').delete();
      table.getHeaderRowRange().getLastCell().select();
      await context.sync();
      return [
        body.address,
        body.values,
        rest.values,
        setting.value,
        name.formula,
        table.columns.items.map((c) => c.name),
      ];
    });
    assert.deepEqual(out, [
      'Tables!B2:B5',
      [[-2], [2], [4], [6]],
      [
        ['Column1', 'Column2'],
        [1, 2],
        [3, 4],
      ],
      { a: [1] },
      '=Tables!$A$2',
      ['IWM', 'SPY'],
    ]);
    assert.deepEqual(
      excel.workbook.names.map((n) => n.name),
      ['rate'],
    );
    assert.equal(excel.workbook.selection, 'Tables!B1');
    assert.deepEqual(
      excel.workbook.tables.map((t) => t.address),
      ['Tables!A1:B5', 'Tables!H1:I3', 'Tables!E1:F3'],
    );
    assert.deepEqual(excel.workbook.tables[1].rows, [
      [7, 8],
      [9, 10],
    ]);
  });

  test('charts', async () => {
    const image = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Charts');
      sheet.getRange('A1:B3').values = [
        ['x', 'y'],
        [1, 10],
        [2, 20],
      ];
      const chart = sheet.charts.add('XYScatterLines', sheet.getRange('A1:B3'), 'Columns');
      chart.name = 'Rotation';
      chart.title.text = 'Title';
      chart.legend.visible = false;
      const { valueAxis, categoryAxis } = chart.axes;
      Object.assign(valueAxis, { minimum: 90, maximum: 110, numberFormat: '0.0' });
      valueAxis.title.text = 'momentum';
      categoryAxis.setPositionAt(100);
      const extra = chart.series.add('tail');
      extra.setXAxisValues(sheet.getRange('A2:A3'));
      extra.setValues(sheet.getRange('B2:B3'));
      extra.format.line.color = '#FF0000';
      extra.markerSize = 9;
      const point = extra.points.getItemAt(1);
      point.hasDataLabel = true;
      point.dataLabel.text = 'IWM';
      point.format.fill.setSolidColor('#00FF00');
      extra.axisGroup = 'Secondary';
      chart.axes.getItem('Value', 'Secondary').minimum = 1;
      chart.setPosition('D2', 'K20');
      chart.series.load('items/name,items/chartType');
      const picture = chart.getImage();
      await context.sync();
      return picture.value;
    });
    assert.match(image, /^iVBOR/);
    const [chart] = excel.workbook.charts;
    assert.deepEqual(
      [chart.name, chart.position, chart.title.text, chart.legend.visible],
      ['Rotation', 'D2:K20', 'Title', false],
    );
    assert.deepEqual(chart.axes.valuePrimary, {
      minimum: 90,
      maximum: 110,
      numberFormat: '0.0',
      title: { text: 'momentum' },
    });
    assert.deepEqual(chart.axes.categoryPrimary, { position: 'Custom', positionAt: 100 });
    assert.deepEqual(
      chart.series.map((s) => [s.name, s.xValues, s.values]),
      [
        ['y', [1, 2], [10, 20]],
        ['tail', [1, 2], [10, 20]],
      ],
    );
    const labelled = { hasDataLabel: true, dataLabel: { text: 'IWM' }, format: { fill: { solidColor: '#00FF00' } } };
    assert.deepEqual(chart.series[1].points, { 1: labelled });
    assert.equal(chart.series[1].format.line.color, '#FF0000');
  });

  test('parts of titles, entries of legends, sheets without grid lines', async () => {
    const out = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Words');
      sheet.showGridlines = false;
      sheet.getRange('A1:A2').values = [[1], [2]];
      const chart = sheet.charts.add('XYScatter', sheet.getRange('A1:A2'), 'Columns');
      chart.title.text = 'Title\nsubtitle';
      chart.title.getSubstring(6, 8).font.size = 9;
      chart.legend.legendEntries.getItemAt(0).visible = false;
      sheet.load('showGridlines');
      await context.sync();
      return sheet.showGridlines;
    });
    assert.equal(out, false);
    const chart = excel.workbook.charts.at(-1);
    assert.deepEqual(chart.titleParts, [{ text: 'subtitle', font: { size: 9 } }]);
    assert.equal(chart.series[0].inLegend, false);
  });

  test('objects that are not there are null objects, also where their properties were asked for', async () => {
    const out = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nowhere');
      const used = sheet.getUsedRangeOrNullObject();
      sheet.load('name');
      used.load('rowCount');
      await context.sync();
      return [sheet.isNullObject, used.isNullObject];
    });
    assert.deepEqual(out, [true, true]);
  });

  test('a rule of the test makes Excel refuse', async () => {
    excel.refuse(({ className, member, args }) =>
      className === 'WorksheetCollection' && member === 'Add' && args[0] === 'Forbidden' ? 'AccessDenied' : undefined,
    );
    const add = async (context) => context.workbook.worksheets.add('Forbidden');
    await fails(add, 'AccessDenied', 'WorksheetCollection.add');
    excel.refuse();
    await excel.run(add);
    assert.ok(excel.workbook.sheets.some(({ name }) => name === 'Forbidden'));
  });

  test('mistakes fail as in Excel, gaps of this host fail loudly', async () => {
    await fails(
      async (context) => context.workbook.worksheets.getItem('nope').load('name'),
      'ItemNotFound',
      'WorksheetCollection.getItem',
    );
    await fails(
      async (context) => context.workbook.worksheets.add('a/b'),
      'InvalidArgument',
      'WorksheetCollection.add',
    );
    await fails(
      async (context) => {
        context.workbook.getSelectedRange().values = [[1, 2]];
      },
      'InvalidArgument',
      'Range.values',
    );
    await fails(
      async (context) => {
        context.workbook.getSelectedRange().format.font.bold = 'yes';
      },
      'InvalidArgument',
      'RangeFont.bold',
    );
    await fails(async (context) => {
      const r = context.workbook.getSelectedRange();
      await context.sync();
      return r.values;
    }, 'PropertyNotLoaded');
    await fails(
      async (context) => context.workbook.getSelectedRange().load('valuez'),
      'InvalidArgument',
      'Range.valuez',
    );
    await fails(
      async (context) => {
        context.workbook.getSelectedRange().formulas = [['=MINI.ADD(1)']];
      },
      'InvalidArgument',
      'Range.formulas',
    );
    await fails(async (context) => context.workbook.comments.load('items'), 'FakeHostNotImplemented');
    const known = excel.errors.length;
    await fails(
      async (context) => context.workbook.getSelectedRange().insert('Down'),
      'FakeHostNotImplemented',
      'Range.insert',
    );
    assert.match(excel.errors.at(-1).text, /Range\.insert/);
    assert.equal(excel.errors.length, known + 1);
  });

  test('events, selection, application, Office.context', async () => {
    await excel.run(async (context) => {
      window.seen = [];
      const sheet = context.workbook.worksheets.add('Events');
      sheet.activate();
      sheet.onChanged.add(async (e) => {
        window.seen.push([e.type, e.address]);
      });
      sheet.onSelectionChanged.add(async (e) => {
        window.seen.push([e.type, e.address]);
      });
      context.workbook.onSelectionChanged.add(async () => {
        window.seen.push('workbook');
      });
      context.application.suspendApiCalculationUntilNextSync();
      context.application.calculate('Full');
      context.application.load('calculationMode');
      await context.sync();
      if (context.application.calculationMode !== 'Automatic') throw new Error('mode');
    });
    await excel.setCell('Events!B2', 5);
    await excel.select('Events!C3:D4');
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
    const seen = await excel.page.evaluate(() => window.seen);
    assert.deepEqual(
      seen.map(String).sort(),
      ['WorksheetChanged,B2', 'WorksheetSelectionChanged,C3:D4', 'workbook'].sort(),
    );
    const office = await excel.page.evaluate(async () => {
      const {
        requirements,
        officeTheme,
        document: { settings },
      } = Office.context;
      settings.set('k', 'v');
      await new Promise((resolve) => {
        settings.saveAsync(resolve);
      });
      await Office.addin.showAsTaskpane();
      await Office.ribbon.requestUpdate({ tabs: [{ id: 'Tab', controls: [{ id: 'Button', enabled: false }] }] });
      const sets = ['1.16', '1.17'].map((version) => requirements.isSetSupported('ExcelApi', version));
      return [...sets, officeTheme.bodyBackgroundColor, window.__excelHost.settings()];
    });
    assert.deepEqual(office, [true, false, '#ffffff', { k: '"v"' }]);
    assert.deepEqual(excel.ribbon.Button, { enabled: false });
    await excel.runAction('greet');
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
    assert.equal(await excel.page.evaluate(() => window.greeted), true);
  });
});

describe('formulas', () => {
  let excel;
  before(async () => {
    excel = await open({ requirementSets: { ExcelApi: '1.12' } });
  });
  after(() => excel?.close());
  const value = (address) => excel.workbook.cell(address).value;

  test('arguments: ranges, other sheets, names, tables, spills, arrays, nesting', async () => {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('P');
      sheet.getRange('A1:B3').values = [
        ['IWM', 'SPY x'],
        [1, 2],
        [3, 4],
      ];
      sheet.tables.add('A1:B3', true).name = 'Prices';
      context.workbook.names.add('two', sheet.getRange('B2'));
      await context.sync();
    });
    const expected = {
      '=MINI.SCALE(P!A2:B3,2)': [
        [2, 4],
        [6, 8],
      ],
      '=MINI.SCALE(Prices[IWM],two)': [[2], [6]],
      '=MINI.SCALE(Prices[[#Data],[IWM]:[SPY x]])': [
        [1, 2],
        [3, 4],
      ],
      '=MINI.TYPES(Prices[#Headers])': 'stringIWM,stringSPY x',
      '=MINI.ADD(MINI.ADD(1,2),-3%)': 2.97,
      '=MINI.SCALE({1,2;3,4},10)': [
        [10, 20],
        [30, 40],
      ],
      '=MINI.TYPES(Sheet1!Z1:Z2)': 'number0,number0',
      '=MINI.ADD("x",1)': '#VALUE!',
      '=MINI.ADD(1/0,1)': '#DIV/0!',
      '=MINI.NOPE(1)': '#NAME?',
      '=MINI.FAILS()': '#N/A',
      '=IFERROR(MINI.FAILS(),"none")&"!"': 'none!',
      '=Prices[IWM]*2': [[2], [6]],
      '=LAMBDA(x,x)(1)': '#NOTCALC!',
    };
    for (const [formula, result] of Object.entries(expected))
      assert.deepEqual(await excel.evaluate(formula), result, formula);
    assert.equal(excel.functionCalls.find((call) => call.function === 'FAILS').message, 'no data');
  });

  test('recalculation, spilling, spill references, #SPILL!', async () => {
    await excel.setCell('Sheet1!A1', [[1], [2]]);
    await excel.setCell('Sheet1!C1', '=MINI.SCALE(A1:A2,10)');
    await excel.setCell('Sheet1!E1', '=MINI.SCALE(C1#,2)');
    await excel.setCell('Sheet1!G1', '=C2+1');
    assert.deepEqual([value('Sheet1!C2'), value('Sheet1!E2'), value('Sheet1!G1')], [20, 40, 21]);
    await excel.setCell('Sheet1!A2', 5);
    assert.deepEqual([value('Sheet1!C2'), value('Sheet1!E2'), value('Sheet1!G1')], [50, 100, 51]);
    const spill = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('C1'),
        area = range.getSpillingToRange();
      range.load('hasSpill');
      area.load('address');
      await context.sync();
      return [range.hasSpill, area.address];
    });
    assert.deepEqual(spill, [true, 'Sheet1!C1:C2']);
    await excel.setCell('Sheet1!C2', 'in the way');
    assert.deepEqual([value('Sheet1!C1'), value('Sheet1!E1'), value('Sheet1!G1')], ['#SPILL!', '#REF!', '#VALUE!']);
    await excel.setCell('Sheet1!C2', '');
    assert.deepEqual([value('Sheet1!C1'), value('Sheet1!C2'), value('Sheet1!E2')], [10, 50, 100]);
    await excel.setCell('Sheet1!A5', '=A5+1');
    assert.match(excel.errors.at(-1).text, /circular/);
  });

  test('#BUSY! after sync, native formulas at once, manual mode, streaming and cancelling', async () => {
    const now = await excel.run(async (context) => {
      const range = context.workbook.worksheets.add('Late').getRange('A1:C1');
      range.formulas = [['=MINI.LATER(4)', '=1+1', '=B1*2']];
      range.load('values');
      await context.sync();
      return range.values;
    });
    assert.deepEqual(now, [['#BUSY!', 2, 4]]);
    await excel.calculate();
    assert.equal(value('Late!A1'), 8);
    await excel.run(async (context) => {
      context.application.calculationMode = 'Manual';
      await context.sync();
    });
    await excel.setCell('Late!B1', 50);
    assert.equal(value('Late!C1'), 4);
    await excel.calculate('Full');
    assert.equal(value('Late!C1'), 100);
    await excel.run(async (context) => {
      context.application.calculationMode = 'Automatic';
      await context.sync();
    });
    await excel.setCell('Late!E1', '=MINI.COUNT()');
    await new Promise((resolve) => {
      setTimeout(resolve, 1500);
    });
    assert.ok(value('Late!E1') > 1);
    await excel.setCell('Late!E1', '');
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
    assert.equal(await excel.page.evaluate(() => window.canceled), true);
    assert.equal(await excel.evaluate('=MINI.WHERE()'), 'Sheet1!AAA1');
  });
});

test('data types: errors reach parameters of type any, and only those', async () => {
  const definition = JSON.parse(fs.readFileSync(path.join(dist, 'functions.json'), 'utf8'));
  const excel = await open({ functionsJson: { ...definition, allowCustomDataForDataTypeAny: true } });
  try {
    await excel.setCell('Sheet1!A1', [[1, '=NA()']]);
    await excel.setCell('Sheet1!A2', [['=MINI.TYPES(A1:B1)', '=MINI.ADD(B1,1)']]);
    assert.deepEqual(excel.workbook.range('Sheet1!A2:B2'), [['number1,object[object Object]', '#N/A']]);
  } finally {
    await excel.close();
  }
});

test('Chromium: the page as users see it, offline', async () => {
  const excel = await open();
  try {
    assert.deepEqual(excel.ready, { host: 'Excel', platform: 'Mac' });
    assert.equal((await excel.associated()).length, 7);
    await excel.page.click('#write');
    await excel.page.waitForFunction(() => document.getElementById('status').textContent === 'written');
    await excel.calculate();
    assert.deepEqual(excel.workbook.range('Out!A2:D3'), [
      [1, 10, 2, 20],
      [2, 20, 4, 40],
    ]);
    assert.deepEqual(
      excel.requests.filter((request) => request.kind === 'outside'),
      [],
    );
    assert.deepEqual(excel.errors, []);
  } finally {
    await excel.close();
  }
});
