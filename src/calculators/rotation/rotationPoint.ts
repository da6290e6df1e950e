import { MISSING, type Pair } from '../../series/series';
import { quadrant, type Quadrant } from './quadrant';
import { rotation, ROTATION_METHODS, rowsNeeded, type Rotation, type RotationMethod } from './rotation';

/** Where an asset stands on the rotation map now. */
export interface RotationPoint {
  /** Infinite where the latest window is flat. */
  readonly ratio: number;
  readonly momentum: number;
  /** Undefined where ratio or momentum does not exist. */
  readonly quadrant: Quadrant | undefined;
  /** Compass degrees of the last step, 0 = momentum straight up, 90 = ratio straight up; NaN without an earlier point, 0 without movement. */
  readonly heading: number;
  /** From the crossing at 100, 100. */
  readonly distance: number;
  /** How many of the three methods give this quadrant, 1 to 3. */
  readonly agreement: number;
}

/** The latest point of a pair, or undefined where it has too few rows for one. */
export function rotationPoint(pair: Pair, window: number, method: RotationMethod): RotationPoint | undefined {
  if (pair.rows.length < rowsNeeded(window, method).momentum) return undefined;
  const points = latestPoints(pair, window, method);
  const last = points.ratio.length - 1;
  const ratio = points.ratio[last] as number;
  const momentum = points.momentum[last] as number;
  const place = quadrantAt(ratio, momentum);
  return {
    ratio,
    momentum,
    quadrant: place,
    heading: headingOf(ratio - (points.ratio[last - 1] ?? NaN), momentum - (points.momentum[last - 1] ?? NaN)),
    distance: Math.hypot(ratio - 100, momentum - 100),
    agreement: place === undefined ? MISSING : methodsThatAgree(pair, window, method, place),
  };
}

/** Ratio and momentum of the latest rows, the last two of which are as in the whole series. Exponential averages remember all rows. */
function latestPoints({ asset, benchmark, rows }: Pair, window: number, method: RotationMethod): Rotation {
  const first = method === 'ema' ? 0 : Math.max(0, rows.length - 1 - rowsNeeded(window, method).momentum);
  const latest = { asset: asset.subarray(first), benchmark: benchmark.subarray(first), rows: rows.subarray(first) };
  return rotation(latest, window, method);
}

function methodsThatAgree(pair: Pair, window: number, method: RotationMethod, place: Quadrant): number {
  const others = ROTATION_METHODS.filter(
    (other) => other !== method && pair.rows.length >= rowsNeeded(window, other).momentum,
  );
  const agreeing = others.filter((other) => {
    const points = latestPoints(pair, window, other);
    const last = points.ratio.length - 1;
    return quadrantAt(points.ratio[last] as number, points.momentum[last] as number) === place;
  });
  return 1 + agreeing.length;
}

function quadrantAt(ratio: number, momentum: number): Quadrant | undefined {
  return Number.isFinite(ratio) && Number.isFinite(momentum) ? quadrant(ratio, momentum) : undefined;
}

function headingOf(ratioStep: number, momentumStep: number): number {
  if (ratioStep === 0 && momentumStep === 0) return 0;
  if (!Number.isFinite(ratioStep) || !Number.isFinite(momentumStep)) return MISSING;
  const degrees = (Math.atan2(ratioStep, momentumStep) * 180) / Math.PI;
  // A step just left of straight up rounds to a full turn.
  const turned = degrees < 0 ? degrees + 360 : degrees;
  return turned >= 360 ? 0 : turned;
}
