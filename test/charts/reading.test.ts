import { chartTable } from '../../src/charts/view/allValues';
import { chartStops, nextStop } from '../../src/charts/view/stops';
import { chartPicture } from '../../src/charts/view/picture';
import { rotationSpec, strengthSpec, valuesOfSpecs } from './specs';

const LIGHT = { name: 'light', background: '#FFFFFF', foreground: '#000000' } as const;

describe('a chart read by keyboard', () => {
  const stops = chartStops(strengthSpec, valuesOfSpecs);
  const keys = (...pressed: readonly string[]) =>
    pressed.reduce<ReturnType<typeof nextStop>>((at, key) => nextStop(stops, at, key) ?? at, undefined);

  it('begins at the latest value, goes back and forth, and stays within', () => {
    expect(stops).toHaveLength(1);
    expect(keys('ArrowLeft')).toEqual({ row: 0, index: 2 });
    expect(keys('ArrowLeft', 'ArrowLeft')).toEqual({ row: 0, index: 1 });
    expect(keys('ArrowLeft', 'Home', 'ArrowLeft')).toEqual({ row: 0, index: 0 });
    expect(keys('ArrowLeft', 'Home', 'End', 'ArrowRight')).toEqual({ row: 0, index: 2 });
  });

  it('leaves keys alone that mean nothing to it', () => {
    expect(nextStop(stops, undefined, 'Tab')).toBeUndefined();
    expect(nextStop(stops, { row: 0, index: 1 }, 'ArrowUp')).toBeUndefined();
    expect(nextStop([], undefined, 'ArrowLeft')).toBeUndefined();
  });

  it('goes from trail to trail up and down, to the end of each', () => {
    const [trail] = chartStops(rotationSpec, valuesOfSpecs);
    const two = [trail ?? [], trail ?? []];
    expect(nextStop(two, { row: 0, index: 0 }, 'ArrowDown')).toEqual({ row: 1, index: 1 });
    expect(nextStop(two, { row: 0, index: 0 }, 'ArrowUp')).toEqual({ row: 1, index: 1 });
    expect(nextStop(two, { row: 1, index: 1 }, 'ArrowDown')).toEqual({ row: 0, index: 1 });
  });
});

describe('a chart as a table', () => {
  it('has a row a date, the latest first, and a column a line', () =>
    expect(chartTable(strengthSpec, valuesOfSpecs)).toEqual({
      headings: ['Date', 'Small <b> / Big'],
      rows: [
        ['30 Jun 2024', '120.0'],
        ['31 May 2024', '90.0'],
        ['30 Apr 2024', '100.0'],
      ],
      omitted: 0,
    }));

  it('has a row a point of each trail', () =>
    expect(chartTable(rotationSpec, valuesOfSpecs).rows).toEqual([
      ['Energy', '1', '101.00', '98.00', 'Weakening'],
      ['Energy', '0', '101.50', '99.00', 'Weakening'],
    ]));

  it('tells how many rows it leaves out of a long history', () => {
    const rows = Array.from({ length: 1000 }, (_, row) => [40_000 + row]);
    const reference = { column: 0, firstRow: 0, rowCount: 1000 };
    const [, line] = strengthSpec.series;
    if (!line) throw new Error('There is no line.');
    const series = [{ ...line, x: { ...reference, block: 'dates' }, y: { ...reference, block: 'strength' } }];
    const table = chartTable(
      { ...strengthSpec, series },
      new Map([
        ['dates', rows],
        ['strength', rows],
      ]),
    );
    expect([table.rows.length, table.omitted, table.rows[0]]).toEqual([240, 760, ['31 Mar 2012', '40999.0']]);
  });
});

describe('a chart as a picture', () => {
  it('holds title, subtitle and source as texts that cannot become markup, and the drawing', async () => {
    const spec = { ...strengthSpec, title: 'Small & <Big>', source: 'Source: a test.' };
    const { svg, width, height } = await chartPicture(spec, valuesOfSpecs, LIGHT);
    expect(svg).toContain(`width="${width}" height="${height}"`);
    expect(svg).toContain('>Small &amp; &lt;Big&gt;</text>');
    expect(svg).toContain('>Source: a test.</text>');
    expect(svg).toContain('fill="#ffffff"');
    expect(svg.match(/<svg /g)).toHaveLength(2);
    expect(svg).not.toMatch(/href=|url\(http/);
  });

  it('has the colours chosen in high contrast written out', async () => {
    const chosen = { name: 'highContrast', background: '#000001', foreground: '#FFFF00' } as const;
    const { svg } = await chartPicture(rotationSpec, valuesOfSpecs, chosen);
    expect(svg).toContain('#000001');
    expect(svg).toContain('#FFFF00');
    expect(svg).not.toContain('var(');
  });
});
