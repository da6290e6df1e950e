/** The value of a function at a point; writes its gradient. A value of −∞ or NaN says that the point is out of bounds. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

export interface Maximum {
  readonly point: Float64Array;
  readonly value: number;
  /** What another step is expected to gain: half of gᵀHg. */
  readonly expectedGain: number;
}

/** A step must gain this share of what the gradient promises. */
const SUFFICIENT_GAIN = 1e-4;
const MOST_HALVINGS = 30;
/** A gain below this share of the value is rounding noise. */
const NOISE = 1e-15;

/**
 * Climbs to a local maximum by the Broyden–Fletcher–Goldfarb–Shanno method with backtracking.
 * Stops when another step is expected to gain less than `tolerance`, when rounding allows no further gain, or after `mostSteps`.
 * @param curvature Guess of minus the inverse Hessian's diagonal: how far a gradient of 1 should carry in each direction.
 * @see Nocedal & Wright, Numerical Optimization (2006), chapter 6
 */
export function climb(
  objective: Objective,
  start: Float64Array,
  curvature: Float64Array,
  tolerance: number,
  mostSteps: number,
): Maximum {
  const size = start.length;
  let point = Float64Array.from(start);
  let gradient = new Float64Array(size);
  let nextPoint = new Float64Array(size);
  let nextGradient = new Float64Array(size);
  const inverse = diagonal(curvature);
  const direction = new Float64Array(size);
  let value = objective(point, gradient);
  let promise = directionOf(inverse, gradient, direction);
  for (let step = 0; step < mostSteps && promise / 2 > Math.max(tolerance, NOISE * Math.abs(value)); step++) {
    let length = 1;
    let nextValue = -Infinity;
    for (let halving = 0; halving < MOST_HALVINGS; halving++, length /= 2) {
      for (let i = 0; i < size; i++) nextPoint[i] = (point[i] as number) + length * (direction[i] as number);
      nextValue = objective(nextPoint, nextGradient);
      if (nextValue >= value + SUFFICIENT_GAIN * length * promise) break;
      nextValue = NaN;
    }
    if (!Number.isFinite(nextValue)) break;
    const gained = nextValue - value;
    updateInverse(inverse, point, nextPoint, gradient, nextGradient);
    [point, nextPoint] = [nextPoint, point];
    [gradient, nextGradient] = [nextGradient, gradient];
    value = nextValue;
    promise = directionOf(inverse, gradient, direction);
    if (gained <= NOISE * Math.abs(value)) break;
  }
  return { point, value, expectedGain: promise / 2 };
}

/** Writes the direction H·g and gives its promise gᵀHg. */
function directionOf(inverse: Float64Array, gradient: Float64Array, direction: Float64Array): number {
  const size = gradient.length;
  let promise = 0;
  for (let row = 0; row < size; row++) {
    let total = 0;
    for (let column = 0; column < size; column++) {
      total += (inverse[row * size + column] as number) * (gradient[column] as number);
    }
    direction[row] = total;
    promise += total * (gradient[row] as number);
  }
  return promise;
}

/** Takes the change of the gradient over the last step into the inverse, which stays positive definite. */
function updateInverse(
  inverse: Float64Array,
  from: Float64Array,
  to: Float64Array,
  gradientFrom: Float64Array,
  gradientTo: Float64Array,
): void {
  const size = from.length;
  // Of the negative function, which is to fall: its gradient changes by minus that of the function.
  const change = gradientFrom.map((value, i) => value - (gradientTo[i] as number));
  const moved = to.map((value, i) => value - (from[i] as number));
  let bend = 0;
  for (let i = 0; i < size; i++) bend += (change[i] as number) * (moved[i] as number);
  if (!(bend > 0)) return;
  const carried = new Float64Array(size);
  const weight = directionOf(inverse, change, carried);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const a = moved[row] as number;
      const b = moved[column] as number;
      const update =
        ((1 + weight / bend) * a * b - (carried[row] as number) * b - a * (carried[column] as number)) / bend;
      inverse[row * size + column] = (inverse[row * size + column] as number) + update;
    }
  }
}

function diagonal(values: Float64Array): Float64Array {
  const matrix = new Float64Array(values.length ** 2);
  values.forEach((value, i) => (matrix[i * values.length + i] = value));
  return matrix;
}
