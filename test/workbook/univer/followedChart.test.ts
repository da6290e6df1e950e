import type { ChartSpec } from '../../../src/charts/spec';
import { followedChart } from '../../../src/workbook/univer/followedChart';
import type { StructureChange } from '../../../src/workbook/univer/movedRange';
import type { PlacedBlock, PlacedChart } from '../../../src/workbook/univer/PlacedCharts';

const column = (startRow: number, endRow: number) => ({ startRow, endRow, startColumn: 0, endColumn: 0 });
const dates: PlacedBlock = { block: 'dates', sheetId: 'prices', range: column(3, 103), spilled: false };
const strength: PlacedBlock = { block: 'strength', sheetId: 'staging', range: column(3, 103), spilled: true };
const table: PlacedBlock = { block: 'table', sheetId: 'staging', range: column(2, 12), spilled: true };
const cells = (block: string, firstRow: number, rowCount: number) => ({ block, column: 0, firstRow, rowCount });

const spec: ChartSpec = {
  title: '',
  subtitle: '',
  x: { title: 'Date', kind: 'date', numberFormat: 'yyyy' },
  y: { title: '', kind: 'number', numberFormat: '0' },
  series: [
    { name: 'line', color: '#000000', x: cells('dates', 1, 100), y: cells('strength', 1, 100), style: 'line' },
    { name: 'mark', color: '#000000', x: cells('dates', 60, 1), y: cells('strength', 60, 1), style: 'points' },
    { name: 'other', color: '#000000', x: cells('table', 1, 10), y: cells('table', 1, 10), style: 'line' },
  ],
};
const chart: PlacedChart = {
  id: '1',
  sheetId: 'chart',
  recipe: 'relative-strength',
  spec,
  blocks: [dates, strength, table],
};
const rows = (kind: StructureChange['kind'], start: number, count: number): StructureChange => ({
  direction: 'rows',
  kind,
  start,
  count,
});
function rowsOf({ series }: ChartSpec): unknown {
  return series.map(({ x, y }) => [x.firstRow, x.rowCount, y.firstRow, y.rowCount]);
}
const OTHER = [1, 10, 1, 10];

describe('a chart whose rows change', () => {
  it('grows by rows inserted among its own: dates, what is drawn over them, and the cells that this fills', () => {
    const grown = followedChart(chart, 'prices', rows('insert', 50, 5));
    expect(rowsOf(grown.spec)).toEqual([[1, 105, 1, 105], [65, 1, 65, 1], OTHER]);
    expect(grown.blocks.map(({ range }) => range.endRow)).toEqual([108, 108, 12]);
  });

  it('keeps a mark on its date where rows come in below it', () =>
    expect(rowsOf(followedChart(chart, 'prices', rows('insert', 80, 2)).spec)).toEqual([
      [1, 102, 1, 102],
      [60, 1, 60, 1],
      OTHER,
    ]));

  it('shrinks by rows that are removed, a mark on one of them included', () => {
    const shrunk = followedChart(chart, 'prices', rows('remove', 60, 10));
    expect(rowsOf(shrunk.spec)).toEqual([[1, 90, 1, 90], [60, 0, 60, 0], OTHER]);
    expect(shrunk.blocks.map(({ range }) => range.endRow)).toEqual([93, 93, 12]);
  });

  it('only moves where rows come in above it, or below it not at all', () => {
    const moved = followedChart(chart, 'prices', rows('insert', 0, 4));
    expect(rowsOf(moved.spec)).toEqual(rowsOf(spec));
    expect(moved.blocks.map(({ range }) => [range.startRow, range.endRow])).toEqual([
      [7, 107],
      [3, 103],
      [2, 12],
    ]);
    expect(followedChart(chart, 'prices', rows('insert', 104, 4))).toEqual(chart);
  });

  it('is left alone by changes on other sheets', () =>
    expect(followedChart(chart, 'elsewhere', rows('insert', 10, 4))).toEqual(chart));
});
