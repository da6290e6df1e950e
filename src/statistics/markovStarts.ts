import type { TwoStates } from './markovFilter';
import { mean, sampleDeviation } from './moments';
import { quantile } from './quantiles';
import { rollingMean } from './rolling';

/** Divides the values: 1 at each position that belongs to the first group, 0 at the others. */
type Split = (values: Float64Array) => Uint8Array;

/** A state begins no narrower than this share of the deviation of all values. */
const LEAST_DEVIATION = 0.1;
/** Probabilities of staying begin off the bounds, where expectation and maximisation could not move them. */
const LEAST_PROBABILITY = 0.02;

/**
 * Starting points of a fit of two states to values with mean 0 and deviation 1. Each divides the values into two groups and takes
 * their means, deviations and how often one follows the other: above and below the median; the largest tenth against the rest, and
 * the smallest; the half, and the tenth, furthest from the mean; averages over 3, over 12 and over √n values above and below their
 * median, and the same of distances from the mean; and the first half against the second.
 */
export function markovStarts(values: Float64Array): readonly TwoStates[] {
  const windows = [3, 12, Math.floor(Math.sqrt(values.length))].filter((window) => 2 * window <= values.length);
  const splits: readonly Split[] = [
    above(0.5),
    above(0.9),
    above(0.1),
    far(above(0.5)),
    far(above(0.9)),
    ...windows.flatMap((window) => [averaged(window, above(0.5)), far(averaged(window, above(0.5)))]),
    firstHalf,
  ];
  return splits.map((split) => startOf(values, split(values))).filter((start) => start !== undefined);
}

function above(probability: number): Split {
  return (values) => {
    const bound = quantile(values, probability);
    const isAbove = new Uint8Array(values.length);
    for (let position = 0; position < values.length; position++) {
      isAbove[position] = Number((values[position] as number) > bound);
    }
    return isAbove;
  };
}

function far(split: Split): Split {
  return (values) => split(values.map(Math.abs));
}

function averaged(window: number, split: Split): Split {
  return (values) => split(centredMean(values, window));
}

const firstHalf: Split = (values) => new Uint8Array(values.length).fill(1, 0, Math.ceil(values.length / 2));

/** Mean over the window around each position; towards the ends that of the nearest full window. */
function centredMean(values: Float64Array, window: number): Float64Array {
  const trailing = rollingMean(values, window);
  const ahead = Math.floor(window / 2);
  return values.map((_, position) => {
    const end = Math.min(values.length - 1, Math.max(window - 1, position + ahead));
    return trailing[end] as number;
  });
}

/** The states that two groups suggest, or undefined where one has fewer than two values. */
function startOf(values: Float64Array, isFirst: Uint8Array): TwoStates | undefined {
  const first = new Float64Array(values.length);
  const second = new Float64Array(values.length);
  let firstCount = 0;
  let leftFirst = 0;
  let leftSecond = 0;
  for (let position = 0; position < values.length; position++) {
    const group = isFirst[position] as number;
    const before = isFirst[position - 1];
    if (before !== undefined && before > group) leftFirst++;
    if (before !== undefined && before < group) leftSecond++;
    if (group === 1) first[firstCount++] = values[position] as number;
    else second[position - firstCount] = values[position] as number;
  }
  const groups = [first.subarray(0, firstCount), second.subarray(0, values.length - firstCount)] as const;
  if (groups.some(({ length }) => length < 2)) return undefined;
  const leaves: [number, number] = [
    probability(leftFirst / groups[0].length),
    probability(leftSecond / groups[1].length),
  ];
  return {
    means: [mean(groups[0]), mean(groups[1])],
    deviations: [deviation(groups[0]), deviation(groups[1])],
    stays: [1 - leaves[0], 1 - leaves[1]],
    leaves,
  };
}

function deviation(values: Float64Array): number {
  return Math.max(LEAST_DEVIATION, sampleDeviation(values));
}

function probability(share: number): number {
  return Math.min(1 - LEAST_PROBABILITY, Math.max(LEAST_PROBABILITY, share));
}
