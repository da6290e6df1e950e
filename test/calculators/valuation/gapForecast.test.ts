import fc from 'fast-check';
import { gapForecast } from '../../../src/calculators/valuation/gapForecast';
import { NotEnoughDataError } from '../../../src/series/errors';
import { expectUnchanged, pairs } from '../samples';
import { HISTORY, historyOf } from './gapHistories';

describe('gapForecast', () => {
  // R: f <- ((A[1:8 + 2]/A[1:8])/(B[1:8 + 2]/B[1:8]))^6 - 1; m <- lm(f ~ g[1:8]); sum(coef(m) * c(1, g[10])); coef(m);
  // sqrt(sandwich::NeweyWest(m, lag = 1, prewhite = FALSE, adjust = FALSE)[2, 2]); summary(m)$r.squared
  it('agrees with R', () => {
    const forecast = gapForecast(HISTORY, 2, 12);
    expect(forecast.forecast).toBeCloseTo(0.13832155592352352, 13);
    expect(forecast.intercept).toBeCloseTo(0.2630795014080769, 13);
    expect(forecast.slope).toBeCloseTo(1.0396495457046115, 13);
    expect(forecast.slopeError).toBeCloseTo(0.7056402484649219, 13);
    expect(forecast.tStatistic).toBeCloseTo(1.4733421852938617, 12);
    expect(forecast.rSquared).toBeCloseTo(0.32870916855591126, 13);
    expect([forecast.observations, forecast.independentObservations]).toEqual([8, 4]);
  });

  it('takes 12 periods a year unless told', () => {
    expect(gapForecast(HISTORY, 2)).toEqual(gapForecast(HISTORY, 2, 12));
  });

  it('has no regression on a gap that does not vary, but counts its rows', () => {
    const { observations, independentObservations, ...figures } = gapForecast(
      { ...HISTORY, gap: HISTORY.gap.map(() => 0.1) },
      4,
    );
    expect([observations, independentObservations]).toEqual([6, 1.5]);
    expect(new Set(Object.values(figures))).toEqual(new Set([Infinity]));
  });

  it('forecasts exactly 0 of a series against itself', () => {
    expect(gapForecast({ ...HISTORY, benchmark: HISTORY.asset }, 2)).toMatchObject({
      forecast: 0,
      intercept: 0,
      slope: 0,
      slopeError: 0,
      tStatistic: Infinity,
      rSquared: Infinity,
    });
  });

  it('needs three rows with a full horizon', () => {
    expect(gapForecast(HISTORY, 7).observations).toBe(3);
    expect(() => gapForecast(HISTORY, 8)).toThrow(NotEnoughDataError);
    expect(() => gapForecast(HISTORY, Number.MAX_SAFE_INTEGER)).toThrow('there are 0.');
    expect(() => gapForecast(historyOf([], [], []), 1)).toThrow(NotEnoughDataError);
  });

  it('does not depend on the unit of either price, and takes the slope in the unit of the gap', () => {
    fc.assert(
      fc.property(pairs(20), fc.integer({ min: 1, max: 6 }), (pair, horizon) => {
        const history = {
          gap: pair.benchmark.map((level) => level - 100),
          asset: pair.asset,
          benchmark: pair.benchmark,
        };
        const forecast = gapForecast(history, horizon);
        expect(gapForecast({ ...history, asset: history.asset.map((level) => 4 * level) }, horizon)).toEqual(forecast);
        const halved = gapForecast({ ...history, gap: history.gap.map((gap) => gap / 2) }, horizon);
        expect(halved.slope).toBe(2 * forecast.slope);
        expect(halved.tStatistic).toBe(forecast.tStatistic);
      }),
    );
  });

  it('leaves its input as it was', () => expectUnchanged(HISTORY, (history) => gapForecast(history, 2)));
});
