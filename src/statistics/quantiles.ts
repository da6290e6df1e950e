/** Quantile by linear interpolation between order statistics (Excel's PERCENTILE.INC, R's type 7); NaN of no values. */
export function quantile(values: Float64Array, probability: number): number {
  return quantileOfSorted(Float64Array.from(values).sort(), probability);
}

export function quantileOfSorted(sorted: Float64Array, probability: number): number {
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const lower = sorted[below];
  const upper = sorted[Math.min(below + 1, sorted.length - 1)];
  if (lower === undefined || upper === undefined) return NaN;
  return lower + (upper - lower) * (position - below);
}

export function median(values: Float64Array): number {
  return quantile(values, 0.5);
}

/** Excel's PERCENTRANK.INC of a member of the sample, not cut to three digits: the share of the others that lie below it; NaN of a single value. */
export function percentileWithin(values: Float64Array, member: number): number {
  let below = 0;
  for (const value of values) if (value < member) below++;
  return values.length < 2 ? NaN : below / (values.length - 1);
}
