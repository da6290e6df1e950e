import { Random, STATES } from '../../src/statistics/random';

/** A standard normal number, by Box and Muller's method. */
export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log((random.bits() + 1) / STATES));
  return radius * Math.cos((2 * Math.PI * random.bits()) / STATES);
}

export function normals(random: Random, count: number): Float64Array {
  return new Float64Array(count).map(() => normal(random));
}

/** A geometric random walk that begins at 100. */
export function prices(random: Random, count: number, deviation = 0.01, drift = 0.0002): Float64Array {
  let logarithm = Math.log(100);
  return new Float64Array(count).map((_, row) => {
    if (row > 0) logarithm += drift + deviation * normal(random);
    return Math.exp(logarithm);
  });
}

/** As `prices`, but pulled back to where it began, so that long series neither vanish nor overflow. */
export function meanRevertingPrices(random: Random, count: number, deviation = 0.01): Float64Array {
  let distance = 0;
  return new Float64Array(count).map((_, row) => {
    if (row > 0) distance += deviation * normal(random) - 0.001 * distance;
    return 100 * Math.exp(distance);
  });
}

/** Serial numbers of weekdays; 9501 is Monday, 4 January 1926. */
export function weekdays(count: number): Float64Array {
  return new Float64Array(count).map((_, day) => 9501 + 7 * Math.floor(day / 5) + (day % 5));
}

/** Dates drawn without replacement from rows `first` to `last`, in order. */
export function drawnDates(
  random: Random,
  dates: Float64Array,
  count: number,
  first: number,
  last: number,
): Float64Array {
  const rows = new Set<number>();
  while (rows.size < count) rows.add(first + random.below(last - first + 1));
  return Float64Array.from(
    [...rows].sort((a, b) => a - b),
    (row) => dates[row] ?? NaN,
  );
}

export { Random };
