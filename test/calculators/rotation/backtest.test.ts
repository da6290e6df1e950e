import fc from 'fast-check';
import { backtest, type BacktestColumn, type SignalledLevels } from '../../../src/calculators/rotation/backtest';
import { InvalidInputError, NotEnoughDataError } from '../../../src/series/errors';
import { EXAMPLE, expectUnchanged, pairs } from '../samples';

const signalled = (asset: number[], benchmark: number[], signal: number[]): SignalledLevels => ({
  asset: Float64Array.from(asset),
  benchmark: Float64Array.from(benchmark),
  signal: Float64Array.from(signal),
});
const figures = (column: BacktestColumn) => [
  column.annualReturn,
  column.volatility,
  column.sharpeRatio,
  column.maximumDrawdown,
  column.hitRate,
  column.switches,
];
const LEVELS: SignalledLevels = { ...EXAMPLE, signal: Float64Array.of(1, -1, 2, 0, 1, 1, -3, 1) };

describe('backtest', () => {
  it('follows the signal of the row before, by hand', () => {
    // Asset +10 %, +10 %, 0 %, +10 %; benchmark 0 %, +5 %, +5 %, 0 %. Held: asset, asset, benchmark, asset.
    const { strategy, asset, benchmark } = backtest(
      signalled([100, 110, 121, 121, 133.1], [100, 100, 105, 110.25, 110.25], [1, 1, -1, 1, 1]),
      1,
      0.01,
      4,
    );
    expect(strategy.annualReturn).toBeCloseTo(1.1 * 1.1 * (1.05 * 0.99) * (1.1 * 0.99) - 1, 14);
    expect(strategy.switches).toBe(2);
    expect(strategy.hitRate).toBe(0.75);
    expect(asset.annualReturn).toBeCloseTo(0.331, 14);
    expect(benchmark.annualReturn).toBeCloseTo(0.1025, 14);
    expect(asset.maximumDrawdown).toBe(0);
  });

  // R: a, b, s as below; r <- diff(a)/head(a, -1); q <- diff(b)/head(b, -1); k <- lag:7; h <- s[k - lag + 1] > 0
  // n <- (1 + ifelse(h, r[k], q[k])) * ifelse(c(FALSE, diff(h) != 0), 1 - .001, 1) - 1, and of z = n, r[k] and q[k]
  // prod(1 + z)^(12/length(z)) - 1; sd(z)*sqrt(12); mean(z)*12/(sd(z)*sqrt(12)); w <- cumprod(c(1, 1 + z)); min(w/cummax(w) - 1)
  it.each([
    [
      1,
      [0.26432324834415, 0.1111419066246976, 2.177695134101666, -0.0205882352941178, 3 / 7, 5],
      [0.3280863046583349, 0.1394302111905305, 2.117548426775943, -0.01941747572815533, 5 / 7, 0],
      [0.1774945043331573, 0.07281027281014991, 2.29038899119465, -0.01960784313725494, NaN, 0],
    ],
    [
      2,
      [0.1029955589969545, 0.1322630335214718, 0.7977434295634901, -0.03901948225972884, 1 / 3, 4],
      [0.3124705438778395, 0.1524710433737524, 1.865656512755076, -0.01941747572815533, 2 / 3, 0],
      [0.1630142252979623, 0.07910317346287779, 1.953876375277828, -0.01960784313725494, NaN, 0],
    ],
  ])('agrees with R at lag %d', (lag, strategy, asset, benchmark) => {
    const result = backtest(LEVELS, lag, 0.001, 12);
    const columns = [result.strategy, result.asset, result.benchmark].flatMap(figures);
    [...strategy, ...asset, ...benchmark].forEach((expected, i) => {
      if (Number.isNaN(expected)) expect(columns[i]).toBeNaN();
      else expect(columns[i]).toBeCloseTo(expected, 11);
    });
  });

  it('is the asset where the signal is always above 0, and the benchmark where it never is, cost or not', () => {
    fc.assert(
      fc.property(pairs(9), ({ asset, benchmark }) => {
        const always = backtest({ asset, benchmark, signal: asset.map(() => 1e-9) }, 1, 0.5);
        expect(figures(always.strategy)).toEqual(figures(always.asset));
        const never = backtest({ asset, benchmark, signal: asset.map(() => 0) }, 1, 0.5);
        expect(figures(never.strategy).slice(0, 4)).toEqual(figures(never.benchmark).slice(0, 4));
        expect(never.strategy.hitRate).toBe(0);
      }),
    );
  });

  it('does not beat the benchmark by holding it: switching for nothing between equals counts no hit', () => {
    fc.assert(
      fc.property(pairs(9), ({ asset }) => {
        const signal = asset.map((_, row) => (row % 2) - 0.5);
        const { strategy, benchmark } = backtest({ asset, benchmark: asset, signal });
        expect(strategy.hitRate).toBe(0);
        expect(strategy.annualReturn).toBe(benchmark.annualReturn);
        expect(strategy.switches).toBe(7);
      }),
    );
  });

  it('does not look ahead: what is known at the last row changes nothing, but what comes lag rows before does', () => {
    const changed = (row: number) => ({
      ...LEVELS,
      signal: LEVELS.signal.map((value, i) => (i === row ? -value : value)),
    });
    expect(backtest(changed(7), 1)).toEqual(backtest(LEVELS, 1));
    expect(backtest(changed(6), 1)).not.toEqual(backtest(LEVELS, 1));
    expect(backtest(changed(6), 2)).toEqual(backtest(LEVELS, 2));
  });

  it('measures the deepest fall from a wealth of 1', () => {
    const { asset } = backtest(signalled([8, 4, 6, 7], [8, 8, 8, 8], [1, 1, 1, 1]));
    expect(asset.maximumDrawdown).toBe(-0.5);
  });

  it('has no Sharpe ratio where nothing moves, and no deviation of a single period', () => {
    const flat = backtest(signalled([5, 5, 5], [7, 7, 7], [1, -1, 1]));
    expect(figures(flat.strategy)).toEqual([0, 0, Infinity, 0, 0, 1]);
    const single = backtest(signalled([4, 5], [4, 4], [1, 1]), 1, 0, 1);
    expect(figures(single.strategy)).toEqual([expect.closeTo(0.25, 15), NaN, NaN, 0, 1, 0]);
  });

  it('loses all where a switch costs all', () => {
    const { strategy } = backtest(LEVELS, 1, 1);
    expect([strategy.annualReturn, strategy.maximumDrawdown]).toEqual([-1, -1]);
  });

  it('needs a row more than the lag, and a lag', () => {
    expect(() => backtest(LEVELS, 8)).toThrow(new NotEnoughDataError(9, 8));
    expect(() => backtest(LEVELS, 1e15)).toThrow(NotEnoughDataError);
    expect(() => backtest(signalled([], [], []))).toThrow('there are 0.');
    expect(() => backtest(LEVELS, 0)).toThrow(InvalidInputError);
  });

  it('does not depend on the unit of either price', () => {
    const scaled = {
      ...LEVELS,
      asset: LEVELS.asset.map((level) => 8 * level),
      benchmark: LEVELS.benchmark.map((level) => level / 4),
    };
    expect(backtest(scaled)).toEqual(backtest(LEVELS));
  });

  it('leaves its input as it was', () => expectUnchanged(LEVELS, backtest));
});
