import type { ChartSpec } from '../../src/charts/spec';
import { init } from '../../src/charts/view/echarts';
import { echartsOption } from '../../src/charts/view/echartsOption';
import type { ThemeName } from '../../src/workbook/workbook';
import { rotationSpec, strengthSpec, valuesOfSpecs } from './specs';

const SIZE = { width: 600, height: 360 };

/** The drawing as SVG text, and what the library had to complain of. */
function drawing(spec: ChartSpec, theme: ThemeName = 'light', size = SIZE, values = valuesOfSpecs) {
  const complaints: unknown[] = [];
  const spies = (['warn', 'error'] as const).map((kind) =>
    jest.spyOn(console, kind).mockImplementation((...texts: unknown[]) => void complaints.push(texts)),
  );
  const chart = init(null, undefined, { renderer: 'svg', ssr: true, ...size });
  chart.setOption(echartsOption(spec, values, theme, size));
  const svg = chart.renderToSVGString();
  chart.dispose();
  spies.forEach((spy) => spy.mockRestore());
  return { svg, complaints };
}

function texts(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map((match) => match[1] ?? '');
}

interface Option {
  readonly xAxis: { readonly type: string; readonly min: number; readonly max: number };
  readonly yAxis: { readonly type: string; readonly min: number; readonly max: number };
  readonly series: readonly { readonly type: string; readonly data: readonly unknown[] }[];
  readonly tooltip: { readonly trigger: string; readonly formatter: (parameters: unknown) => string };
}
function option(spec: ChartSpec, values = valuesOfSpecs): Option {
  return echartsOption(spec, values, 'light', SIZE) as unknown as Option;
}

describe.each(['light', 'dark', 'highContrast'] as const)('drawn in %s', (theme) => {
  it('the library takes the chart of relative strength without complaint', () => {
    const { svg, complaints } = drawing(strengthSpec, theme);
    expect(complaints).toEqual([]);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('the library takes the rotation map without complaint', () => {
    const { svg, complaints } = drawing(rotationSpec, theme);
    expect(complaints).toEqual([]);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('a line over dates', () => {
  it('carries its name and latest value at its end; braces in names are no markup', () => {
    const shown = texts(drawing(strengthSpec).svg);
    expect(shown).toContain('120.0');
    expect(shown.join(' ')).toContain('Small  x  / Big');
  });

  it('has the axis of values named with its unit, and the dates labelled', () => {
    const shown = texts(drawing(strengthSpec).svg);
    expect(shown).toEqual(expect.arrayContaining(['Index, start = 100', '100']));
    expect(shown.some((text) => text.includes('May'))).toBe(true);
  });

  it('gives all its points to the library, gaps included, and tells the date under the pointer', () => {
    const { series, tooltip } = option(strengthSpec);
    expect(series[1]?.data).toEqual([
      [45412, 100],
      [45443, 90],
      [45473, 120],
    ]);
    expect(tooltip.trigger).toBe('axis');
    expect(tooltip.formatter([{ seriesIndex: 1, dataIndex: 2, value: [45473, 120] }])).toContain('30 Jun 2024');
    expect(tooltip.formatter([{ seriesIndex: 0, dataIndex: 0, value: [45412, null] }])).toBe('');
  });

  it('shades the recession from the row before it to its last', () => {
    const background = option(strengthSpec).series[0] as unknown as { markArea: { data: { coord: number[] }[][] } };
    expect(background.markArea.data.map((ends) => ends.map(({ coord }) => coord[0]))).toEqual([[45412, 45443]]);
  });

  it('keeps to the bounds asked for, and leaves them when the cells have changed beyond', () => {
    const bounded = { ...strengthSpec, y: { ...strengthSpec.y, logarithmic: true, minimum: 50, maximum: 200 } };
    expect(option(bounded).yAxis).toMatchObject({ type: 'log', min: 50, max: 200 });
    const grown = new Map(valuesOfSpecs).set('strength', [[100], [100], [90], [400]]);
    expect(option(bounded, grown).yAxis).toMatchObject({ min: 50, max: 400 });
  });
});

describe('a rotation map', () => {
  it('names the quadrants and the asset', () => {
    const shown = texts(drawing(rotationSpec).svg).join('|');
    for (const name of ['Leading', 'Weakening', 'Lagging', 'Improving', 'Energy', 'RS-Ratio', 'RS-Momentum']) {
      expect(shown).toContain(name);
    }
  });

  it('tells the point under the pointer', () => {
    const { tooltip } = option(rotationSpec);
    expect(tooltip.trigger).toBe('item');
    expect(tooltip.formatter({ seriesIndex: 1, dataIndex: 1, value: [101.5, 99] })).toContain('end of the tail');
  });

  it('draws without values, when all cells hold errors', () => {
    const { svg, complaints } = drawing(rotationSpec, 'light', SIZE, new Map());
    expect(complaints).toEqual([]);
    expect(svg).not.toContain('NaN');
  });

  it('fits a narrow pane', () => {
    const { svg } = drawing(rotationSpec, 'light', { width: 240, height: 260 });
    expect(texts(svg).join('|')).toContain('Energy');
  });

  it('long names of many assets in a narrow pane stand in two lines, those of few in one', () => {
    const many = (count: number): ChartSpec => ({
      ...rotationSpec,
      series: rotationSpec.series.flatMap((series) =>
        Array.from({ length: count }, (_, index) => ({ ...series, endLabel: `Consumer goods ${index}` })),
      ),
    });
    const size = { width: 300, height: 400 };
    expect(texts(drawing(many(8), 'light', size).svg)).toEqual(expect.arrayContaining(['Consumer', 'goods 7']));
    expect(texts(drawing(many(2), 'light', size).svg)).toContain('Consumer goods 1');
  });
});
