/** Ranks from 1 (the smallest) to n; equal values share the mean of their ranks. O(n log n). NaN has no rank and must not be among the values. */
export function averageRanks(values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  // The rank of each run of equal values waits at the run's first place, where a search by value ends.
  const runRanks = new Float64Array(values.length);
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    end = start + 1;
    while (end < sorted.length && sorted[end] === sorted[start]) end++;
    runRanks[start] = (start + 1 + end) / 2;
  }
  const ranks = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) ranks[i] = runRanks[firstPlace(sorted, values[i] as number)] as number;
  return ranks;
}

/**
 * Spearman's rank correlation, with average ranks for ties; NaN where one side does not vary.
 * Spearman, American Journal of Psychology 15 (1904).
 */
export function spearmanCorrelation(first: Float64Array, second: Float64Array): number {
  const [firstRanks, secondRanks] = [averageRanks(first), averageRanks(second)];
  const centre = (first.length + 1) / 2;
  let [products, firstSquares, secondSquares] = [0, 0, 0];
  for (let i = 0; i < firstRanks.length; i++) {
    const [a, b] = [(firstRanks[i] as number) - centre, (secondRanks[i] as number) - centre];
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
