// Native charts of bars: figures and names come from live cells.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { insertRecipe, preparePage } from './support/insertRecipe.mjs';
import { sizeAndStyleRows } from './support/sizeAndStyle.mjs';
import { openWorkbookPage } from './support/workbookPage.mjs';

const FACTS = { recessions: [], firstCuts: [] };

describe('charts of bars', () => {
  let excel, rows;
  before(async () => {
    excel = await openWorkbookPage();
    rows = sizeAndStyleRows().map((row) => row.slice(0, 6));
    await preparePage(excel, rows);
  });
  after(() => excel?.close());
  const last = () => rows.length;
  const chartOn = (sheet) => excel.workbook.charts.find((chart) => chart.sheet === sheet);
  const growth = (column, periods) => rows.at(-1)[column] / rows.at(-1 - periods)[column] - 1;

  describe('leaders', () => {
    let result;
    before(async () => {
      result = await insertRecipe(excel, {
        id: 'leaders',
        facts: FACTS,
        ranges: { prices: `B1:E${last()}`, benchmark: `F1:F${last()}` },
        numbers: { periods: 12 },
      });
    });

    test('draws a bar an asset, the best at the top, in percentage points', () => {
      const [bars] = chartOn('Leaders').series;
      const wanted = ['small', 'big', 'value', 'growth']
        .map((name, index) => [name, 100 * (growth(index + 1, 12) - growth(5, 12))])
        .sort(([, one], [, other]) => other - one);
      assert.equal(bars.chartType, 'BarClustered');
      assert.deepEqual(
        [...bars.xValues],
        wanted.map(([name]) => name),
      );
      bars.values.forEach((value, index) => assert.ok(Math.abs(value - wanted[index][1]) < 1e-9));
      assert.equal(chartOn('Leaders').axes.categoryPrimary.reversePlotOrder, true);
      assert.equal(chartOn('Leaders').axes.categoryPrimary.tickLabelPosition, 'Low');
    });

    test('stages one call, and formulas that read it', () => {
      assert.equal(
        excel.workbook.cell("'Leaders data'!A3").formula,
        `=ROTOR.LEADERS(Prices!B1:E${last()},Prices!F1:F${last()},12)`,
      );
      assert.equal(excel.workbook.cell("'Leaders data'!F4").formula, "='Leaders data'!C4*100");
    });

    test('writes each figure beside its bar, with its unit on the axis', () => {
      const { series, axes, title } = chartOn('Leaders');
      assert.deepEqual(
        [series[0].hasDataLabels, series[0].dataLabels.position, series[0].dataLabels.numberFormat],
        [true, 'OutsideEnd', '0.0'],
      );
      assert.equal(series[0].invertIfNegative, false);
      assert.match(axes.valuePrimary.title.text, /, pp$/);
      assert.equal(title.text, `${result.spec.title}\n${result.spec.subtitle}`);
    });

    test('follows its cells', async () => {
      await excel.setCell(`Prices!E${last()}`, rows.at(-1)[4] * 3);
      const [bars] = chartOn('Leaders').series;
      assert.equal(bars.xValues[0], 'growth');
      assert.ok(bars.values[0] > 100);
      await excel.setCell(`Prices!E${last()}`, rows.at(-1)[4]);
    });
  });

  describe('seasonality', () => {
    before(() =>
      insertRecipe(excel, {
        id: 'seasonality',
        facts: FACTS,
        ranges: { asset: `B1:B${last()}`, benchmark: `C1:C${last()}`, dates: `A1:A${last()}` },
      }),
    );

    test('draws a column a month, named', () => {
      const { series, axes } = chartOn('Seasonality');
      assert.equal(series[0].chartType, 'ColumnClustered');
      assert.deepEqual([series[0].xValues[0], series[0].xValues.at(-1), series[0].values.length], ['Jan', 'Dec', 12]);
      const januaries = rows.flatMap((row, index) => {
        const before = rows[index - 1];
        if (index < 2 || new Date((row[0] - 25_569) * 86_400_000).getUTCMonth() !== 0) return [];
        return [row[1] / before[1] - row[2] / before[2]];
      });
      const mean = januaries.reduce((sum, each) => sum + each, 0) / januaries.length;
      assert.ok(Math.abs(series[0].values[0] - 100 * mean) < 1e-9);
      assert.equal(axes.valuePrimary.minimum, undefined);
    });

    test('stages the call of SEASONALITY', () => {
      assert.match(excel.workbook.cell("'Seasonality data'!A3").formula, /^=ROTOR\.SEASONALITY\(Prices!A1:A\d+,/);
    });
  });

  test('left no error behind and asked for nothing the oldest Excel lacks', () => {
    assert.deepEqual(excel.errors, []);
    assert.deepEqual(excel.uncalculated, []);
  });
});
