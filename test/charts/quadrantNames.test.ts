import type { BlockValues, ChartSpec } from '../../src/charts/spec';
import { layOutFrame, place } from '../../src/charts/view/axes';
import { quadrantNameBoxes, withRoomForQuadrantNames } from '../../src/charts/view/quadrantNames';
import { rotationSpec } from './specs';

const SIZE = { width: 320, height: 400 };

function valuesAt(points: readonly (readonly [number, number])[]): BlockValues {
  return new Map([['tails', [[], ...points.map(([x, y], step) => ['Energy', step, x, y])]]]);
}

function specOf(rowCount: number): ChartSpec {
  const series = rotationSpec.series.map((each) => ({
    ...each,
    x: { ...each.x, rowCount },
    y: { ...each.y, rowCount },
  }));
  return { ...rotationSpec, series };
}

it.each([
  [
    'in all four corners',
    [
      [98.1, 100.9],
      [101.9, 100.95],
      [98, 97.1],
      [101.9, 97],
    ],
  ],
  [
    'in one corner',
    [
      [101.8, 101],
      [100, 99],
      [99, 99],
    ],
  ],
] as const)('no point %s lies on the name of a quadrant', (_, points) => {
  const values = valuesAt(points);
  const spec = specOf(points.length);
  const frame = withRoomForQuadrantNames(layOutFrame(spec, values, SIZE, 14), spec, values);
  const boxes = quadrantNameBoxes(spec, frame);
  expect(boxes).toHaveLength(4);
  for (const [x, y] of points) {
    const across = frame.plot.left + place(frame.x, x) * frame.plot.width;
    const down = frame.plot.top + (1 - place(frame.y, y)) * frame.plot.height;
    const covered = boxes.filter(
      ({ left, top, width, height }) =>
        across > left - 6 && across < left + width + 6 && down > top - 6 && down < top + height + 6,
    );
    expect(covered).toEqual([]);
  }
});

it('an axis whose corners are free stays as it is', () => {
  const values = valuesAt([
    [100, 100.9],
    [100, 97.1],
  ]);
  const spec = specOf(2);
  const frame = layOutFrame(spec, values, SIZE, 14);
  expect(withRoomForQuadrantNames(frame, spec, values)).toBe(frame);
});
