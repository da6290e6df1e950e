/** Two normal states and the probabilities of staying in them. The leaving probabilities are kept too, because 1 − stay loses digits. */
export interface TwoStates {
  readonly means: readonly [number, number];
  readonly deviations: readonly [number, number];
  readonly stays: readonly [number, number];
  readonly leaves: readonly [number, number];
}

/** Sums over the smoothed probabilities of the states, from which estimates and the gradient follow. */
export interface SmoothedSums {
  /** Expected observations in each state. */
  readonly counts: [number, number];
  /** Expected sum of each state's distances from its mean, and of their squares. */
  readonly sums: [number, number];
  readonly squares: [number, number];
  /** Expected steps that stay in a state, and that leave it. */
  readonly stayed: [number, number];
  readonly left: [number, number];
  /** Smoothed probability of state 1 at the first observation. */
  readonly first: number;
}

/** A product of likelihoods below this is put into the logarithm before it could vanish. */
const SMALL_PRODUCT = 1e-200;

/**
 * Hamilton's filter and Kim's smoother for two states with a normal distribution each; the first state is at the stationary
 * probabilities. Keeps its arrays, so that a fit allocates them once.
 * @see Hamilton, Econometrica 57 (1989); Kim, Journal of Econometrics 60 (1994)
 */
export class MarkovFilter {
  /** Filtered probabilities of both states, after each observation. */
  readonly filtered: readonly [Float64Array, Float64Array];

  constructor(readonly values: Float64Array) {
    this.filtered = [new Float64Array(values.length), new Float64Array(values.length)];
  }

  /** Filters all values and gives the log-likelihood. */
  filter({ means, deviations, stays, leaves }: TwoStates): number {
    const { values } = this;
    const [filtered1, filtered2] = this.filtered;
    const [mean1, mean2, stay1, stay2, leave1, leave2] = [...means, ...stays, ...leaves];
    const precision1 = 1 / deviations[0];
    const precision2 = 1 / deviations[1];
    const constant1 = -Math.log(deviations[0]);
    const constant2 = -Math.log(deviations[1]);
    let [predicted1, predicted2] = stationary(leaves);
    let logarithms = 0;
    let product = 1;
    for (let t = 0; t < values.length; t++) {
      const value = values[t] as number;
      const z1 = (value - mean1) * precision1;
      const z2 = (value - mean2) * precision2;
      const log1 = constant1 - (z1 * z1) / 2;
      const log2 = constant2 - (z2 * z2) / 2;
      // Both densities are taken relative to the larger one: one exponential, and none can vanish together.
      const larger = log1 > log2 ? log1 : log2;
      const joint1 = log1 === larger ? predicted1 : predicted1 * Math.exp(log1 - larger);
      const joint2 = log2 === larger ? predicted2 : predicted2 * Math.exp(log2 - larger);
      const likelihood = joint1 + joint2;
      const probability1 = joint1 / likelihood;
      const probability2 = joint2 / likelihood;
      filtered1[t] = probability1;
      filtered2[t] = probability2;
      predicted1 = stay1 * probability1 + leave2 * probability2;
      predicted2 = leave1 * probability1 + stay2 * probability2;
      logarithms += larger;
      product *= likelihood;
      if (product < SMALL_PRODUCT) {
        logarithms += Math.log(product);
        product = 1;
      }
    }
    return logarithms + Math.log(product) - (values.length * Math.log(2 * Math.PI)) / 2;
  }

  /**
   * Goes back through the filtered probabilities.
   * @param smoothed Takes the smoothed probability of state 1 of each observation.
   */
  smooth({ means, stays, leaves }: TwoStates, smoothed?: Float64Array): SmoothedSums {
    const { values } = this;
    const [filtered1, filtered2] = this.filtered;
    const [mean1, mean2, stay1, stay2, leave1, leave2] = [...means, ...stays, ...leaves];
    const last = values.length - 1;
    let smooth1 = filtered1[last] as number;
    let smooth2 = filtered2[last] as number;
    let count1 = 0;
    let count2 = 0;
    let sum1 = 0;
    let sum2 = 0;
    let squares1 = 0;
    let squares2 = 0;
    let stayed1 = 0;
    let stayed2 = 0;
    let left1 = 0;
    let left2 = 0;
    for (let t = last; ; t--) {
      const value = values[t] as number;
      const gap1 = value - mean1;
      const gap2 = value - mean2;
      count1 += smooth1;
      count2 += smooth2;
      sum1 += smooth1 * gap1;
      sum2 += smooth2 * gap2;
      squares1 += smooth1 * gap1 * gap1;
      squares2 += smooth2 * gap2 * gap2;
      if (smoothed) smoothed[t] = smooth1;
      if (t === 0) break;
      const before1 = filtered1[t - 1] as number;
      const before2 = filtered2[t - 1] as number;
      const from1To1 = stay1 * before1;
      const from1To2 = leave1 * before1;
      const from2To2 = stay2 * before2;
      const from2To1 = leave2 * before2;
      const predicted1 = from1To1 + from2To1;
      const predicted2 = from2To2 + from1To2;
      // A state that cannot be reached has probability 0 before and after.
      const ratio1 = predicted1 > 0 ? smooth1 / predicted1 : 0;
      const ratio2 = predicted2 > 0 ? smooth2 / predicted2 : 0;
      const remains1 = from1To1 * ratio1;
      const departs1 = from1To2 * ratio2;
      const remains2 = from2To2 * ratio2;
      const departs2 = from2To1 * ratio1;
      stayed1 += remains1;
      left1 += departs1;
      stayed2 += remains2;
      left2 += departs2;
      smooth1 = remains1 + departs1;
      smooth2 = remains2 + departs2;
    }
    return {
      counts: [count1, count2],
      sums: [sum1, sum2],
      squares: [squares1, squares2],
      stayed: [stayed1, stayed2],
      left: [left1, left2],
      first: smooth1,
    };
  }
}

/** Stationary probabilities of the two states. */
export function stationary([leave1, leave2]: readonly [number, number]): [number, number] {
  return [leave2 / (leave1 + leave2), leave1 / (leave1 + leave2)];
}
