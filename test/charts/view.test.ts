import type { ChartSeries, ChartSpec } from '../../src/charts/spec';
import { contrastRatio, legibleColor } from '../../src/charts/view/contrast';
import { placeLabels } from '../../src/charts/view/labelPlacement';
import type { Box } from '../../src/charts/view/labelPlacement';
import { bandStretches, seriesPoints } from '../../src/charts/view/seriesPoints';
import { chartSummary } from '../../src/charts/view/summary';
import { escapeMarkup, readingMarkup, readingSentence } from '../../src/charts/view/reading';
import { positionReading, trailReading } from '../../src/charts/view/tooltip';
import { rotationSpec, strengthSpec, valuesOfSpecs } from './specs';

function firstSeries(spec: ChartSpec): ChartSeries {
  const [series] = spec.series;
  if (!series) throw new Error('The chart has no series.');
  return series;
}

describe('points of a series', () => {
  it('errors and blanks are gaps; rows without a place are left out', () => {
    const values = new Map([
      [
        'b',
        [
          ['x', 'y'],
          [1, 10],
          [null, 11],
          [3, { error: '#N/A' }],
          [4, 12],
        ],
      ],
    ]);
    const reference = (column: number) => ({ block: 'b', column, firstRow: 1, rowCount: 5 });
    const series = { ...firstSeries(strengthSpec), x: reference(0), y: reference(1) };
    expect(seriesPoints(series, values)).toEqual([
      { x: 1, y: 10 },
      { x: 3, y: undefined },
      { x: 4, y: 12 },
    ]);
  });

  it('a band begins at the row before its first and ends at its last', () => {
    const flags = [1, 0, 1, 1, 0, 0, 1];
    expect(bandStretches(flags.map((y, x) => ({ x, y })))).toEqual([
      { from: 0, to: 0 },
      { from: 1, to: 3 },
      { from: 5, to: 6 },
    ]);
  });
});

describe('colours', () => {
  it('stay as they are on a light background', () => expect(legibleColor('#E69F00', '#FFFFFF')).toBe('#E69F00'));

  it.each(['#0072B2', '#7F5FA9', '#8C6D31', '#6B6B6B', '#B3261E'])(
    '%s is lightened until a dark background lets it be seen',
    (color) => {
      const seen = legibleColor(color, '#292929');
      expect(contrastRatio(seen, '#292929')).toBeGreaterThanOrEqual(3);
    },
  );

  it('of the system are left alone', () => expect(legibleColor('#0072B2', undefined)).toBe('#0072B2'));
  it('contrast is that of WCAG', () => expect(contrastRatio('#000000', '#FFFFFF')).toBeCloseTo(21, 10));
});

describe('names beside points', () => {
  const within: Box = { left: 0, top: 0, width: 560, height: 300 };
  const overlaps = (one: Box, other: Box): boolean =>
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height;

  it('fourteen names of points close together cover neither each other nor the edge', () => {
    const wishes = Array.from({ length: 14 }, (_, index) => ({
      x: 200 + 40 * Math.cos(index * 2.4) * (index / 4),
      y: 150 + 25 * Math.sin(index * 2.4) * (index / 4),
      width: 70 + (index % 5) * 14,
      height: 15,
    }));
    const boxes = placeLabels(wishes, within, { boxes: [], points: [] });
    boxes.forEach((box, index) => {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.left + box.width).toBeLessThanOrEqual(within.width);
      boxes.slice(index + 1).forEach((other) => expect(overlaps(box, other)).toBe(false));
    });
  });

  it('a lone name stands right of its point, and left of it at the right edge', () => {
    const [right] = placeLabels([{ x: 100, y: 100, width: 50, height: 15 }], within, { boxes: [], points: [] });
    expect(right).toEqual({ left: 109, top: 92.5, width: 50, height: 15 });
    const [left] = placeLabels([{ x: 545, y: 100, width: 50, height: 15 }], within, { boxes: [], points: [] });
    expect((left?.left ?? 0) + 50).toBeLessThan(545);
  });
});

describe('names among other markers', () => {
  const within: Box = { left: 0, top: 0, width: 400, height: 300 };

  it('a name stands nearer to its own marker than to any other', () => {
    const wishes = [
      { x: 200, y: 150, width: 60, height: 15 },
      { x: 225, y: 150, width: 60, height: 15 },
      { x: 212, y: 168, width: 60, height: 15 },
    ];
    const boxes = placeLabels(wishes, within, { boxes: [], points: [] });
    const distance = (box: Box, { x, y }: { readonly x: number; readonly y: number }): number =>
      Math.hypot(
        Math.max(box.left - x, 0, x - box.left - box.width),
        Math.max(box.top - y, 0, y - box.top - box.height),
      );
    boxes.forEach((box, index) => {
      const [own, ...others] = [wishes[index], ...wishes.filter((_, at) => at !== index)];
      if (!own) throw new Error('There is no marker.');
      for (const other of others) expect(distance(box, own)).toBeLessThan(distance(box, other));
    });
  });
});

describe('what a chart tells in words', () => {
  it('under the pointer: the date and the value, never markup from a cell', () => {
    const reading = positionReading(strengthSpec, [{ seriesIndex: 1, x: 45484, y: 143.24, remaining: 0 }]);
    expect(readingMarkup(reading)).toBe(
      '<div><b>11 Jul 2024</b></div><div style="display:flex;gap:12px;justify-content:space-between"><span>Small &lt;b&gt; / Big</span><b>143.2</b></div>',
    );
    expect(readingSentence(reading)).toBe('11 Jul 2024: Small <b> / Big 143.2.');
    expect(escapeMarkup('<img src="x">&')).toBe('&lt;img src=&quot;x&quot;&gt;&amp;');
  });

  it('under the pointer: where an asset stands, and when', () => {
    const reading = trailReading(rotationSpec, firstSeries(rotationSpec), {
      seriesIndex: 0,
      x: 101.236,
      y: 99.1,
      remaining: 1,
    });
    expect(readingMarkup(reading)).toContain('<b>Energy</b>, 1 period before');
    expect(readingSentence(reading)).toBe(
      'Energy, 1 period before: RS-Ratio 101.24; RS-Momentum 99.10; Quadrant Weakening.',
    );
  });

  it('for those who do not see it: first, latest, lowest and highest', () => {
    expect(chartSummary(strengthSpec, valuesOfSpecs)).toEqual({
      headings: ['Name', 'First', 'Latest', 'Lowest', 'Highest'],
      rows: [
        ['Small <b> / Big', '100.0 (30 Apr 2024)', '120.0 (30 Jun 2024)', '90.0 (31 May 2024)', '120.0 (30 Jun 2024)'],
      ],
    });
  });

  it('for those who do not see it: where each asset stands', () => {
    expect(chartSummary(rotationSpec, valuesOfSpecs).rows).toEqual([
      ['Energy', '101.50', '99.00', 'Weakening', '101.00; 98.00'],
    ]);
  });
});
