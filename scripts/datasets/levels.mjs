// From returns in percent to total-return levels.

export const BASE = 100;

/**
 * Levels of returns in percent: 100 at the end of the period before the first return, so one level more than returns.
 * Where the returns begin later than the file the levels before are missing. A return missing in between would leave
 * every later level unknown, and is refused.
 */
export function levelsFrom(name, returns) {
  const first = returns.findIndex((value) => value !== null);
  if (first < 0) throw new Error(`${name} has no return`);
  const levels = returns.slice(0, first).map(() => null);
  let level = BASE;
  levels.push(level);
  returns.slice(first).forEach((value, i) => {
    if (value === null) throw new Error(`${name}: the return of row ${first + i + 1} is missing within the series`);
    if (value <= -100) throw new Error(`${name}: the return of row ${first + i + 1} is ${value} %`);
    level *= 1 + value / 100;
    levels.push(level);
  });
  return levels;
}

/** Row by row the sum of the series; missing where one of them is. */
export function sumOf(...series) {
  return series[0].map((_, row) => {
    const values = series.map((one) => one[row]);
    return values.includes(null) ? null : values.reduce((total, value) => total + value, 0);
  });
}

/** Row by row the mean of the series; missing where one of them is. */
export function meanOf(...series) {
  return sumOf(...series).map((sum) => (sum === null ? null : sum / series.length));
}
