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

/** Steps of expectation and maximisation from every start, before the best are taken to their maximum. */
const WARMING_STEPS = 25;
/** Starts that are taken to their maximum, fewer in long series, where the steps before have told them apart. */
const MOST_CLIMBS = 12;
const LEAST_CLIMBS = 3;
const CLIMBED_VALUES = 30_000;
const MOST_STEPS = 500;
/** Expected gain of log-likelihood at which a climb has arrived, and at which rounding may end it. */
const ARRIVED = 1e-11;
const NEARLY_ARRIVED = 1e-7;
/** Beyond this logit a probability of staying is 1 for every purpose. */
const LARGEST_LOGIT = 30;
/**
 * A state that closes in on equal or nearly equal values has a likelihood without bound, which says nothing about regimes:
 * no maximum, if it is this much narrower than all values, or this much narrower than the other state with so few values.
 */
const COLLAPSED = 1e-5;
const NARROW = 0.1;
const FEW_VALUES = 5;

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
  const warmed = markovStarts(filter.values)
    .map((start) => warmUp(filter, start))
    .filter((each) => each !== undefined)
    .sort((a, b) => b.logLikelihood - a.logLikelihood);
  const climbs = Math.max(LEAST_CLIMBS, Math.min(MOST_CLIMBS, Math.floor(CLIMBED_VALUES / values.length)));
  let best: Maximum | undefined;
  for (const { states } of warmed.slice(0, climbs)) {
    const maximum = maximumFrom(filter, states);
    if (maximum && maximum.value > (best?.value ?? -Infinity)) best = maximum;
  }
  return best && describe(filter, ordered(statesAt(best.point)), centre, scale);
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

/** Some steps of Baum and Welch, which find the neighbourhood of a maximum from far away; undefined where a state collapses. */
function warmUp(filter: MarkovFilter, start: TwoStates): { states: TwoStates; logLikelihood: number } | undefined {
  let states = start;
  for (let step = 0; step < WARMING_STEPS; step++) {
    filter.filter(states);
    states = reestimated(states, filter.smooth(states));
    if (!(Math.min(...states.deviations) > COLLAPSED)) return undefined;
  }
  return { states, logLikelihood: filter.filter(states) };
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
    MOST_STEPS,
  );
  if (!(maximum.expectedGain < NEARLY_ARRIVED) || !Number.isFinite(maximum.value)) return undefined;
  return isSpike(filter, statesAt(maximum.point)) ? undefined : maximum;
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

function isSpike(filter: MarkovFilter, states: TwoStates): boolean {
  filter.filter(states);
  const { counts } = filter.smooth(states);
  const narrowest = states.deviations[0] < states.deviations[1] ? 0 : 1;
  const ratio = Math.min(...states.deviations) / Math.max(...states.deviations);
  return ratio < NARROW && counts[narrowest] < FEW_VALUES;
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
