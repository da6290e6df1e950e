// Native charts: bound to the staged cells, drawn as the recipe says, nothing left behind where they fail.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { SIZE_AND_STYLE, insertDataset, openAddIn, sheetNames, until } from './support/addIn.mjs';
import { insertRecipe, preparePage } from './support/insertRecipe.mjs';
import { sizeAndStyleRows } from './support/sizeAndStyle.mjs';
import { openWorkbookPage } from './support/workbookPage.mjs';

/** Serial dates. */
const FACTS = {
  recessions: [
    { peak: 32_720, trough: 33_328 },
    { peak: 39_447, trough: 39_994 },
  ],
  firstCuts: [30_945, 39_343, 45_553],
};

/** Series read the cells by address, and the cells hold what the recipe computed. */
function assertReads(series, cells) {
  assert.equal(series.values.length, series.xValues.length, series.name);
  assert.deepEqual([series.valuesAddress, series.xValuesAddress], cells);
}

describe('charts', () => {
  let excel, rows;
  before(async () => {
    excel = await openWorkbookPage();
    rows = sizeAndStyleRows().map((row) => row.slice(0, 6));
    await preparePage(excel, rows);
  });
  after(() => excel?.close());
  const last = () => rows.length;
  const relativeStrength = (options = {}) =>
    insertRecipe(excel, {
      id: 'relative-strength',
      facts: FACTS,
      ranges: { asset: `B1:B${last()}`, benchmark: `C1:C${last()}`, dates: `A1:A${last()}` },
      switches: { recessions: true, firstCuts: true },
      ...options,
    });

  describe('relative strength', () => {
    let chart, result;
    before(async () => {
      result = await relativeStrength();
      chart = excel.workbook.charts.at(-1);
    });

    test('stands on a sheet of its own before the cells it is drawn from', () => {
      assert.deepEqual([result.sheet, excel.workbook.activeSheet], ['Relative strength', 'Relative strength']);
      assert.deepEqual(sheetNames(excel).slice(-2), ['Relative strength', 'Relative strength data']);
      assert.deepEqual([chart.sheet, chart.position], ['Relative strength', 'B2:N29']);
      assert.equal(excel.workbook.sheets.at(-2).gridlines, false);
    });

    test('draws the ratio from a live formula, over the dates on the user’s sheet', () => {
      const line = chart.series.find(({ name }) => name === 'small / big');
      assertReads(line, [`'Relative strength data'!A5:A${last() + 3}`, `Prices!A2:A${last()}`]);
      assert.equal(
        excel.workbook.cell("'Relative strength data'!A4").formula,
        `=ROTOR.RELSTRENGTH(Prices!B1:B${last()},Prices!C1:C${last()},100)`,
      );
      const ratio = rows.slice(1).map(([, small, big]) => (small / big) * 100);
      line.values.forEach((value, index) => assert.ok(Math.abs(value - ratio[index]) < 1e-9));
      assert.deepEqual(
        [line.chartType, line.axisGroup, line.format.line.color, line.markerStyle],
        ['XYScatterLinesNoMarkers', 'Secondary', '#D55E00', 'None'],
      );
    });

    test('labels the end of the line and needs no legend', () => {
      const line = chart.series.find(({ name }) => name === 'small / big');
      const [index, point] = Object.entries(line.points)[0];
      assert.deepEqual(
        [Number(index), point.dataLabel.text, point.dataLabel.position],
        [line.values.length - 1, 'small / big', 'Right'],
      );
      assert.equal(chart.legend.visible, false);
      assert.ok(chart.plotArea.left + chart.plotArea.width < chart.width - 50, 'room for the label');
    });

    test('shades recessions behind the line: an area on the axes Excel draws first, over the same days', () => {
      const [band, ...others] = chart.series;
      assert.deepEqual(
        [band.name, band.chartType, band.axisGroup, band.format.fill.solidColor],
        ['Recession', 'Area', 'Primary', '#D9D9D9'],
      );
      assert.ok(others.every(({ axisGroup }) => axisGroup === 'Secondary'));
      assert.deepEqual([...new Set(band.values)].sort(), [0, 1]);
      assert.deepEqual(
        [...band.xValues],
        rows.slice(1).map(([date]) => date),
      );
      const { categoryPrimary, categorySecondary, valuePrimary } = chart.axes;
      assert.deepEqual(
        [categoryPrimary.categoryType, categoryPrimary.baseTimeUnit, categoryPrimary.isBetweenCategories],
        ['DateAxis', 'Days', false],
      );
      assert.deepEqual(
        [categoryPrimary.minimum, categoryPrimary.maximum],
        [categorySecondary.minimum, categorySecondary.maximum],
      );
      assert.deepEqual([valuePrimary.minimum, valuePrimary.maximum, valuePrimary.tickLabelPosition], [0, 1, 'None']);
      assert.equal(categorySecondary.tickLabelPosition, 'None');
    });

    test('marks first cuts on the line', () => {
      const cuts = chart.series.filter(({ name }) => name.startsWith('First cut'));
      assert.equal(cuts.length, 3);
      const line = chart.series.find(({ name }) => name === 'small / big');
      for (const cut of cuts) {
        assert.deepEqual([cut.chartType, cut.values.length], ['XYScatter', 1]);
        assert.equal(cut.values[0], line.values[line.xValues.indexOf(cut.xValues[0])]);
      }
    });

    test('says what it shows: title, subtitle, axes, source', () => {
      assert.equal(chart.title.text, `${result.spec.title}\n${result.spec.subtitle}`);
      assert.deepEqual(
        chart.titleParts.map(({ text }) => text),
        [result.spec.title, result.spec.subtitle],
      );
      assert.ok(chart.titleParts[0].font.size > chart.titleParts[1].font.size);
      assert.deepEqual(
        [chart.axes.categoryPrimary.numberFormat, chart.axes.categoryPrimary.majorTimeUnitScale],
        ['yyyy', 'Years'],
      );
      assert.equal(chart.axes.valueSecondary.title.text, result.spec.y.title);
      const [[source], [note]] = excel.workbook.range("'Relative strength'!B31:B32");
      assert.equal(source, result.spec.source);
      assert.match(note, /"Relative strength data"/);
      assert.equal(chart.displayBlanksAs, 'NotPlotted');
    });

    test('tells the progress', () => {
      const { written, total } = result.progress.at(-1);
      assert.equal(written, total);
      assert.ok(result.progress.length > 3);
    });

    test('stands where Excel gives the curves no horizontal axis of their own', async () => {
      excel.refuse(({ className, member, args }) =>
        className === 'ChartAxes' && member === 'GetItem' && args[0] === 'Category' ? 'ItemNotFound' : undefined,
      );
      await relativeStrength();
      excel.refuse();
      const { axes, title } = excel.workbook.charts.at(-1);
      assert.deepEqual(Object.keys(axes).sort(), ['categoryPrimary', 'valuePrimary', 'valueSecondary']);
      assert.equal(title.text, chart.title.text);
    });

    test('follows its cells', async () => {
      const before = chart.series.find(({ name }) => name === 'small / big').values.at(-1);
      await excel.setCell(`Prices!B${last()}`, rows.at(-1)[1] * 2);
      const after = excel.workbook.charts
        .find(({ sheet }) => sheet === 'Relative strength')
        .series.find(({ name }) => name === 'small / big')
        .values.at(-1);
      assert.ok(Math.abs(after - 2 * before) < 1e-9);
      await excel.setCell(`Prices!B${last()}`, rows.at(-1)[1]);
    });
  });

  describe('without bands', () => {
    test('keeps to the primary axes', async () => {
      await relativeStrength({ switches: {}, ranges: { asset: 'B1:B121', benchmark: 'C1:C121', dates: 'A1:A121' } });
      const chart = excel.workbook.charts.at(-1);
      assert.ok(chart.series.every(({ axisGroup }) => axisGroup === 'Primary'));
      assert.deepEqual(Object.keys(chart.axes).sort(), ['categoryPrimary', 'valuePrimary']);
      assert.equal(chart.axes.categoryPrimary.minimum, 9498);
    });

    test('has a logarithmic scale on request', async () => {
      await relativeStrength({ switches: { logarithmic: true } });
      const { valuePrimary } = excel.workbook.charts.at(-1).axes;
      assert.deepEqual([valuePrimary.scaleType, valuePrimary.logBase], ['Logarithmic', 2]);
      assert.ok(valuePrimary.minimum > 0 && valuePrimary.maximum > valuePrimary.minimum);
    });

    test('numbers the rows without dates', async () => {
      const { spec } = await relativeStrength({ switches: {}, ranges: { asset: 'B1:B50', benchmark: 'C1:C50' } });
      const { categoryPrimary } = excel.workbook.charts.at(-1).axes;
      assert.deepEqual([categoryPrimary.title.text, categoryPrimary.numberFormat], [spec.x.title, '0']);
    });
  });

  describe('rotation map', () => {
    let chart, result;
    before(async () => {
      result = await insertRecipe(excel, {
        id: 'rotation-map',
        facts: FACTS,
        ranges: { prices: `B1:E${last()}`, benchmark: `F1:F${last()}` },
        numbers: { tail: 6 },
      });
      chart = excel.workbook.charts.at(-1);
    });

    test('crosses both axes at 100 and writes their figures at the edges', () => {
      for (const axis of [chart.axes.categoryPrimary, chart.axes.valuePrimary]) {
        assert.deepEqual([axis.position, axis.positionAt, axis.tickLabelPosition], ['Custom', 100, 'Low']);
        assert.ok(axis.minimum < 100 && axis.maximum > 100);
      }
      assert.deepEqual(
        [chart.axes.categoryPrimary.title.text, chart.axes.valuePrimary.title.text],
        ['RS-Ratio', 'RS-Momentum'],
      );
    });

    test('draws a trail an asset, its last marker larger and named', () => {
      const trails = chart.series.filter(({ chartType }) => chartType === 'XYScatterLines');
      assert.deepEqual(
        trails.map(({ name }) => name),
        ['small', 'big', 'value', 'growth'],
      );
      trails.forEach((trail, index) => {
        const top = 4 + index * 6;
        assertReads(trail, [`'Rotation map data'!D${top}:D${top + 5}`, `'Rotation map data'!C${top}:C${top + 5}`]);
        assert.deepEqual(Object.keys(trail.points), ['5']);
        const end = trail.points[5];
        assert.ok(end.markerSize > trail.markerSize);
        assert.equal(end.dataLabel.text, trail.name);
      });
      assert.equal(new Set(trails.map(({ format }) => format.line.color)).size, 4);
    });

    test('names the quadrants in words, each in its corner', () => {
      const corners = chart.series.find(({ name }) => name === 'Quadrants');
      const [{ minimum, maximum }, vertical] = [chart.axes.categoryPrimary, chart.axes.valuePrimary];
      const named = Object.entries(corners.points).map(([index, { dataLabel }]) => [
        dataLabel.text,
        corners.xValues[index] > 100,
        corners.values[index] > 100,
      ]);
      assert.deepEqual(named, [
        ['Leading', true, true],
        ['Weakening', true, false],
        ['Lagging', false, false],
        ['Improving', false, true],
      ]);
      assert.ok(corners.xValues.every((x) => x > minimum && x < maximum));
      assert.ok(corners.values.every((y) => y > vertical.minimum && y < vertical.maximum));
    });

    test('stages the call as one spilling formula', () => {
      const anchor = excel.workbook.cell("'Rotation map data'!A3");
      assert.match(anchor.formula, /^=ROTOR\.ROTATIONTAIL\(Prices!B1:E\d+,Prices!F1:F\d+,6,30,"averages"\)$/);
      assert.equal(anchor.spill, "'Rotation map data'!A3:D27");
      assert.equal(result.sheet, 'Rotation map');
    });
  });

  describe('that fail', () => {
    let before;
    beforeEach(() => {
      before = sheetNames(excel);
    });

    test('leave no sheet where Excel refuses to draw', async () => {
      excel.refuse(({ className, member }) =>
        className === 'ChartSeries' && member === 'SetValues' ? 'GeneralException' : undefined,
      );
      const { failure } = await relativeStrength();
      excel.refuse();
      assert.match(failure.message, /^Excel refused: .*ChartSeries\.setValues/);
      assert.deepEqual(sheetNames(excel), before);
    });

    test('leave no sheet when cancelled', async () => {
      const { failure } = await relativeStrength({ cancelAfter: 500 });
      assert.equal(failure.name, 'AbortError');
      assert.deepEqual(sheetNames(excel), before);
    });

    test('write nothing where the figures cannot be computed', async () => {
      const { failure } = await relativeStrength({ brokenCall: true });
      assert.match(failure.message, /asset/);
      assert.deepEqual(sheetNames(excel), before);
    });
  });

  test('left no error behind and asked for nothing the oldest Excel lacks', () => {
    assert.deepEqual(excel.errors, []);
    assert.deepEqual(excel.uncalculated, []);
  });
});

describe('charts from the pane', () => {
  let excel;
  before(async () => {
    excel = await openAddIn();
    await insertDataset(excel, SIZE_AND_STYLE);
    await excel.page.getByRole('tab', { name: 'Charts', exact: true }).click();
  });
  after(() => excel?.close());
  const insertChart = async () => {
    const count = excel.workbook.charts.length;
    const button = excel.page.getByRole('button', { name: 'Insert chart', exact: true });
    await button.click();
    await until(
      () => excel.workbook.charts.length > count && excel.workbook.activeSheet === excel.workbook.charts.at(-1).sheet,
      'the chart',
    );
    return excel.workbook.charts.at(-1);
  };

  test('relative strength of the data set just inserted', async () => {
    const chart = await insertChart();
    const rows = sizeAndStyleRows().length;
    const line = chart.series.find(({ name }) => name === 'Small / Big');
    assert.equal(line.xValuesAddress, `'${SIZE_AND_STYLE}'!A5:A${rows + 3}`);
    assert.equal(line.values[0], 100);
    assert.ok(chart.series.some(({ name }) => name === 'Recession'));
    assert.ok(chart.series.filter(({ name }) => name.startsWith('First cut')).length >= 8);
  });

  test('rotation map', async () => {
    await excel.page.getByRole('radio', { name: /^Rotation map/ }).click();
    const chart = await insertChart();
    assert.deepEqual([chart.axes.categoryPrimary.positionAt, chart.axes.valuePrimary.positionAt], [100, 100]);
    assert.ok(chart.series.length > 2);
  });

  test('left no error behind', () => {
    assert.deepEqual(excel.errors, []);
    assert.deepEqual(
      excel.requests.filter(({ kind }) => kind === 'outside'),
      [],
    );
  });
});
