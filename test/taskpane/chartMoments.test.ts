import { rotationMap } from '../../src/charts/recipes/rotationMap';
import { relativeStrength } from '../../src/charts/recipes/relativeStrength';
import { valuationBuckets } from '../../src/charts/recipes/valuationBuckets';
import { positioning } from '../../src/charts/recipes/positioning';
import { afterTheCut } from '../../src/charts/recipes/afterTheCut';
import { findDescription } from '../../src/datasets/findDescription';
import { hasToBeRedrawn } from '../../src/taskpane/charts/cellsChanged';
import { fileName } from '../../src/taskpane/charts/chartFiles';
import { changedForm, initialForm } from '../../src/taskpane/charts/formState';
import { chartAsOf, prepareChart } from '../../src/taskpane/charts/prepareChart';
import { prefilledRanges } from '../../src/taskpane/charts/prefill';
import { adviceFor } from '../../src/taskpane/charts/suggestedData';
import { insertedDataset } from '../../src/taskpane/data/datasetSheet';
import type { InsertedData } from '../../src/taskpane/data/insertedData';
import type { CellValue } from '../../src/workbook/workbook';
import { worksheetFunction } from '../functions/worksheetFunctions';
import { fakeWorkbook } from './fakeWorkbook';

const NO_FACTS = { recessions: [], firstCuts: [] };
const wave = (row: number, phase: number): number => 100 + 5 * Math.sin(row / 3 + phase);
function sheet(): CellValue[][] {
  const rows = Array.from({ length: 40 }, (_, row) => [45_000 + 7 * row, wave(row, 0), wave(row, 1), wave(row, 2)]);
  return [['Date', 'Energy', 'Finance', 'Market'], ...rows];
}
const rotationTail = worksheetFunction('ROTATIONTAIL');

/** A workbook whose one function is the genuine one, and how often it was called. */
function prepared(rows: CellValue[][]) {
  const calls: string[] = [];
  const workbook = fakeWorkbook({ Prices: rows }, (call) => {
    calls.push(call.name);
    const given = call.arguments.map((argument) => {
      if (argument.kind === 'literal') return argument.value;
      if (argument.kind !== 'range') return null;
      const last = Number(/\d+$/.exec(argument.range.address)?.[0]);
      const [from, to] = argument.range.address.startsWith('B') ? [1, 3] : [3, 4];
      return rows.slice(0, last).map((row) => row.slice(from, to));
    });
    const result = rotationTail(...given) as unknown[][];
    return result.map((row) =>
      row.map((value): CellValue =>
        typeof value === 'number' || typeof value === 'string' ? value : { error: '#N/A' },
      ),
    );
  });
  const ranges = { prices: 'Prices!B1:C41', benchmark: 'Prices!D1:D41', dates: 'Prices!A1:A41' };
  const filled = changedForm(initialForm(rotationMap), { kind: 'prefill', ranges });
  const form = changedForm(filled, { kind: 'number', field: 'window', text: '5' });
  return { calls, workbook, options: { workbook, recipe: rotationMap, form, facts: NO_FACTS, inserted: [] } };
}

describe('a chart as of another moment', () => {
  it('is drawn without another call, and equals the one that is worked out for it', async () => {
    const { calls, options } = prepared(sheet());
    const latest = await prepareChart(options);
    if (latest.kind !== 'ready') throw new Error('The chart is not ready.');
    expect(calls).toEqual(['ROTATIONTAIL']);
    const earlier = chartAsOf(options, latest, 25);
    expect(calls).toHaveLength(1);
    const worked = await prepareChart({ ...options, asOf: 25 });
    if (worked.kind !== 'ready') throw new Error('The chart is not ready.');
    expect(earlier.spec).toEqual(worked.spec);
    expect([...earlier.values]).toEqual([...worked.values]);
    expect(worked.blocks[0]).toMatchObject({ call: { arguments: [{ range: { address: 'B1:C26' } }, {}, {}, {}, {}] } });
    expect(earlier.spec).not.toEqual(latest.spec);
  });
});

describe('a preview after cells have changed', () => {
  it('is worked out again where the change is in its cells, and stays otherwise', async () => {
    const rows = sheet();
    const { workbook, options } = prepared(rows);
    const ready = await prepareChart(options);
    expect(await hasToBeRedrawn(workbook, ready)).toBe(false);
    const row = rows[10];
    if (row) row[2] = 7;
    expect(await hasToBeRedrawn(workbook, ready)).toBe(true);
  });

  it('is worked out again where it could not be drawn, or its sheet is gone', async () => {
    const { workbook, options } = prepared(sheet());
    expect(await hasToBeRedrawn(workbook, { kind: 'failed', message: '' })).toBe(true);
    expect(await hasToBeRedrawn(workbook, undefined)).toBe(false);
    const ready = await prepareChart(options);
    expect(
      await hasToBeRedrawn(
        fakeWorkbook({}, () => []),
        ready,
      ),
    ).toBe(true);
  });
});

function inserted(name: string, title: string): InsertedData {
  const description = findDescription(name);
  if (!description) throw new Error(`There is no data set ${name}.`);
  return { ...insertedDataset({ description, rows: [] }, title), rowCount: description.rowCount };
}

describe('data sets fill forms in', () => {
  const multiples = inserted('us-price-to-book-monthly', 'Multiples');
  const size = inserted('us-size-style-monthly', 'Size');
  const industries = inserted('us-industries-monthly', 'Industries');

  it('valuations and prices of the same groups, whatever was inserted last', () => {
    for (const data of [
      [multiples, size, industries],
      [industries, size, multiples],
    ]) {
      expect(prefilledRanges(valuationBuckets, data)).toEqual({
        valuation: 'Multiples!B4:B1186',
        against: 'Multiples!C4:C1186',
        valuationDates: 'Multiples!A4:A1186',
        asset: 'Size!B4:B1187',
        benchmark: 'Size!C4:C1187',
        dates: 'Size!A4:A1187',
      });
    }
  });

  it('small caps beside positions in small caps', () =>
    expect(
      prefilledRanges(positioning, [size, inserted('cot-russell2000-weekly', 'Positions'), industries]),
    ).toMatchObject({ asset: 'Size!B4:B1187', benchmark: 'Size!C4:C1187' }));

  it('or say which one would', () => {
    expect(adviceFor(relativeStrength, ['asset', 'benchmark'])).toMatch(
      /^Insert “US size and style, monthly” on the Data tab/,
    );
    expect(adviceFor(valuationBuckets, ['valuation', 'asset', 'benchmark'])).toMatch(
      /^Insert “US price-to-book, monthly” and “US size and style, monthly” on the Data tab/,
    );
    expect(adviceFor(afterTheCut, ['events'])).toMatch(/^Press Insert first US rate cuts/);
    expect(adviceFor(relativeStrength, ['benchmark'])).toMatch(/^Or select|^Select/);
  });
});

it('files are named after the chart', () => {
  const spec = { title: 'Valuation gap: Small & Big / “now”' };
  expect(fileName(spec, 'png')).toBe('valuation-gap-small-big-now.png');
  expect(fileName({ title: '市場' }, 'svg')).toBe('chart.svg');
});
