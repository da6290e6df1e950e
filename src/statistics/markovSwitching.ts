import { MarkovFilter, stationary, type SmoothedSums, type TwoStates } from './markovFilter';
import { markovStarts } from './markovStarts';
import { mean, sampleDeviation } from './moments';
import { climb, type Maximum } from './quasiNewton';

/** A fit of two states; state 1 is the one with the higher mean. */
export interface MarkovSwitching extends TwoStates {
  readonly logLikelihood: number;
  /** Probability of state 1 at each observation, given the observations up to it. */
  readonly filtered: Float64Array;
  /** Probability of state 1 at each observation, given all observations. */
  readonly smoothed: Float64Array;
}

/** Steps of expectation and maximisation from every start, fewer in very long series. */
const MOST_WARMING_STEPS = 25;
const LEAST_WARMING_STEPS = 5;
const WARMED_VALUES = 300_000;
/** Starts that are then taken to a maximum, the likeliest first; fewer in long series, where most lead to the same one. */
const MOST_CLIMBS = 12;
const LEAST_CLIMBS = 3;
const CLIMBED_VALUES = 30_000;
const MOST_STEPS = 500;
const LEAST_STEPS = 60;
const STEPPED_VALUES = 30_000_000;
/** A start no further than this from a maximum in any coordinate would climb to it again. */
const NEAR = 0.1;
/** Expected gain of log-likelihood at which a climb has arrived, and at which rounding may end it. */
const ARRIVED = 1e-13;
const NEARLY_ARRIVED = 1e-7;
/** What two states must gain over one; where they gain nothing they are the same state twice, which is no maximum. */
const LEAST_GAIN = 1e-6;
/** Beyond this logit a probability of staying is 1 for every purpose. */
const LARGEST_LOGIT = 30;
/**
 * A state that closes in on a few equal or nearly equal values has a likelihood that grows without bound and says nothing about
 * regimes (Day, Biometrika 56, 1969): no maximum, if it is this much narrower than all values together; or if it is less than a
 * tenth as wide as the other state and holds fewer than five values, or than a tenth of them.
 */
const COLLAPSED = 1e-5;
const NARROW = 0.1;
const FEW_VALUES = 5;
const SMALL_SHARE = 0.1;

/**
 * Maximum-likelihood fit of two normal states, each with its own mean and variance, between which a Markov chain switches; the
 * first state is at the chain's stationary probabilities. From several starts, each warmed up by expectation and maximisation
 * (Baum–Welch) and the best climbed by a quasi-Newton method with the exact gradient (Fisher's identity); the best is kept.
 * @param values Not all equal.
 * @returns undefined where no start leads to a maximum
 * @see Hamilton, Time Series Analysis (1994), chapter 22
 */
export function fitMarkovSwitching(values: Float64Array): MarkovSwitching | undefined {
  const centre = mean(values);
  const scale = sampleDeviation(values, 0);
  const filter = new MarkovFilter(values.map((value) => (value - centre) / scale));
  const steps = within(LEAST_WARMING_STEPS, WARMED_VALUES / values.length, MOST_WARMING_STEPS);
  const warmed: WarmedStart[] = [];
  for (const start of markovStarts(filter.values)) {
    const each = warmUp(filter, start, steps, warmed);
    if (each) warmed.push(each);
  }
  warmed.sort((a, b) => b.logLikelihood - a.logLikelihood);
  let climbs = within(LEAST_CLIMBS, CLIMBED_VALUES / values.length, MOST_CLIMBS);
  const found: Maximum[] = [];
  for (const { states, point } of warmed) {
    if (found.some((maximum) => isNear(point, maximum.point))) continue;
    const maximum = maximumFrom(filter, states);
    if (!maximum) continue;
    found.push(maximum);
    if (--climbs === 0) break;
  }
  const [best] = found.sort((a, b) => b.value - a.value);
  return best && describe(filter, ordered(statesAt(best.point)), centre, scale);
}

function isNear(point: Float64Array, other: Float64Array): boolean {
  return point.every((coordinate, i) => Math.abs(coordinate - (other[i] as number)) <= NEAR);
}

function describe(filter: MarkovFilter, states: TwoStates, centre: number, scale: number): MarkovSwitching {
  const logLikelihood = filter.filter(states) - filter.values.length * Math.log(scale);
  const smoothed = new Float64Array(filter.values.length);
  filter.smooth(states, smoothed);
  return {
    means: [centre + scale * states.means[0], centre + scale * states.means[1]],
    deviations: [scale * states.deviations[0], scale * states.deviations[1]],
    stays: states.stays,
    leaves: states.leaves,
    logLikelihood,
    filtered: filter.filtered[0],
    smoothed,
  };
}

function within(least: number, wanted: number, most: number): number {
  return Math.floor(Math.max(least, Math.min(most, wanted)));
}

/** Where a start has come to. */
interface WarmedStart {
  readonly states: TwoStates;
  readonly point: Float64Array;
  readonly logLikelihood: number;
}

/**
 * Some steps of Baum and Welch, which find the neighbourhood of a maximum from far away; undefined where a state collapses, or
 * where the way leads past an earlier start, whose climb is then this one's too.
 */
function warmUp(
  filter: MarkovFilter,
  start: TwoStates,
  steps: number,
  earlier: readonly WarmedStart[],
): WarmedStart | undefined {
  let states = ordered(start);
  for (let step = 0; step < steps; step++) {
    filter.filter(states);
    states = ordered(reestimated(states, filter.smooth(states)));
    if (!(Math.min(...states.deviations) > COLLAPSED)) return undefined;
    const point = pointOf(states);
    if (earlier.some((other) => isNear(point, other.point))) return undefined;
  }
  return { states, point: pointOf(states), logLikelihood: filter.filter(states) };
}

function reestimated({ means }: TwoStates, { counts, sums, squares, stayed, left }: SmoothedSums): TwoStates {
  const mean = (state: 0 | 1) => means[state] + sums[state] / counts[state];
  const deviation = (state: 0 | 1) =>
    Math.sqrt(Math.max(0, squares[state] / counts[state] - (sums[state] / counts[state]) ** 2));
  const logit = (state: 0 | 1) => Math.log(stayed[state] / left[state]);
  return statesAt([mean(0), mean(1), Math.log(deviation(0)), Math.log(deviation(1)), logit(0), logit(1)]);
}

function maximumFrom(filter: MarkovFilter, start: TwoStates): Maximum | undefined {
  filter.filter(start);
  const { counts } = filter.smooth(start);
  const curvature = ([0, 1] as const).map((state) => [
    start.deviations[state] ** 2 / counts[state],
    1 / (2 * counts[state]),
    1 / (counts[state] * start.stays[state] * start.leaves[state] + 1),
  ]);
  const interleaved = [0, 1, 2].flatMap((parameter) => curvature.map((ofState) => ofState[parameter] as number));
  const maximum = climb(
    (point, gradient) => likelihoodAt(filter, point, gradient),
    pointOf(start),
    Float64Array.from(interleaved),
    ARRIVED,
    within(LEAST_STEPS, STEPPED_VALUES / filter.values.length, MOST_STEPS),
  );
  if (!(maximum.expectedGain < NEARLY_ARRIVED)) return undefined;
  if (!(maximum.value > likelihoodOfOneState(filter.values.length) + LEAST_GAIN)) return undefined;
  return isCluster(filter, statesAt(maximum.point)) ? undefined : maximum;
}

/** Log-likelihood at a point; writes its gradient. */
function likelihoodAt(filter: MarkovFilter, point: Float64Array, gradient: Float64Array): number {
  const states = statesAt(point);
  if (!(Math.min(...states.deviations) > COLLAPSED)) return -Infinity;
  const value = filter.filter(states);
  const { counts, sums, squares, stayed, left, first } = filter.smooth(states);
  const surprise = first - stationary(states.leaves)[0];
  for (const state of [0, 1] as const) {
    const variance = states.deviations[state] ** 2;
    gradient[state] = sums[state] / variance;
    gradient[2 + state] = squares[state] / variance - counts[state];
    // The stationary probabilities of the first state depend on the probabilities of staying too.
    const ofFirst = states.stays[state] * (state === 0 ? surprise : -surprise);
    gradient[4 + state] = stayed[state] * states.leaves[state] - left[state] * states.stays[state] + ofFirst;
  }
  return value;
}

/** Log-likelihood of a single normal state, fitted to values with mean 0 and sample deviation 1. */
function likelihoodOfOneState(length: number): number {
  return (-length / 2) * (Math.log((2 * Math.PI * (length - 1)) / length) + 1);
}

function isCluster(filter: MarkovFilter, states: TwoStates): boolean {
  filter.filter(states);
  const { counts } = filter.smooth(states);
  const narrower = states.deviations[0] < states.deviations[1] ? 0 : 1;
  const width = Math.min(...states.deviations) / Math.max(...states.deviations);
  return width < NARROW && counts[narrower] < Math.max(FEW_VALUES, SMALL_SHARE * filter.values.length);
}

/** A point without bounds: both means, logarithms of both deviations, logits of both probabilities of staying. */
function pointOf({ means, deviations, stays, leaves }: TwoStates): Float64Array {
  const logit = (state: 0 | 1) => Math.log(stays[state] / leaves[state]);
  return Float64Array.from([...means, ...deviations.map(Math.log), logit(0), logit(1)]);
}

function statesAt(point: ArrayLike<number>): TwoStates {
  const at = (parameter: number) => point[parameter] as number;
  const logit = (parameter: number) => Math.min(LARGEST_LOGIT, Math.max(-LARGEST_LOGIT, at(parameter)));
  const stay = (parameter: number) => 1 / (1 + Math.exp(-logit(parameter)));
  const leave = (parameter: number) => 1 / (1 + Math.exp(logit(parameter)));
  return {
    means: [at(0), at(1)],
    deviations: [Math.exp(at(2)), Math.exp(at(3))],
    stays: [stay(4), stay(5)],
    leaves: [leave(4), leave(5)],
  };
}

/** The same states, that with the higher mean first. */
function ordered(states: TwoStates): TwoStates {
  if (states.means[0] >= states.means[1]) return states;
  const swapped = ([first, second]: readonly [number, number]): [number, number] => [second, first];
  return {
    means: swapped(states.means),
    deviations: swapped(states.deviations),
    stays: swapped(states.stays),
    leaves: swapped(states.leaves),
  };
}
