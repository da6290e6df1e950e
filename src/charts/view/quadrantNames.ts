import type { BlockValues, ChartSpec } from '../spec';
import { place, ticksOf } from './axes';
import type { Frame } from './axes';
import type { Box } from './labelPlacement';
import { seriesPoints } from './seriesPoints';
import { estimatedTextWidth } from './textWidth';

export const QUADRANT_NAME_SIZE = 13;
/** Distance of a name from the edges of its corner. */
export const QUADRANT_NAME_INSET = 7;
const HEIGHT = 26;
/** A marker beside a name keeps clear of it. */
const CLEARANCE = 9;
/** The names may push the points aside by this share of the height at each end, in drawings too low for both. */
const MOST_ROOM = 0.2;

interface CornerBox extends Box {
  readonly upper: boolean;
}

function cornerBoxes(spec: ChartSpec, { plot }: Frame): readonly CornerBox[] {
  const { quadrants } = spec;
  if (!quadrants) return [];
  const width = (name: string): number => estimatedTextWidth(`● ${name}`, QUADRANT_NAME_SIZE) + 12;
  const box = (name: string, right: boolean, upper: boolean): CornerBox => ({
    left: right ? plot.left + plot.width - width(name) : plot.left,
    top: upper ? plot.top : plot.top + plot.height - HEIGHT,
    width: width(name),
    height: HEIGHT,
    upper,
  });
  return [
    box(quadrants.topRight.name, true, true),
    box(quadrants.bottomRight.name, true, false),
    box(quadrants.bottomLeft.name, false, false),
    box(quadrants.topLeft.name, false, true),
  ];
}

/** Where the names of the quadrants stand, for other names to stay away. */
export function quadrantNameBoxes(spec: ChartSpec, frame: Frame): readonly Box[] {
  return cornerBoxes(spec, frame);
}

/** Lengthens the vertical axis so that no point lies on the name of a quadrant. */
export function withRoomForQuadrantNames(frame: Frame, spec: ChartSpec, values: BlockValues): Frame {
  const boxes = cornerBoxes(spec, frame);
  if (boxes.length === 0) return frame;
  const { plot, x, y } = frame;
  const points = spec.series.flatMap((series) => seriesPoints(series, values));
  const besides = (upper: boolean): readonly number[] =>
    points.flatMap((point) => {
      const across = plot.left + place(x, point.x) * plot.width;
      const near = boxes.some(
        (box) => box.upper === upper && across > box.left - CLEARANCE && across < box.left + box.width + CLEARANCE,
      );
      return near && point.y !== undefined ? [point.y] : [];
    });
  const share = Math.min(MOST_ROOM, (HEIGHT + CLEARANCE) / plot.height);
  let { minimum, maximum } = y;
  const [highest, lowest] = [Math.max(...besides(true)), Math.min(...besides(false))];
  // Each end moves the other's points a little; the second round settles both.
  for (let round = 0; round < 2; round += 1) {
    maximum = Math.max(maximum, (highest - share * minimum) / (1 - share));
    minimum = Math.min(minimum, (lowest - share * maximum) / (1 - share));
  }
  if (minimum === y.minimum && maximum === y.maximum) return frame;
  return { ...frame, y: { ...y, minimum, maximum, ticks: ticksOf(y.axis, { minimum, maximum }, y.ticks.length) } };
}
