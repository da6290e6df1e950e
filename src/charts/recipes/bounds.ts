const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const;
const LOGARITHMIC_STEPS = [1, 2, 5, 10] as const;
const TICK_STEPS = [1, 2, 2.5, 5, 10] as const;
/** Values that differ by less than this factor would fill too little of a logarithmic axis from one round value to another. */
const CLOSE_TOGETHER = 3;

/** The smallest round number that is not below a positive value. */
export function roundUp(value: number, steps: readonly number[] = STEPS): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = steps.find((candidate) => candidate * power >= value * (1 - 1e-12)) ?? 10;
  return tidy(step * power);
}

/** The largest of 1, 2, 5 times a power of ten that is not above a positive value. */
function logarithmicFloor(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const steps = [...LOGARITHMIC_STEPS].reverse();
  return tidy((steps.find((candidate) => candidate * power <= value * (1 + 1e-12)) ?? 1) * power);
}

/** Round bounds of a logarithmic axis around two positive values: spreadsheets would else go from one power of ten to another. */
export function logarithmicBounds(
  lowest: number,
  highest: number,
): { readonly minimum: number; readonly maximum: number } {
  if (highest / lowest >= CLOSE_TOGETHER) {
    return { minimum: logarithmicFloor(lowest), maximum: roundUp(highest, LOGARITHMIC_STEPS) };
  }
  const step = roundUp(Math.max(highest - lowest, lowest * 0.04) / 4, TICK_STEPS);
  const minimum = Math.floor((lowest / step) * (1 + 1e-12)) * step;
  const maximum = Math.ceil((highest / step) * (1 - 1e-12)) * step;
  // A step is smaller than the lowest value, so the minimum is above 0.
  return minimum < maximum
    ? { minimum: tidy(minimum), maximum: tidy(maximum) }
    : { minimum: tidy(minimum - step), maximum: tidy(maximum + step) };
}

/** The lesser side of an axis shows at least this share of the greater one, so that all four quadrants are seen. */
const LESSER_SIDE = 0.4;
/** Air beyond the outermost point, where the names of the quadrants stand. */
const AIR = 1.2;

/** Bounds around a middle that hold all values with some air, the middle always well inside. */
export function boundsAround(
  middle: number,
  values: readonly number[],
): { readonly minimum: number; readonly maximum: number } {
  let [below, above] = [0, 0];
  for (const value of values) {
    below = Math.max(below, middle - value);
    above = Math.max(above, value - middle);
  }
  const reach = Math.max(below, above);
  if (reach === 0) return { minimum: middle - 1, maximum: middle + 1 };
  const side = (extent: number): number => roundUp(Math.max(extent * AIR, reach * LESSER_SIDE));
  return { minimum: tidy(middle - side(below)), maximum: tidy(middle + side(above)) };
}

/** Without the last binary digits that a product brings: 1.5 × 0.1 is 0.15000000000000002. */
function tidy(value: number): number {
  return Number(value.toPrecision(8));
}
