// Native charts whose lines are worked out from staged cells: levels of a gap, the band of a mean, a second axis.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { insertRecipe, preparePage } from './support/insertRecipe.mjs';
import { sizeAndStyleRows } from './support/sizeAndStyle.mjs';
import { dist, openWorkbookPage } from './support/workbookPage.mjs';

const FACTS = { recessions: [], firstCuts: [] };
const FIRST_CUTS = [30_945, 32_665, 34_886, 36_067, 36_894, 39_343, 43_677, 45_553];
const serial = (iso) => Date.parse(iso) / 86_400_000 + 25_569;

function csvRows(name) {
  const [header, ...lines] = fs
    .readFileSync(path.join(dist, 'datasets', `${name}.csv`), 'utf8')
    .trim()
    .split('\n');
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index]]));
  });
}

/** date, small, big | price-to-book small, big, their gap | cuts | week, longs, shorts, open interest */
function sheetRows() {
  const prices = sizeAndStyleRows().map((row) => row.slice(0, 3));
  const multiples = new Map(csvRows('us-price-to-book-monthly').map((row) => [serial(row.date), row]));
  const weeks = csvRows('cot-russell2000-weekly');
  return prices.map(([date, small, big], index) => {
    if (index === 0)
      return [date, small, big, 'PB small', 'PB big', 'gap', 'cut', 'week', 'longs', 'shorts', 'interest'];
    const multiple = multiples.get(date);
    const [first, second] = multiple ? [Number(multiple.small), Number(multiple.big)] : [null, null];
    const week = weeks[index - 1];
    return [
      date,
      small,
      big,
      first,
      second,
      multiple ? first / second - 1 : null,
      FIRST_CUTS[index - 1] ?? null,
      ...(week
        ? [serial(week.date), week.leveraged_funds_long, week.leveraged_funds_short, week.open_interest].map(Number)
        : [null, null, null, null]),
    ];
  });
}

const mean = (values) => values.reduce((sum, each) => sum + each, 0) / values.length;
const deviation = (values) =>
  Math.sqrt(values.reduce((sum, each) => sum + (each - mean(values)) ** 2, 0) / (values.length - 1));
const near = (value, wanted) => assert.ok(Math.abs(value - wanted) < 1e-9, `${value} is not ${wanted}`);

describe('charts of derived cells', () => {
  let excel, rows, last;
  before(async () => {
    excel = await openWorkbookPage();
    rows = sheetRows();
    last = rows.length;
    await preparePage(excel, rows);
  });
  after(() => excel?.close());
  const chartOn = (sheet) => excel.workbook.charts.find((chart) => chart.sheet === sheet);
  const seriesOf = (sheet, name) => chartOn(sheet).series.find((series) => series.name === name);

  describe('valuation gap', () => {
    before(async () => {
      const ranges = { first: `D1:D${last}`, second: `E1:E${last}`, dates: `A1:A${last}` };
      const { failure } = await insertRecipe(excel, { id: 'valuation-gap', facts: FACTS, ranges });
      assert.equal(failure, undefined);
    });

    test('draws the mean and one and two standard deviations on both sides, labelled', () => {
      const gaps = rows.slice(1).flatMap((row) => (row[5] === null ? [] : [row[5]]));
      const levels = { mean: 0, '+1 stdev': 1, '−1 stdev': -1, '+2 stdev': 2, '−2 stdev': -2 };
      for (const [name, distance] of Object.entries(levels)) {
        const line = seriesOf('Valuation gap', name);
        assert.deepEqual([...line.xValues], [rows[2][0], rows.at(-1)[0]]);
        line.values.forEach((value) => near(value, mean(gaps) + distance * deviation(gaps)));
        assert.equal(line.points[1].dataLabel.text, name);
      }
      const gap = seriesOf('Valuation gap', 'PB small against PB big');
      near(gap.values.at(-1), gaps.at(-1));
      assert.deepEqual([gap.values.length, gap.xValues.length], [gaps.length, gaps.length]);
    });

    test('follows its cells, levels included', async () => {
      const before = seriesOf('Valuation gap', '+2 stdev').values[0];
      await excel.setCell(`Prices!D${last}`, 100);
      assert.ok(seriesOf('Valuation gap', '+2 stdev').values[0] > before + 0.1);
      await excel.setCell(`Prices!D${last}`, rows.at(-1)[3]);
    });
  });

  describe('after the cut', () => {
    before(async () => {
      const ranges = { asset: `B1:B${last}`, benchmark: `C1:C${last}`, dates: `A1:A${last}`, events: 'G1:G9' };
      const { failure } = await insertRecipe(excel, { id: 'after-the-cut', facts: FACTS, ranges });
      assert.equal(failure, undefined);
    });
    const paths = () => chartOn('After the cut').series.filter(({ name }) => name.startsWith('Cut on '));

    test('draws a thin neutral path an event, from 0 in month 0', () => {
      assert.equal(paths().length, FIRST_CUTS.length);
      for (const { values, xValues, format } of paths()) {
        assert.deepEqual([values.length, values[0], xValues[0], xValues.at(-1)], [25, 0, 0, 24]);
        assert.deepEqual([format.line.color, format.line.weight < 1], ['#6B6B6B', true]);
      }
    });

    test('draws the mean in bold and the edges of its 95 % band', () => {
      const average = seriesOf('After the cut', 'Mean of 8 events');
      assert.ok(average.format.line.weight > 2);
      for (const month of [1, 12, 24]) {
        const complete = paths().flatMap(({ values }) => (typeof values[month] === 'number' ? [values[month]] : []));
        const error = deviation(complete) / Math.sqrt(complete.length);
        near(average.values[month], mean(complete));
        near(seriesOf('After the cut', '95 % band, lower edge').values[month], mean(complete) - 1.96 * error);
        near(seriesOf('After the cut', '95 % band, upper edge').values[month], mean(complete) + 1.96 * error);
      }
    });

    test('labels months in steps of six, over one call of POSTCUTTABLE', () => {
      const { categoryPrimary, valuePrimary } = chartOn('After the cut').axes;
      assert.deepEqual([categoryPrimary.minimum, categoryPrimary.maximum, categoryPrimary.majorUnit], [0, 24, 6]);
      assert.equal(valuePrimary.positionAt, 0);
      assert.match(
        excel.workbook.cell("'After the cut data'!A3").formula,
        /^=ROTOR\.POSTCUTTABLE\(Prices!A1:A\d+,Prices!B1:B\d+,Prices!G1:G9,Prices!C1:C\d+,"1M 2M .* 24M"\)$/,
      );
    });
  });

  test('after two cuts there are paths and a mean, but no band', async () => {
    const ranges = { asset: `B1:B${last}`, dates: `A1:A${last}`, events: 'G1:G3' };
    await insertRecipe(excel, { id: 'after-the-cut', facts: FACTS, ranges, numbers: { months: 6 } });
    const { series, axes } = excel.workbook.charts.at(-1);
    assert.deepEqual(
      series.map(({ name }) => name),
      ['Cut on 20 Sep 1984', 'Cut on 6 Jun 1989', 'Mean of 2 events'],
    );
    assert.equal(axes.valuePrimary.numberFormat, '0.0%');
  });

  describe('forward return by bucket', () => {
    before(async () => {
      const ranges = { valuation: `F1:F${last}`, asset: `B1:B${last}`, benchmark: `C1:C${last}` };
      const { failure } = await insertRecipe(excel, { id: 'valuation-buckets', facts: FACTS, ranges });
      assert.equal(failure, undefined);
    });

    test('draws the mean as columns named by their bounds, the bucket of now told, and the median as strokes', () => {
      const [bars, strokes] = chartOn('Forward return by bucket').series;
      const table = excel.workbook.range("'Forward return by bucket data'!A4:I8");
      assert.deepEqual([bars.chartType, strokes.chartType], ['ColumnClustered', 'LineMarkers']);
      assert.deepEqual(
        [[...bars.values], [...strokes.values]],
        [table.map((row) => row[4]), table.map((row) => row[5])],
      );
      const percent = (value) => String(Math.round(value * 100)).replace('-', '−');
      assert.deepEqual(
        [...bars.xValues],
        table.map((row) => `${percent(row[1])}% to ${percent(row[2])}%${row[8] === 1 ? ' (now)' : ''}`),
      );
      assert.equal(bars.xValues.filter((name) => name.endsWith(' (now)')).length, 1);
      assert.equal(chartOn('Forward return by bucket').legend.visible, true);
    });

    test('takes multiples of both groups as well, in one formula, and gives the same', async () => {
      const ranges = {
        valuation: `D1:D${last}`,
        against: `E1:E${last}`,
        asset: `B1:B${last}`,
        benchmark: `C1:C${last}`,
        dates: `A1:A${last}`,
        valuationDates: `A1:A${last}`,
      };
      const { failure, sheet } = await insertRecipe(excel, { id: 'valuation-buckets', facts: FACTS, ranges });
      assert.equal(failure, undefined);
      const staged = excel.workbook.sheets.at(-1).name;
      assert.match(
        excel.workbook.cell(`'${staged}'!A3`).formula,
        /^=ROTOR\.GAPFORWARD\(ROTOR\.VALGAPSERIES\(Prices!D2:/,
      );
      const [once] = chartOn('Forward return by bucket').series;
      // Gaps that differ in their last digit may fall on the other side of a bucket's edge.
      chartOn(sheet).series[0].values.forEach((value, index) => assert.ok(Math.abs(value - once.values[index]) < 1e-3));
    });
  });

  describe('positioning', () => {
    before(async () => {
      const ranges = {
        longs: 'I1:I556',
        shorts: 'J1:J556',
        openInterest: 'K1:K556',
        positionDates: 'H1:H556',
        asset: `B1:B${last}`,
        benchmark: `C1:C${last}`,
        dates: `A1:A${last}`,
      };
      const { failure } = await insertRecipe(excel, { id: 'positioning', facts: FACTS, ranges });
      assert.equal(failure, undefined);
    });

    test('draws the net position on the left axis and relative strength of the same years on the right one', () => {
      const { series, axes, legend } = chartOn('Positioning');
      assert.deepEqual(
        series.map(({ name, axisGroup }) => [name, axisGroup]),
        [
          ['Net position, % of open interest', 'Primary'],
          ['Net position, % of open interest', 'Primary'],
          ['small / big', 'Secondary'],
        ],
      );
      const ratio = series[2];
      near(series[0].values[0], (rows[1][8] - rows[1][9]) / rows[1][10]);
      assert.ok(ratio.xValues[0] >= series[0].xValues[0] && ratio.xValues.at(-1) <= series[1].xValues.at(-1));
      near(ratio.values.at(-1), (100 * rows.at(-1)[1]) / rows.at(-1)[2] / (rows[1][1] / rows[1][2]));
      assert.deepEqual(
        [axes.valuePrimary.title.text, axes.valueSecondary.title.text],
        ['Net position, %', 'small / big, index'],
      );
      assert.equal(legend.visible, true);
    });

    test('ends the line before the year without reports and begins it anew after, in one look and with one entry in the legend', () => {
      const [before, after] = chartOn('Positioning').series;
      assert.ok(after.xValues[0] - before.xValues.at(-1) > 300, 'no point within the gap');
      const weeks = rows.slice(1).flatMap((row) => (row[7] === null ? [] : [row[7]])).length;
      const gaps = [...before.xValues, ...after.xValues];
      assert.ok(gaps.length > 500 && gaps.length <= weeks, 'all weeks are drawn');
      assert.deepEqual(
        [before.format.line.color, before.format.line.weight],
        [after.format.line.color, after.format.line.weight],
      );
      assert.notEqual(before.format.line.lineStyle, 'Dash');
    });
  });

  test('left no error behind and asked for nothing the oldest Excel lacks', () => {
    assert.deepEqual(excel.errors, []);
    assert.deepEqual(excel.uncalculated, []);
  });
});
