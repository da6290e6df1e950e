import { dateGaps } from '../../src/charts/dateGaps';
import type { ChartSpec } from '../../src/charts/spec';
import { brokenAtGaps } from '../../src/charts/view/seriesPoints';
import { drawnSeries } from '../../src/workbook/excel/chart/series';

const weekly = [100, 107, 114, 121, 177, 184, 191];

describe('gaps in dates', () => {
  it('are stretches of more than three usual steps', () => {
    expect(dateGaps(weekly)).toEqual([{ from: 121, to: 177, index: 4 }]);
    expect(dateGaps([0, 7, 14, 35, 42])).toEqual([]);
    expect(dateGaps([0, 7, 14, 36, 43])).toEqual([{ from: 14, to: 36, index: 3 }]);
  });

  it('are counted over rows without a date', () =>
    expect(dateGaps([undefined, 100, undefined, 107, 114, 200])).toEqual([{ from: 114, to: 200, index: 5 }]));

  it('are no weekends, holidays or closed exchanges among daily rows', () => {
    // The week of September 2001 has one row.
    expect(dateGaps([1, 2, 3, 4, 5, 8, 9, 10, 17, 18, 19])).toEqual([]);
    expect(dateGaps([1, 2, 3, 4, 5, 16])).toHaveLength(1);
  });

  it('are none where there are fewer than two dates', () => {
    expect(dateGaps([])).toEqual([]);
    expect(dateGaps([5])).toEqual([]);
  });
});

const spec: ChartSpec = {
  title: 'Net',
  subtitle: '',
  x: { title: 'Date', kind: 'date', numberFormat: 'yyyy' },
  y: { title: 'Net', kind: 'number', numberFormat: '0' },
  series: [
    {
      name: 'Net',
      color: '#0072B2',
      x: { block: 'cells', column: 0, firstRow: 2, rowCount: 7 },
      y: { block: 'cells', column: 1, firstRow: 2, rowCount: 7 },
      style: 'line',
      endLabel: 'net',
    },
  ],
};
const values = new Map([['cells', [['Date', 'Net'], [null, null], ...weekly.map((date) => [date, date / 10])]]]);

describe('a line over a gap in its dates', () => {
  it('has a point without a value there in the drawing', () => {
    const points = brokenAtGaps(weekly.map((x) => ({ x, y: 1 })));
    expect(points).toHaveLength(8);
    expect(points[4]).toEqual({ x: 149, y: undefined });
    expect(points.filter(({ y }) => y === undefined)).toHaveLength(1);
  });

  it('is two series in Excel, each on its own cells, of which the last carries the name', () => {
    const [before, after, ...others] = drawnSeries(spec, values);
    expect(others).toEqual([]);
    expect([before?.x, before?.y]).toMatchObject([
      { firstRow: 2, rowCount: 4 },
      { firstRow: 2, rowCount: 4 },
    ]);
    expect([after?.x, after?.y]).toMatchObject([
      { firstRow: 6, rowCount: 3 },
      { firstRow: 6, rowCount: 3 },
    ]);
    expect([before?.endLabel, after?.endLabel]).toEqual([undefined, 'net']);
    expect([before?.secondary, after?.secondary]).toEqual([true, undefined]);
  });

  it('stays one series over numbers that are no dates', () =>
    expect(drawnSeries({ ...spec, x: { ...spec.x, kind: 'number' } }, values)).toHaveLength(1));
});
