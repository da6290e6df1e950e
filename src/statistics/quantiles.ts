/** Quantile by linear interpolation between order statistics (Excel's PERCENTILE.INC, R's type 7); NaN of no values. O(n). */
export function quantile(values: Float64Array, probability: number): number {
  if (values.length === 0) return NaN;
  const position = (values.length - 1) * probability;
  const below = Math.floor(position);
  const parted = values.slice();
  const lower = selectInPlace(parted, below);
  if (position === below) return lower;
  let upper = Infinity;
  for (let i = below + 1; i < parted.length; i++) upper = Math.min(upper, parted[i] as number);
  return between(lower, upper, position - below);
}

export function quantileOfSorted(sorted: Float64Array, probability: number): number {
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const lower = sorted[below];
  const upper = sorted[Math.min(below + 1, sorted.length - 1)];
  if (lower === undefined || upper === undefined) return NaN;
  return between(lower, upper, position - below);
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

function between(lower: number, upper: number, share: number): number {
  return lower + (upper - lower) * share;
}

/** A stretch that has been parted so often is sorted instead, so that no order of the values takes more than n log n. */
const MOST_PARTINGS = 64;

/**
 * The value at `place` of the sorted values. Moves smaller ones before it and larger ones behind it.
 * Hoare, "Algorithm 65: FIND", Communications of the ACM 4 (1961).
 */
function selectInPlace(values: Float64Array, place: number): number {
  let left = 0;
  let right = values.length - 1;
  for (let parting = 0; left < right && parting < MOST_PARTINGS; parting++) {
    const pivot = values[(left + right) >> 1] as number;
    let low = left;
    let high = right;
    while (low <= high) {
      while ((values[low] as number) < pivot) low++;
      while ((values[high] as number) > pivot) high--;
      if (low > high) break;
      const value = values[low] as number;
      values[low++] = values[high] as number;
      values[high--] = value;
    }
    if (place <= high) right = high;
    else if (place >= low) left = low;
    else return values[place] as number;
  }
  values.subarray(left, right + 1).sort();
  return values[place] as number;
}
