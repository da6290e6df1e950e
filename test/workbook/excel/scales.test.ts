import type { ChartSpec } from '../../../src/charts/spec';
import { lastPoint } from '../../../src/workbook/excel/chart/drawnNumbers';
import { scaleOf } from '../../../src/workbook/excel/chart/scales';
import { columnPoints } from '../../../src/workbook/excel/writeSheet';
import type { CellValue } from '../../../src/workbook/workbook';

const YEAR_1926 = 9498;

function drawing(
  x: Partial<ChartSpec['x']>,
  y: Partial<ChartSpec['y']>,
  rows: readonly (readonly CellValue[])[],
): [ChartSpec, Map<string, readonly (readonly CellValue[])[]>] {
  const cells = (column: number) => ({ block: 'cells', column, firstRow: 0, rowCount: rows.length });
  const spec: ChartSpec = {
    title: 'Title',
    subtitle: '',
    x: { title: '', kind: 'number', numberFormat: '0', ...x },
    y: { title: '', kind: 'number', numberFormat: '0', ...y },
    series: [
      { name: 'curve', color: '#D55E00', style: 'line', x: cells(0), y: cells(1) },
      { name: 'band', color: '#D9D9D9', style: 'band', x: cells(0), y: cells(2) },
    ],
  };
  return [spec, new Map([['cells', rows]])];
}

describe('scaleOf', () => {
  it('lets dates begin with a year and end with the data', () => {
    const rows = [
      [YEAR_1926 + 180, 100, 0],
      [45657, 300, 1],
    ];
    expect(scaleOf(...drawing({ kind: 'date' }, {}, rows), 'x')).toMatchObject({
      minimum: YEAR_1926,
      maximum: 45657,
      dates: { count: 10, unit: 'Years' },
    });
  });

  it('steps by months over a year, and leaves days to Excel', () => {
    const over = (days: number) =>
      scaleOf(
        ...drawing({ kind: 'date' }, {}, [
          [45300, 1, 0],
          [45300 + days, 2, 0],
        ]),
        'x',
      );
    expect(over(365).dates).toMatchObject({ count: 3, unit: 'Months' });
    expect(over(365).minimum).toBe(45292);
    expect(over(30)).toEqual({ minimum: 45300, maximum: 45330 });
  });

  it('begins above 0 where 0 would squeeze the curve, with room for it to fall', () => {
    const { minimum = NaN, maximum } = scaleOf(
      ...drawing({}, {}, [
        [1, 90, 0],
        [2, 110, 0],
      ]),
      'y',
    );
    expect(minimum).toBeLessThan(90);
    expect(minimum).toBeGreaterThan(50);
    expect(maximum).toBeUndefined();
  });

  it('leaves to Excel what reaches near 0, and bands aside', () => {
    expect(
      scaleOf(
        ...drawing({}, {}, [
          [1, 5, 1],
          [2, 110, 0],
        ]),
        'y',
      ),
    ).toEqual({});
    expect(
      scaleOf(
        ...drawing({}, {}, [
          [1, -5, 1],
          [2, 5, 0],
        ]),
        'y',
      ),
    ).toEqual({});
  });

  it('keeps to what the chart asks for', () => {
    const bounds = { minimum: 95, maximum: 105 };
    expect(
      scaleOf(
        ...drawing({}, bounds, [
          [1, 99, 0],
          [2, 101, 0],
        ]),
        'y',
      ),
    ).toEqual(bounds);
  });

  it('is left to Excel without figures', () => {
    expect(scaleOf(...drawing({ kind: 'date' }, {}, [[null, { error: '#N/A' }, 0]]), 'x')).toEqual({});
  });
});

describe('lastPoint', () => {
  it('is the last row with both figures', () => {
    const [spec, values] = drawing({}, {}, [
      [1, 5, 0],
      [2, 6, 0],
      [3, { error: '#N/A' }, 0],
      [null, 8, 0],
    ]);
    const [curve] = spec.series;
    expect(curve && lastPoint(curve, values)).toBe(1);
  });
});

describe('columnPoints', () => {
  it('gives the 48 points of Excel’s default width of 8.43 characters', () => {
    expect(columnPoints(8.43)).toBeCloseTo(48, 1);
  });
});
