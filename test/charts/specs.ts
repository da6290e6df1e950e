import { relativeStrength } from '../../src/charts/recipes/relativeStrength';
import { QUADRANTS } from '../../src/charts/palette';
import type { BlockValues, ChartSpec } from '../../src/charts/spec';

/** A small chart of each kind, with what its cells hold. */
export const strengthSpec: ChartSpec = {
  title: 'Small relative to Big',
  subtitle: 'Small / Big, 30 Apr 2024 = 100',
  source: relativeStrength.title,
  x: { title: 'Date', kind: 'date', numberFormat: 'mmm yyyy' },
  y: { title: 'Index, start = 100', kind: 'number', numberFormat: '0' },
  series: [
    {
      name: 'Recession',
      color: '#D9D9D9',
      x: { block: 'dates', column: 0, firstRow: 1, rowCount: 3 },
      y: { block: 'recessions', column: 1, firstRow: 0, rowCount: 3 },
      style: 'band',
      secondary: true,
    },
    {
      name: 'Small <b> / Big',
      color: '#D55E00',
      x: { block: 'dates', column: 0, firstRow: 1, rowCount: 3 },
      y: { block: 'strength', column: 0, firstRow: 1, rowCount: 3 },
      style: 'line',
      endLabel: 'Small {x} / Big',
    },
  ],
};

export const rotationSpec: ChartSpec = {
  title: 'Rotation map',
  subtitle: 'Energy against Market',
  x: { title: 'RS-Ratio', kind: 'number', numberFormat: '0.0', minimum: 98, maximum: 102, crossesAt: 100 },
  y: { title: 'RS-Momentum', kind: 'number', numberFormat: '0.0', minimum: 97, maximum: 101, crossesAt: 100 },
  series: [
    {
      name: 'Energy',
      color: '#D55E00',
      x: { block: 'tails', column: 2, firstRow: 1, rowCount: 2 },
      y: { block: 'tails', column: 3, firstRow: 1, rowCount: 2 },
      style: 'trail',
      endLabel: 'Energy',
    },
  ],
  quadrants: QUADRANTS,
};

export const valuesOfSpecs: BlockValues = new Map([
  ['dates', [['Date'], [45412], [45443], [45473]]],
  [
    'recessions',
    [
      [45412, 0],
      [45443, 1],
      [45473, 0],
    ],
  ],
  ['strength', [[{ error: '#N/A' }], [100], [90], [120]]],
  [
    'tails',
    [
      ['name', 'step', 'RS-Ratio', 'RS-Momentum'],
      ['Energy', -1, 101, 98],
      ['Energy', 0, 101.5, 99],
    ],
  ],
]);
