import fc from 'fast-check';
import { marketModel } from '../../../src/calculators/performance/marketModel';
import { NotEnoughDataError } from '../../../src/series/errors';
import { EXAMPLE, expectUnchanged, levels, pairOf } from '../samples';

describe('marketModel', () => {
  // R: m <- summary(lm(a ~ b)); m$coefficients; m$coefficients[1] * 12; m$r.squared; m$sigma
  it('agrees with R', () => {
    const model = marketModel(EXAMPLE, 12);
    expect(model.alpha).toBeCloseTo(0.19601997794322695, 13);
    expect(model.beta).toBeCloseTo(0.59503452349364094, 13);
    expect(model.rSquared).toBeCloseTo(0.09655079943983555, 13);
    expect(model.residualDeviation).toBeCloseTo(0.041909140501470502, 14);
    expect(model.alphaT).toBeCloseTo(0.83920592436438535, 13);
    expect(model.betaT).toBeCloseTo(0.7309894, 7);
    expect(model.observations).toBe(7);
  });

  it('states alpha at a yearly rate and everything else per period', () => {
    const [daily, yearly] = [marketModel(EXAMPLE), marketModel(EXAMPLE, 1)];
    expect(daily).toEqual({ ...yearly, alpha: expect.closeTo(252 * yearly.alpha, 12) as number });
  });

  it('finds alpha 0 and beta 1 of a series on itself, and no t-statistics', () => {
    fc.assert(
      fc.property(levels(8), (asset) => {
        const model = marketModel({ asset, benchmark: asset, rows: Int32Array.from(asset.keys()) });
        if (model.beta === Infinity) return;
        expect([model.alpha, model.beta, model.rSquared, model.residualDeviation]).toEqual([0, 1, 1, 0]);
        expect([model.alphaT, model.betaT]).toEqual([Infinity, Infinity]);
      }),
    );
  });

  it('has no regression on a flat benchmark, but counts its returns', () => {
    const { observations, ...figures } = marketModel(pairOf([1, 2, 3, 5], [4, 4, 4, 4]));
    expect(observations).toBe(3);
    expect(new Set(Object.values(figures))).toEqual(new Set([Infinity]));
  });

  it('has no R² of a flat asset', () => {
    const model = marketModel(pairOf([4, 4, 4, 4], [1, 2, 3, 5]));
    expect([model.alpha, model.beta, model.rSquared, model.residualDeviation]).toEqual([0, 0, Infinity, 0]);
  });

  it('needs three returns', () => {
    expect(() => marketModel(pairOf([], []))).toThrow('there are 0.');
    expect(() => marketModel(pairOf([1, 2, 3], [1, 2, 4]))).toThrow(NotEnoughDataError);
    expect(() => marketModel(pairOf([1, 2, 3], [1, 2, 4]))).toThrow(
      'At least 3 returns of both asset and benchmark are needed; there are 2.',
    );
  });

  it('leaves its input as it was', () => expectUnchanged(EXAMPLE, marketModel));
});
