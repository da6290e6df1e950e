import type { ChartContent } from '../../src/charts/spec';
import { layoutTogether } from '../../src/workbook/stagedTogether';

function chart(
  title: string,
  call: string,
  rowCount: number,
  own: readonly ChartContent['blocks'][number][] = [],
): ChartContent {
  const cells = { block: 'result', column: 1, firstRow: 0, rowCount };
  return {
    recipe: 'seasonality',
    sheetName: title,
    stagingSheetName: `${title} cells`,
    blocks: [
      {
        id: 'result',
        kind: 'call',
        call: { name: call, arguments: [{ kind: 'literal', value: 1 }] },
        headings: ['month', 'mean'],
        numberFormats: ['0', '0.0%'],
      },
      ...own,
    ],
    spec: {
      title,
      subtitle: '',
      x: { title: '', kind: 'number', numberFormat: '0' },
      y: { title: '', kind: 'number', numberFormat: '0' },
      series: [{ name: title, color: '#000000', style: 'line', x: { ...cells, column: 0 }, y: cells }],
    },
  };
}

const rows = (count: number): readonly (readonly number[])[] =>
  Array.from({ length: count }, (_, row) => [row, row * 2]);
const FIRST = { chart: chart('First', 'ONE', 3), values: new Map([['result', rows(3)]]) };
const SECOND = {
  chart: chart('Second', 'TWO', 5, [
    { id: 'dates', kind: 'range', range: { sheet: 'Prices', address: 'A2:A6' } },
    { id: 'marks', kind: 'values', headings: ['mark'], rows: [[7], [8]] },
  ]),
  values: new Map([['result', rows(5)]]),
};
const OWN_CELLS_ALONE = {
  chart: {
    ...chart('Third', 'NONE', 0),
    blocks: [{ id: 'result', kind: 'range', range: { sheet: 'Prices', address: 'A2:B6' } } as const],
  },
  values: new Map(),
};

describe('the cells of several charts on one sheet', () => {
  const { content, layouts } = layoutTogether([FIRST, OWN_CELLS_ALONE, SECOND], 'Cells behind the report', 'Cells');

  it('stand side by side, each chart under its title', () => {
    expect(content.values[0]?.filter((value) => value !== null)).toEqual(['Cells behind the report']);
    expect(content.values[1]).toEqual(['First', null, null, null, 'Second', null, null, null]);
    expect(content.values[2]?.slice(0, 2)).toEqual(['month', 'mean']);
    expect(content.values[2]?.slice(4, 6)).toEqual(['month', 'mean']);
  });

  it('have every formula at the beginning of its own place', () => {
    expect(content.formulas).toEqual([
      { row: 3, column: 0, formula: '=ROTOR.ONE(1)' },
      { row: 3, column: 4, formula: '=ROTOR.TWO(1)' },
    ]);
  });

  it('are named by each chart with its own block ids', () => {
    const [first, , second] = layouts;
    const reference = { block: 'result', column: 1, firstRow: 0, rowCount: 3 };
    expect(first?.rangeOf(reference)).toEqual({ sheet: 'Cells', address: 'B4:B6' });
    expect(second?.rangeOf(reference)).toEqual({ sheet: 'Cells', address: 'F4:F6' });
    expect(second?.rangeOf({ ...reference, block: 'marks', column: 0 })).toEqual({ sheet: 'Cells', address: 'H4:H6' });
  });

  it('leave what the user has where it is', () => {
    const [, own, second] = layouts;
    const reference = { column: 0, firstRow: 0, rowCount: 5 };
    expect(own?.rangeOf({ ...reference, block: 'result' })).toEqual({ sheet: 'Prices', address: 'A2:A6' });
    expect(own?.places).toEqual([]);
    expect(second?.rangeOf({ ...reference, block: 'dates' })).toEqual({ sheet: 'Prices', address: 'A2:A6' });
  });

  it('overlap nowhere, and no place lies outside of the sheet', () => {
    const places = layouts.flatMap((layout) => layout.places);
    const taken = new Set<string>();
    for (const { row, column, rowCount, columnCount } of places) {
      for (let down = 0; down < rowCount; down += 1) {
        for (let across = 0; across < columnCount; across += 1) {
          const key = `${row + down} ${column + across}`;
          expect(taken.has(key)).toBe(false);
          taken.add(key);
        }
      }
    }
    expect(taken.size).toBe(3 * 2 + 5 * 2 + 2);
  });

  it('have a format for every column, without holes', () => {
    const columns = content.columns ?? [];
    expect(Object.keys(columns)).toHaveLength(columns.length);
    expect(columns[1]?.numberFormat).toBe('0.0%');
    expect(columns[5]?.numberFormat).toBe('0.0%');
  });
});
