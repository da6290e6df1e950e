import { marketModelWindow } from '../../../src/calculators/policy/marketModelWindow';
import { expectUnchanged } from '../samples';
import { returnsOf, WAVES } from './returns';

const SPANS = { estimation: [0, 5], window: [5, 7] } as const;

describe('marketModelWindow', () => {
  it('leaves residuals and abnormal returns, by hand', () => {
    // b̄ = 0, Σb² = 10; a = 1 + 2b ± residuals 1, −1, 0, −1, 1, which neither sum to anything nor go with b.
    const returns = returnsOf([-2, -2, 1, 2, 6, 10, 0], [-2, -1, 0, 1, 2, 3, 0]);
    const around = marketModelWindow(returns, SPANS);
    expect(around?.abnormal).toEqual(Float64Array.from([1, -1, 0, -1, 1, 3, -1]));
    expect([around?.cumulated, around?.positive, around?.scale]).toEqual([2, 2, 10]);
    // s² = 4/3; the forecasts err by s√(1 + 1/5 + 9/10) and s√(1 + 1/5).
    const s = Math.sqrt(4 / 3);
    expect(around?.standardised).toBeCloseTo(3 / (s * Math.sqrt(2.1)) - 1 / (s * Math.sqrt(1.2)), 14);
  });

  it('has no standardised returns after a flawless estimation, and nothing without variation of the benchmark', () => {
    expect(marketModelWindow(returnsOf([1, 3, 5, 7, 9, 4, 4], [0, 1, 2, 3, 4, 5, 6]), SPANS)?.standardised).toBe(
      Infinity,
    );
    expect(marketModelWindow(returnsOf([1, 3, 5, 7, 9, 4, 4], [1, 1, 1, 1, 1, 5, 6]), SPANS)).toBeUndefined();
  });

  it('leaves its input as it was', () => expectUnchanged(WAVES, (returns) => marketModelWindow(returns, SPANS)));
});
