import { serialFromIso } from '../../src/charts/dates';
import type { RecipeInputs } from '../../src/charts/recipe';
import { chartRecipes } from '../../src/charts/recipes';
import { relativeStrength } from '../../src/charts/recipes/relativeStrength';
import type { CellValue } from '../../src/workbook/workbook';
import { NOT_AVAILABLE, column, faultOf, inputs, valuesOf } from './recipeInputs';

const NO_FACTS = { recessions: [], firstCuts: [] };

function date(iso: string): number {
  const serial = serialFromIso(iso);
  if (serial === undefined) throw new Error(`${iso} is no date`);
  return serial;
}

const MONTH_ENDS = ['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30', '2024-05-31'].map(date);
const asset = column(['Small caps', 10, 11, 12, 11, 9], 1);
const benchmark = column(['Large caps', 100, 100, 100, 100, 100], 2);
const dates = column(['Date', ...MONTH_ENDS], 0);
const strength: readonly (readonly CellValue[])[] = [[NOT_AVAILABLE], [100], [110], [120], [110], [90]];
const facts = {
  recessions: [{ peak: date('2024-01-31'), trough: date('2024-03-31') }],
  firstCuts: [date('1984-09-20'), date('2024-04-10'), date('2030-01-01')],
};
const dated = inputs({
  ranges: { asset, benchmark, dates },
  numbers: { base: 100 },
  switches: { recessions: true, firstCuts: true, logarithmic: false },
});

function drawn(given: RecipeInputs, results = strength, known = facts) {
  return relativeStrength.draw(given, valuesOf(relativeStrength.blocks(given, known), given, { strength: results }));
}

function changed(ranges: RecipeInputs['ranges']): RecipeInputs {
  return { ...dated, ranges: { ...dated.ranges, ...ranges } };
}

describe('the relative strength recipe', () => {
  it('is offered, and every field has a label and a hint', () => {
    expect(chartRecipes).toContain(relativeStrength);
    for (const { label, hint } of relativeStrength.fields) {
      expect(label).not.toBe('');
      expect(hint).toMatch(/\.$/);
    }
  });

  it('stages one call of RELSTRENGTH over the chosen cells', () => {
    const block = relativeStrength.blocks(dated, facts).find(({ id }) => id === 'strength');
    expect(block).toEqual({
      id: 'strength',
      kind: 'call',
      call: {
        name: 'RELSTRENGTH',
        arguments: [
          { kind: 'range', range: { sheet: 'Prices', address: 'B1:B6' } },
          { kind: 'range', range: { sheet: 'Prices', address: 'C1:C6' } },
          { kind: 'literal', value: 100 },
        ],
      },
      headings: ['Small caps / Large caps'],
      numberFormats: ['0.00'],
    });
  });

  it('says what is drawn: names, the date of the base, the span', () => {
    const spec = drawn(dated);
    expect(spec.title).toBe('Small caps relative to Large caps');
    expect(spec.subtitle).toBe(
      'Small caps / Large caps, 31 Jan 2024 = 100 · 31 Jan 2024 – 31 May 2024 · US recessions shaded · first US rate cuts marked',
    );
    expect(spec.source).toBe(
      'Calculated by ROTOR.RELSTRENGTH from sheet Prices. Recessions: NBER. First cuts: Federal Reserve.',
    );
  });

  it('draws the line over the cells that hold values, dates where the user has them', () => {
    const line = drawn(dated).series.find(({ endLabel }) => endLabel !== undefined);
    expect(line).toMatchObject({
      name: 'Small caps / Large caps',
      color: '#D55E00',
      style: 'line',
      endLabel: 'Small caps / Large caps',
      x: { block: 'positions', column: 0, firstRow: 1, rowCount: 5 },
      y: { block: 'strength', column: 0, firstRow: 1, rowCount: 5 },
    });
    expect(relativeStrength.blocks(dated, facts)[0]).toEqual({ id: 'positions', kind: 'range', range: dates.range });
  });

  it('shades the months after a peak up to the trough', () => {
    const block = relativeStrength.blocks(dated, facts).find(({ id }) => id === 'recessions');
    expect(block?.kind === 'values' ? block.rows.map((row) => row[1]) : []).toEqual([0, 1, 1, 0, 0]);
    expect(drawn(dated).series[0]).toMatchObject({ style: 'band', secondary: true });
  });

  it('marks a first cut at the first row on or after it, on the very cell of the line', () => {
    const marks = drawn(dated).series.filter(({ style }) => style === 'points');
    expect(marks).toHaveLength(1);
    expect(marks[0]).toMatchObject({
      name: 'First cut on 10 Apr 2024',
      x: { block: 'positions', firstRow: 4, rowCount: 1 },
      y: { block: 'strength', firstRow: 4, rowCount: 1 },
      secondary: true,
    });
  });

  it('leaves recessions and cuts out when they are switched off or lie outside the span', () => {
    const off = { ...dated, switches: { recessions: false, firstCuts: false } };
    expect(drawn(off).series.map(({ style }) => style)).toEqual(['line', 'line']);
    const elsewhere = { recessions: [{ peak: date('1990-07-31'), trough: date('1991-03-31') }], firstCuts: [] };
    expect(drawn(dated, strength, elsewhere).subtitle).not.toMatch(/shaded|marked/);
  });

  it('has a line at the base from the first to the last row', () => {
    const block = relativeStrength.blocks(dated, facts).find(({ id }) => id === 'base');
    expect(block?.kind === 'values' ? block.rows : []).toEqual([
      [MONTH_ENDS[0], 100],
      [MONTH_ENDS[4], 100],
    ]);
  });

  it('numbers the rows where there are no dates, and shades nothing', () => {
    const undated = inputs({ ranges: { asset, benchmark }, numbers: { base: 1 }, switches: dated.switches });
    const blocks = relativeStrength.blocks(undated, facts);
    expect(blocks.map(({ id }) => id)).toEqual(['positions', 'strength', 'base']);
    expect(blocks[0]).toMatchObject({ headings: ['Period'], rows: [[null], [1], [2], [3], [4], [5]] });
    const spec = drawn(undated);
    expect(spec.x).toMatchObject({ kind: 'number', title: 'Period' });
    expect(spec.subtitle).toBe('Small caps / Large caps, first value = 1 · 5 periods');
  });

  it('stages dates that are texts as numbers', () => {
    const given = changed({
      dates: column(['Date', '2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30', '2024-05-31']),
    });
    expect(relativeStrength.blocks(given, NO_FACTS)[0]).toMatchObject({
      kind: 'values',
      headings: ['Date'],
      rows: [[null], ...MONTH_ENDS.map((serial) => [serial])],
    });
  });

  it('starts where both have a price; 0 and blanks are no prices', () => {
    const late = changed({ asset: column(['Small caps', null, 0, 12, 11, 9], 1) });
    const results = [[NOT_AVAILABLE], [NOT_AVAILABLE], [NOT_AVAILABLE], [100], [91], [75]];
    const spec = drawn(late, results);
    expect(spec.subtitle).toContain('31 Mar 2024 = 100');
    expect(spec.series[1]?.y).toEqual({ block: 'base', column: 1, firstRow: 0, rowCount: 2 });
    const band = relativeStrength.blocks(late, facts).find(({ id }) => id === 'recessions');
    expect(band?.kind === 'values' ? band.rows.length : 0).toBe(3);
  });

  it('gives a logarithmic axis round bounds', () => {
    const spec = drawn({ ...dated, switches: { logarithmic: true } });
    expect(spec.y).toMatchObject({ logarithmic: true, minimum: 90, maximum: 120 });
    expect(spec.subtitle).toContain('logarithmic scale');
  });

  it('tells years, months or days on the axis by the length of the span', () => {
    expect(drawn(dated).x).toMatchObject({ kind: 'date', numberFormat: 'mmm yyyy' });
    const years = changed({ dates: column(['Date', 20000, 25000, 30000, 35000, 40000]) });
    expect(drawn(years).x.numberFormat).toBe('yyyy');
    const days = changed({ dates: column(['Date', 45000, 45001, 45002, 45003, 45004]) });
    expect(drawn(days).x.numberFormat).toBe('d mmm yyyy');
  });
});

describe('wrong inputs of the relative strength recipe are told at their field', () => {
  const cases: readonly (readonly [string, RecipeInputs['ranges'], string, RegExp])[] = [
    ['no asset', { asset: undefined }, 'asset', /^Choose the prices of the asset\.$/],
    ['several columns', { asset: { ...asset, cells: [[1, 2]].concat([[1, 2]]) } }, 'asset', /These are 2 columns/],
    ['a row', { benchmark: { ...benchmark, cells: [[1, 2, 3]] } }, 'benchmark', /lie in one row/],
    [
      'different lengths',
      { benchmark: column(['Large caps', 1, 2]) },
      'benchmark',
      /3 rows, but there are 6 for the asset/,
    ],
    ['no pair', { asset: column(['Small', null, null, null, null, 1]) }, 'asset', /one row has one/],
    [
      'unsorted dates',
      { dates: column(['Date', 45000, 45002, 45001, 45003, 45004]) },
      'dates',
      /Row 4, 16 Mar 2023, does not come after 17 Mar 2023/,
    ],
    ['a date twice', { dates: column(['Date', 45000, 45000, 45001, 45003, 45004]) }, 'dates', /Sort the rows/],
    [
      'text for a date',
      { dates: column(['Date', 45000, 'soon', 45001, 45003, 45004]) },
      'dates',
      /Row 3 holds the text "soon"/,
    ],
    [
      'a number that is no date',
      { dates: column(['Date', 45000, 20240711, 45001, 1, 2]) },
      'dates',
      /Row 3 holds 20240711/,
    ],
    ['an error', { dates: column(['Date', 45000, { error: '#REF!' }, 45001, 45003, 45004]) }, 'dates', /holds #REF!/],
    [
      'prices without a date',
      { dates: column(['Date', 45000, null, 45002, 45003, 45004]) },
      'dates',
      /Row 3 has prices but no date/,
    ],
    ['no date at all', { dates: column([null, null, null, null, null, null]) }, 'dates', /There are no dates/],
  ];
  it.each(cases)('%s', (_, ranges, field, message) => {
    const fault = faultOf(() => relativeStrength.blocks(changed(ranges), facts));
    expect(fault.field).toBe(field);
    expect(fault.message).toMatch(message);
  });

  it('a base of 0', () => {
    expect(faultOf(() => relativeStrength.blocks({ ...dated, numbers: { base: 0 } }, facts)).field).toBe('base');
  });

  it('a result without values', () => {
    expect(faultOf(() => drawn(dated, [[NOT_AVAILABLE]])).field).toBe('asset');
  });
});
