/** A bucket with more values than this is sorted; in a smaller one every value is compared with every other. */
const FEW = 24;

/** Ranks from 1 (the smallest) to n; equal values share the mean of their ranks. NaN has no rank and must not be among the values. */
export function averageRanks(values: Float64Array): Float64Array {
  return new Ranking(values.length).of(values);
}

/**
 * Average ranks of samples of one size, one after the other, in memory that is kept.
 * The values are dealt into as many buckets of equal width, most of which then hold one or two: O(n) where they are spread, as
 * returns are, and O(n log n) however they lie.
 */
export class Ranking {
  private readonly ranks: Float64Array;
  /** The bucket of each value. */
  private readonly buckets: Int32Array;
  /** Positions of the values bucket by bucket, the smallest values first, and where each bucket starts; the last start is the end. */
  private readonly places: Int32Array;
  private readonly starts: Int32Array;

  constructor(private readonly length: number) {
    this.ranks = new Float64Array(length);
    this.buckets = new Int32Array(length);
    this.places = new Int32Array(length);
    this.starts = new Int32Array(length + 1);
  }

  /** As `averageRanks`; the next call writes over the result. */
  of(values: Float64Array): Float64Array {
    const { length, ranks, places, starts } = this;
    this.deal(values);
    for (let bucket = 0; bucket < length; bucket++) {
      const start = starts[bucket] as number;
      const end = starts[bucket + 1] as number;
      if (end - start > FEW) rankSorted(values, places.subarray(start, end), start, ranks);
      else rankCompared(values, places, start, end, ranks);
    }
    return ranks;
  }

  private deal(values: Float64Array): void {
    const { length, buckets, places, starts } = this;
    let least = Infinity;
    let most = -Infinity;
    for (let i = 0; i < length; i++) {
      const value = values[i] as number;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    const width = (most - least) / (length - 1);
    // Where the values are all equal, or too far apart for a difference, they stay in one bucket.
    const scale = width > 0 && width < Infinity ? 1 / width : 0;
    starts.fill(0);
    for (let i = 0; i < length; i++) {
      const bucket = scale === 0 ? 0 : Math.min(length - 1, ((values[i] as number) - least) * scale) | 0;
      buckets[i] = bucket;
      starts[bucket] = (starts[bucket] as number) + 1;
    }
    // Counts become ends, which move to the starts while the places are taken from behind.
    for (let bucket = 1; bucket <= length; bucket++) {
      starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number);
    }
    for (let i = length - 1; i >= 0; i--) {
      const bucket = buckets[i] as number;
      const place = (starts[bucket] as number) - 1;
      starts[bucket] = place;
      places[place] = i;
    }
  }
}

/** Ranks the values of a bucket by counting how many of it are smaller. */
function rankCompared(values: Float64Array, places: Int32Array, start: number, end: number, ranks: Float64Array): void {
  for (let i = start; i < end; i++) {
    const value = values[places[i] as number] as number;
    let smaller = 0;
    let equal = 0;
    for (let j = start; j < end; j++) {
      const other = values[places[j] as number] as number;
      smaller += Number(other < value);
      equal += Number(other === value);
    }
    ranks[places[i] as number] = start + smaller + (equal + 1) / 2;
  }
}

/** Ranks the values of a bucket by sorting them. */
function rankSorted(values: Float64Array, places: Int32Array, before: number, ranks: Float64Array): void {
  const sorted = Float64Array.from(places, (place) => values[place] as number).sort();
  // The rank of each run of equal values waits at the run's first place, where a search by value ends.
  const runRanks = new Float64Array(sorted.length);
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    end = start + 1;
    while (end < sorted.length && sorted[end] === sorted[start]) end++;
    runRanks[start] = before + (start + 1 + end) / 2;
  }
  for (const place of places) ranks[place] = runRanks[firstPlace(sorted, values[place] as number)] as number;
}

/**
 * Spearman's rank correlation, with average ranks for ties; NaN where one side does not vary.
 * Spearman, American Journal of Psychology 15 (1904).
 */
export function spearmanCorrelation(first: Float64Array, second: Float64Array): number {
  const firstRanks = averageRanks(first);
  const secondRanks = averageRanks(second);
  const centre = (first.length + 1) / 2;
  let products = 0;
  let firstSquares = 0;
  let secondSquares = 0;
  for (let i = 0; i < firstRanks.length; i++) {
    const a = (firstRanks[i] as number) - centre;
    const b = (secondRanks[i] as number) - centre;
    products += a * b;
    firstSquares += a * a;
    secondSquares += b * b;
  }
  return products / Math.sqrt(firstSquares * secondSquares);
}

/** Where the value stands first among the sorted ones, by bisection; without a branch, which could not be foreseen and would take twice as long. */
function firstPlace(sorted: Float64Array, value: number): number {
  let first = 0;
  let count = sorted.length;
  while (count > 1) {
    const half = count >>> 1;
    first += half * Number((sorted[first + half - 1] as number) < value);
    count -= half;
  }
  return first;
}
