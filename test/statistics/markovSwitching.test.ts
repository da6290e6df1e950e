import { fitMarkovSwitching, type MarkovSwitching } from '../../src/statistics/markovSwitching';
import { drawRegimes, SWITCHING } from './regimes';

function fit(values: Float64Array): MarkovSwitching {
  const found = fitMarkovSwitching(values);
  if (!found) throw new Error('The fit did not converge.');
  return found;
}

describe('fitMarkovSwitching', () => {
  const found = fit(SWITCHING);

  // R: t <- 1:120; calm <- (t - 1) %/% 30 %% 2 == 0
  //    x <- ifelse(calm, 1, -0.5) + ifelse(calm, 0.5, 2) * sin(t^2)
  //    and optim(method = "BFGS", control = list(reltol = 1e-15)) over Hamilton's filter with stationary first state.
  // Python: statsmodels' MarkovRegression(x, k_regimes=2, switching_variance=True) finds the same.
  it('finds the likelihood that R and statsmodels find', () => {
    expect(found.logLikelihood).toBeCloseTo(-137.65346192622485, 8);
  });

  it('finds the states that statsmodels finds', () => {
    expect(found.means[0]).toBeCloseTo(0.99043303, 6);
    expect(found.means[1]).toBeCloseTo(-1.19122242, 6);
    expect(found.deviations[0] ** 2).toBeCloseTo(0.14575361, 6);
    expect(found.deviations[1] ** 2).toBeCloseTo(1.10897629, 6);
    expect(found.stays[0]).toBeCloseTo(0.88672783, 6);
    expect(found.leaves[1]).toBeCloseTo(0.21032682, 6);
  });

  // Python: smoothed_marginal_probabilities and filtered_marginal_probabilities of that fit
  it.each([
    [0, 0.995519727, 0.983279866],
    [29, 0.966625167, 0.995071764],
    [30, 4.96677317e-7, 3.46005167e-6],
    [35, 0.533356336, 0.888493994],
    [119, 3.04897193e-16, 3.04897193e-16],
  ])('gives the probabilities of row %d that statsmodels gives', (row, smoothed, filtered) => {
    expect(found.smoothed[row]).toBeCloseTo(smoothed, 6);
    expect(found.filtered[row]).toBeCloseTo(filtered, 6);
  });

  it('calls the state with the higher mean the first, whichever comes first', () => {
    const turned = fit(SWITCHING.map((value) => -value));
    expect(turned.means[0]).toBeCloseTo(-found.means[1], 6);
    expect(turned.deviations[0]).toBeCloseTo(found.deviations[1], 6);
    expect(turned.stays[0]).toBeCloseTo(found.stays[1], 6);
    expect(turned.smoothed[3]).toBeCloseTo(1 - (found.smoothed[3] as number), 6);
  });

  it.each([1e-6, 0.01, 1000])('finds the same states in a unit %d times as large', (unit) => {
    const rescaled = fit(SWITCHING.map((value) => 5 * unit + unit * value));
    expect(rescaled.means[0] / unit - 5).toBeCloseTo(found.means[0], 6);
    expect(rescaled.deviations[1] / unit).toBeCloseTo(found.deviations[1], 6);
    expect(rescaled.stays[0]).toBeCloseTo(found.stays[0], 6);
    expect(rescaled.logLikelihood + SWITCHING.length * Math.log(unit)).toBeCloseTo(found.logLikelihood, 7);
  });

  it('finds the states that values were drawn from, and which was when', () => {
    const { values, states } = drawRegimes(5000, 7, [0.01, -0.02], [0.01, 0.03], [0.98, 0.95]);
    const { means, deviations, stays, smoothed } = fit(values);
    expect(means[0]).toBeCloseTo(0.01, 2);
    expect(means[1]).toBeCloseTo(-0.02, 2);
    expect(deviations[0]).toBeCloseTo(0.01, 3);
    expect(Math.abs(deviations[1] - 0.03)).toBeLessThan(0.002);
    expect(Math.abs(stays[0] - 0.98)).toBeLessThan(0.01);
    expect(Math.abs(stays[1] - 0.95)).toBeLessThan(0.02);
    const right = states.filter((state, i) => (smoothed[i] as number) > 0.5 === (state === 0)).length;
    expect(right / states.length).toBeGreaterThan(0.97);
  });

  it('takes a quick change of states for one', () => {
    const { values } = drawRegimes(2000, 3, [0.02, -0.02], [0.01, 0.015], [0.3, 0.2]);
    const { stays } = fit(values);
    expect(Math.abs(stays[0] - 0.3)).toBeLessThan(0.06);
    expect(Math.abs(stays[1] - 0.2)).toBeLessThan(0.06);
  });

  it('never takes a handful of equal values for a state', () => {
    const { values } = drawRegimes(300, 11, [0, 0], [0.01, 0.03], [0.97, 0.95]);
    const stale = values.map((value, i) => (i % 60 === 5 ? 0 : value));
    const { deviations } = fit(stale);
    expect(Math.min(...deviations)).toBeGreaterThan(0.005);
  });

  it('gives nothing where half of the values are one and the same', () => {
    expect(fitMarkovSwitching(Float64Array.from({ length: 40 }, (_, i) => i % 2))).toBeUndefined();
  });

  it('repeats itself, and leaves the values as they were', () => {
    const values = SWITCHING.slice();
    expect(fit(values)).toEqual(found);
    expect(values).toEqual(SWITCHING);
  });

  it('is at a maximum: no change of one parameter gains likelihood', () => {
    // By the sum over Hamilton's filter written out, with the first state at the stationary probabilities.
    const likelihood = (means: number[], deviations: number[], stays: number[]): number => {
      const [stay1, stay2] = stays as [number, number];
      let first = (1 - stay2) / (2 - stay1 - stay2);
      let total = 0;
      for (const value of SWITCHING) {
        const density = (state: number) =>
          Math.exp(-(((value - (means[state] as number)) / (deviations[state] as number)) ** 2) / 2) /
          ((deviations[state] as number) * Math.sqrt(2 * Math.PI));
        const [joint1, joint2] = [first * density(0), (1 - first) * density(1)];
        total += Math.log(joint1 + joint2);
        const filtered = joint1 / (joint1 + joint2);
        first = stay1 * filtered + (1 - stay2) * (1 - filtered);
      }
      return total;
    };
    const point = [...found.means, ...found.deviations, ...found.stays];
    const at = (changed: readonly number[]) => likelihood(changed.slice(0, 2), changed.slice(2, 4), changed.slice(4));
    expect(at(point)).toBeCloseTo(found.logLikelihood, 9);
    point.forEach((value, parameter) => {
      for (const step of [1e-3, -1e-3]) {
        const changed = point.map((other, i) => (i === parameter ? value + step : other));
        expect(at(changed)).toBeLessThan(found.logLikelihood);
      }
    });
  });
});
