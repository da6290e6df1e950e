import type { BlockValues, ChartContent } from '../../src/charts/spec';
import { formulaText } from '../../src/workbook/formula';
import type { FunctionCall } from '../../src/workbook/formula';
import { layoutStaging } from '../../src/workbook/stagingLayout';

const strength: FunctionCall = {
  name: 'RELSTRENGTH',
  arguments: [{ kind: 'range', range: { sheet: 'Prices', address: 'B1:B4' } }],
};
const tail: FunctionCall = { name: 'ROTATIONTAIL', arguments: [] };

const chart: ChartContent = {
  recipe: 'relative-strength',
  sheetName: 'Chart',
  stagingSheetName: 'Chart data',
  blocks: [
    { id: 'dates', kind: 'range', range: { sheet: 'Prices', address: 'A2:A4' } },
    { id: 'strength', kind: 'call', call: strength, headings: ['Relative strength'], numberFormats: ['0.0'] },
    {
      id: 'cuts',
      kind: 'values',
      headings: ['Cut', 'Level'],
      rows: [
        [45000, 1],
        [45100, null],
        [45200, 3],
      ],
      numberFormats: ['yyyy-mm-dd'],
    },
    { id: 'tail', kind: 'call', call: tail },
  ],
  spec: {
    title: 'Small against large',
    subtitle: '',
    x: { title: '', kind: 'date', numberFormat: '' },
    y: { title: '', kind: 'number', numberFormat: '' },
    series: [],
  },
};
const results: BlockValues = new Map([
  ['strength', [[100], [101], [102]]],
  [
    'tail',
    [
      ['name', 'step', 'ratio'],
      ['a', 0, 100],
    ],
  ],
]);

describe('layoutStaging(chart, results)', () => {
  const layout = layoutStaging(chart, results);

  it('puts blocks side by side with an empty column between', () =>
    expect(layout.places).toEqual([
      { block: 'strength', row: 3, column: 0, rowCount: 3, columnCount: 1 },
      { block: 'cuts', row: 3, column: 2, rowCount: 3, columnCount: 2 },
      { block: 'tail', row: 2, column: 5, rowCount: 2, columnCount: 3 },
    ]));

  it('places formulas where their results begin', () =>
    expect(layout.content.formulas).toEqual([
      { row: 3, column: 0, formula: formulaText(strength) },
      { row: 2, column: 5, formula: formulaText(tail) },
    ]));

  it('writes title, headings and values, and leaves the cells of spills empty', () =>
    expect(layout.content.values).toEqual([
      ['Cells behind the chart: Small against large', null, null, null, null, null, null, null],
      [null, null, null, null, null, null, null, null],
      ['Relative strength', null, 'Cut', 'Level', null, null, null, null],
      [null, null, 45000, 1, null, null, null, null],
      [null, null, 45100, null, null, null, null, null],
      [null, null, 45200, 3, null, null, null, null],
    ]));

  it('formats the columns of each block', () => {
    expect(layout.content.columns?.[0]).toEqual({ width: 19, numberFormat: '0.0' });
    expect(layout.content.columns?.[1]).toEqual({ width: 3 });
    expect(layout.content.columns?.[2]).toEqual({ width: 12, numberFormat: 'yyyy-mm-dd' });
    expect(layout.content.columns?.[3]).toEqual({ width: 12 });
  });

  it('finds staged cells, counted from the first row of the result', () => {
    const cuts = layout.rangeOf({ block: 'cuts', column: 1, firstRow: 1, rowCount: 2 });
    expect(cuts).toEqual({ sheet: 'Chart data', address: 'D5:D6' });
    const steps = layout.rangeOf({ block: 'tail', column: 1, firstRow: 1, rowCount: 1 });
    expect(steps).toEqual({ sheet: 'Chart data', address: 'G4' });
  });

  it('finds cells where the user has them', () =>
    expect(layout.rangeOf({ block: 'dates', column: 0, firstRow: 1, rowCount: 2 })).toEqual({
      sheet: 'Prices',
      address: 'A3:A4',
    }));

  it('names the sheet as it was made unique', () => {
    const renamed = layoutStaging(chart, results, 'Chart data 2');
    expect(renamed.content.name).toBe('Chart data 2');
    expect(renamed.rangeOf({ block: 'strength', column: 0, firstRow: 0, rowCount: 3 }).sheet).toBe('Chart data 2');
  });

  it('refuses a call without a result and a block that is not there', () => {
    expect(() => layoutStaging(chart, new Map())).toThrow('No result was given for block "strength"');
    expect(() => layout.rangeOf({ block: 'none', column: 0, firstRow: 0, rowCount: 1 })).toThrow('block "none"');
  });
});

describe('cells worked out from others', () => {
  const derived = {
    id: 'ends',
    headings: ['Date', 'Twice'],
    rows: [
      [
        { kind: 'copy', cell: { block: 'dates', column: 0, firstRow: 0, rowCount: 1 } },
        { kind: 'copy', cell: { block: 'strength', column: 0, firstRow: 2, rowCount: 1 }, times: 2 },
      ],
      [7, { kind: 'copy', cell: { block: 'cuts', column: 1, firstRow: 0, rowCount: 1 } }],
    ],
    numberFormats: ['yyyy-mm-dd', '0'],
  } as const;
  const withDerived: ChartContent = { ...chart, spec: { ...chart.spec, derived: [derived] } };
  const layout = layoutStaging(withDerived, results);

  it('stand on the sheet as formulas, beside the other blocks', () => {
    expect(layout.places.at(-1)).toEqual({ block: 'ends', row: 3, column: 9, rowCount: 2, columnCount: 2 });
    expect(layout.content.values[2]?.slice(9)).toEqual(['Date', 'Twice']);
    expect(layout.content.formulas?.slice(2)).toEqual([
      { row: 3, column: 9, formula: '=Prices!A2' },
      { row: 3, column: 10, formula: "='Chart data'!A6*2" },
      { row: 4, column: 10, formula: "='Chart data'!D4" },
    ]);
    expect(layout.content.values[4]?.[9]).toBe(7);
    expect(layout.content.columns?.[9]).toMatchObject({ numberFormat: 'yyyy-mm-dd' });
  });

  it('are not added again where the chart brings them as a block', () => {
    const block = { id: 'ends', kind: 'values', headings: ['Date', 'Twice'], rows: [[1, 2]] } as const;
    const own = layoutStaging({ ...withDerived, blocks: [...chart.blocks, block] }, results);
    expect(own.content.formulas).toHaveLength(2);
    expect(own.places.filter(({ block: id }) => id === 'ends')).toHaveLength(1);
  });
});
