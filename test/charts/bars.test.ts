import type { BlockValues, ChartSpec } from '../../src/charts/spec';
import { layOutBars } from '../../src/charts/view/barFrame';
import { bandSlices } from '../../src/charts/view/between';
import { init } from '../../src/charts/view/echarts';
import { echartsOption } from '../../src/charts/view/echartsOption';
import { chartSummary } from '../../src/charts/view/summary';
import type { ThemeName } from '../../src/workbook/workbook';
import { NOT_AVAILABLE } from './recipeInputs';

const WIDE = { width: 700, height: 360 };
const NARROW = { width: 294, height: 320 };
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const reference = (column: number) => ({ block: 'b', column, firstRow: 0, rowCount: 12 });
const spec: ChartSpec = {
  title: 'Seasonality',
  subtitle: '',
  x: { title: '', kind: 'category', numberFormat: 'General' },
  y: { title: 'pp', kind: 'number', numberFormat: '0.0' },
  series: [
    { name: 'Mean', color: '#D55E00', x: reference(0), y: reference(1), style: 'bars' },
    { name: 'Median', color: '#0072B2', x: reference(0), y: reference(2), style: 'points' },
  ],
};
const values: BlockValues = new Map([
  ['b', MONTHS.map((name, month) => [name, month === 3 ? NOT_AVAILABLE : month - 5.25, month - 5])],
]);

function drawing(theme: ThemeName, size: typeof WIDE) {
  const complaints: unknown[] = [];
  const spies = (['warn', 'error'] as const).map((kind) =>
    jest.spyOn(console, kind).mockImplementation((...texts: unknown[]) => void complaints.push(texts)),
  );
  const chart = init(null, undefined, { renderer: 'svg', ssr: true, ...size });
  chart.setOption(echartsOption(spec, values, theme, size));
  const svg = chart.renderToSVGString();
  chart.dispose();
  spies.forEach((spy) => spy.mockRestore());
  return { svg, complaints, texts: [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map((match) => match[1] ?? '') };
}

describe('bars', () => {
  it.each(['light', 'dark', 'highContrast'] as const)('are drawn in %s without complaint', (theme) => {
    const { svg, complaints } = drawing(theme, WIDE);
    expect(complaints).toEqual([]);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it.each([WIDE, NARROW])('carry their names and figures at %p', (size) => {
    const { texts } = drawing('light', size);
    expect(texts).toEqual(expect.arrayContaining([...MONTHS, '−5.3', '5.8']));
  });

  it('stand where there is room for names and figures, and lie where there is not', () => {
    expect(layOutBars(spec, values, WIDE).lying).toBe(false);
    expect(layOutBars(spec, values, NARROW).lying).toBe(true);
    expect(layOutBars({ ...spec, lying: true }, values, WIDE).lying).toBe(true);
  });

  it('begin at 0, with room for figures on the sides that have bars', () => {
    const { axis } = layOutBars(spec, values, WIDE);
    expect(axis.minimum).toBeLessThan(-5.25);
    expect(axis.maximum).toBeGreaterThan(6);
    const positive = new Map([['b', MONTHS.map((name) => [name, 2, 3])]]);
    expect(layOutBars(spec, positive, WIDE).axis.minimum).toBe(0);
  });

  it('are told in a table to those who do not see them', () => {
    const { headings, rows } = chartSummary(spec, values);
    expect(headings).toEqual(['Name', 'Mean', 'Median']);
    expect(rows.slice(2, 5)).toEqual([
      ['Mar', '−3.25', '−3.00'],
      ['Apr', '', '−2.00'],
      ['May', '−1.25', '−1.00'],
    ]);
  });
});

describe('what lies between two lines', () => {
  it('breaks where an edge is missing', () => {
    const cells = new Map([
      [
        'b',
        [
          [0, 0, 0],
          [1, -1, 2],
          [2, NOT_AVAILABLE, 3],
          [3, -2, 3],
          [4, -2, 4],
        ],
      ],
    ]);
    const at = (column: number) => ({ block: 'b', column, firstRow: 0, rowCount: 5 });
    const series = { name: 'Band', color: '#D55E00', x: at(0), y: at(1), upper: at(2), style: 'between' } as const;
    expect(bandSlices(series, cells)).toEqual([
      [
        { x: 0, low: 0, high: 0 },
        { x: 1, low: -1, high: 2 },
      ],
      [
        { x: 3, low: -2, high: 3 },
        { x: 4, low: -2, high: 4 },
      ],
    ]);
  });
});
